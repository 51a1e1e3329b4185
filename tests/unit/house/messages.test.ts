import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import { listFiles, ROOT } from './read-modules.ts';

const catalogues = listFiles(['src/lib/messages/en'], (path) => path.endsWith('.json')).map((path) => ({
	room: basename(path, '.json'),
	texts: JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, string>
}));
const entries = catalogues.flatMap(({ room, texts }) =>
	Object.entries(texts).map(([key, text]) => ({ room, key, text }))
);

const source = listFiles(['src'], (path) => /\.(ts|svelte)$/.test(path))
	.map((path) => readFileSync(join(ROOT, path), 'utf8'))
	.join('\n');
/** The fixed beginnings of keys that are put together: `model.kind.${kind}`. */
const prefixes = Array.from(source.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g), (match) => match[1]!);

it('stand in the catalogue that their key names', () => {
	expect(entries.length).toBeGreaterThan(0);
	expect(entries.filter(({ room, key }) => !key.startsWith(`${room}.`)).map(({ key }) => key)).toEqual([]);
});

it('are well formed and say something', () => {
	const faults = entries.flatMap(({ key, text }) => {
		if (text.trim() === '') return [`${key} is empty`];
		try {
			return new IntlMessageFormat(text, 'en-GB').getAst().length > 0 ? [] : [`${key} says nothing`];
		} catch (error) {
			return [`${key}: ${String(error)}`];
		}
	});
	expect(faults).toEqual([]);
});

it('are all in use', () => {
	const isUsed = (key: string) =>
		source.includes(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix));
	expect(entries.filter(({ key }) => !isUsed(key)).map(({ key }) => key)).toEqual([]);
});
