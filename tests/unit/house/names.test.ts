import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from './read-modules.ts';

const EMPTY_NAMES = /^(utils?|helpers?|common|types?|misc|shared|index)$/i;

const files = listFiles(['src', 'geo', 'tests'], (path) => /\.(ts|js|svelte)$/.test(path));
const stems = files.map((path) => ({ path, stem: basename(path).split('.')[0] ?? '' }));

it('has files to look at', () => {
	expect(files.length).toBeGreaterThan(10);
});

it('names no file or folder after nothing', () => {
	const folders = files.flatMap((path) =>
		path
			.split('/')
			.slice(0, -1)
			.map((folder) => ({ path, stem: folder }))
	);
	expect([...stems, ...folders].filter(({ stem }) => EMPTY_NAMES.test(stem)).map(({ path }) => path)).toEqual(
		[]
	);
});

it('names modules in kebab case and components in Pascal case', () => {
	const wrong = stems.filter(({ path, stem }) => {
		if (stem.startsWith('+')) return false;
		return path.endsWith('.svelte')
			? !/^[A-Z][A-Za-z0-9]*$/.test(stem)
			: !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem);
	});
	expect(wrong.map(({ path }) => path)).toEqual([]);
});
