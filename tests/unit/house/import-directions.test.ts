import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCircle } from './find-circle.ts';
import { readImports, readModules, ROOT } from './read-modules.ts';
import { mayImport, PURE_ROOMS, roomOf } from './rooms.ts';

const modules = readModules(['src', 'geo']);
const links = modules.flatMap((module) =>
	module.imports.map((imported) => ({ from: module.path, ...imported }))
);

describe('the rules', () => {
	it.each([
		['routes', 'model', true],
		['state', 'query', true],
		['query', 'evidence', true],
		['query', 'messages', true],
		['map', 'ui', true],
		['ui', 'messages', true],
		['geo', 'model', true],
		['routes', 'sheet', true],
		['model', 'messages', true],
		['model', 'compile', false],
		['evidence', 'query', false],
		['query', 'ui', false],
		['map', 'timeline', false],
		['briefing', 'map', false],
		['map', 'state', false],
		['ui', 'model', false],
		['messages', 'model', false],
		['geo', 'query', true],
		['server', 'briefing', true],
		['geo', 'map', false],
		['server', 'state', false],
		['evidence', 'compile', true],
		['compile', 'evidence', false],
		['desk', 'briefing', false],
		['state', 'desk', true],
		['routes', 'geo', false],
		['routes', 'server', false],
		['server', 'geo', false],
		['map', 'sheet', false]
	])('%s importing %s: %s', (from, to, allowed) => {
		expect(mayImport(from, to)).toBe(allowed);
	});

	it.each([
		['src/lib/query/engine/engine.ts', 'query'],
		['src/lib/map/gl/construct.ts', 'map'],
		['src/routes/[corpus]/+page.svelte', 'routes'],
		['src/server/start.ts', 'server'],
		['geo/basemap/build.ts', 'geo'],
		['src/app.css', 'sheet'],
		['src/app.d.ts', 'routes'],
		['src/lib/loose.ts', null],
		['src/lib/utils/date.ts', null]
	])('%s stands in %s', (path, room) => {
		expect(roomOf(path)).toBe(room);
	});

	it('reads every form of import, from modules and components', () => {
		const module = `import type { A } from './a.ts';
			import { b, type C } from '../model/c.ts';
			import url from 'maplibre-gl/dist/worker.mjs?worker&url';
			export { d } from './d.ts';
			type E = import('./e.ts').E;
			const f = await import('$lib/query/f.ts');`;
		const expected = [
			{ target: 'src/lib/query/a.ts', ours: true, typeOnly: true, names: ['A'] },
			{ target: 'src/lib/model/c.ts', ours: true, typeOnly: false, names: ['b'] },
			{ target: 'maplibre-gl/dist/worker.mjs?worker&url', ours: false, typeOnly: false, names: ['default'] },
			{ target: 'src/lib/query/d.ts', ours: true, typeOnly: false, names: ['*'] },
			{ target: 'src/lib/query/e.ts', ours: true, typeOnly: true, names: ['*'] },
			{ target: 'src/lib/query/f.ts', ours: true, typeOnly: false, names: ['*'] }
		];
		expect(readImports('src/lib/query/x.ts', module)).toEqual(expected);
		expect(readImports('src/lib/query/X.svelte', `<script lang="ts">${module}</script><p></p>`)).toEqual(
			expected
		);
	});

	it('finds a circle, and none where paths only meet', () => {
		const edges = new Map([
			['a', ['b', 'c']],
			['b', ['d']],
			['c', ['d']],
			['d', [] as string[]]
		]);
		expect(findCircle(edges)).toBeNull();
		expect(findCircle(new Map([...edges, ['d', ['c']]]))).toEqual(['d', 'c', 'd']);
	});
});

describe('the house', () => {
	it('has modules to hold the rules on', () => {
		expect(modules.length).toBeGreaterThan(5);
		expect(links.filter((link) => link.ours).length).toBeGreaterThan(3);
	});

	it('has every module in a room', () => {
		expect(modules.map((module) => module.path).filter((path) => roomOf(path) === null)).toEqual([]);
	});

	it('imports in one direction', () => {
		const wrong = links
			.filter((link) => link.ours && !link.target.endsWith('.json'))
			.filter((link) => {
				const [from, to] = [roomOf(link.from), roomOf(link.target)];
				if (from === null || to === null) return true;
				return !mayImport(from, to);
			})
			.map((link) => `${link.from} imports ${link.target}`);
		expect(wrong).toEqual([]);
	});

	it('has no circular import', () => {
		const edges = new Map(
			modules.map((module) => [
				module.path,
				module.imports.filter((link) => link.ours).map((link) => link.target)
			])
		);
		expect(findCircle(edges)).toBeNull();
	});

	it('names every file it imports with its ending', () => {
		const missing = links.filter((link) => link.ours && !existsSync(join(ROOT, link.target)));
		expect(missing.map((link) => `${link.from} imports ${link.target}`)).toEqual([]);
	});

	it('keeps Svelte out of the pure rooms', () => {
		const wrong = links
			.filter((link) => PURE_ROOMS.includes(roomOf(link.from) ?? ''))
			.filter((link) => /^svelte(\/|$)|^\$app\/|\.svelte(\.ts)?$/.test(link.target));
		expect(wrong.map((link) => `${link.from} imports ${link.target}`)).toEqual([]);
		const components = modules.filter(
			(module) => PURE_ROOMS.includes(roomOf(module.path) ?? '') && /\.svelte(\.ts)?$/.test(module.path)
		);
		expect(components.map((module) => module.path)).toEqual([]);
	});

	it('constructs a Map in one module and nowhere else', () => {
		const constructors = links.filter(
			(link) => link.target === 'maplibre-gl' && !link.typeOnly && /^(Map|\*)$/m.test(link.names.join('\n'))
		);
		const paths = constructors.map((link) => link.from);
		expect(paths.filter((path) => path !== 'src/lib/map/gl/construct.ts')).toEqual([]);
	});
});
