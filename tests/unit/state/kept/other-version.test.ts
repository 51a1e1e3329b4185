import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileCorpus } from '../../../../geo/compile/compile-corpus.ts';
import { readFolder } from '../../../../geo/compile/read-folder.ts';
import { compareWith } from '../../../../src/lib/state/kept/other-version.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/harbour');
const compiled = await compileCorpus(FOLDER);
if (compiled.state === 'faulty') throw new Error('the fixture has faults; expected none');
// As the page has it, which reads it as JSON.
const { corpus } = JSON.parse(JSON.stringify(compiled.compiled)) as typeof compiled.compiled;
const { files } = await readFolder(FOLDER);
const folder = (changes: Readonly<Record<string, (text: string) => string>> = {}) =>
	[...files].map(([path, bytes]) => {
		const text = new TextDecoder().decode(bytes);
		return { path, file: new Blob([changes[path]?.(text) ?? text]) };
	});

it('finds nothing changed from the folder that the corpus was made of, and passes over what is no part of it', async () => {
	const others = [
		{ path: '.git/config', file: new Blob(['x']) },
		{ path: 'notes.txt', file: new Blob(['y']) }
	];
	expect(await compareWith([...folder(), ...others], corpus)).toEqual({ ok: true, since: null });
});

it('tells what changed since an older folder', async () => {
	const [first] = JSON.parse(await readFile(join(FOLDER, 'claims.json'), 'utf8')) as { text: string }[];
	const older = folder({ 'claims.json': (text) => text.replace(first!.text, 'It was said otherwise once.') });
	const compared = await compareWith(older, corpus);
	expect(compared.ok && compared.since?.list.map(({ on }) => on)).toEqual(['claim']);
});

it('says all that is wrong with a folder that is none, and refuses another corpus', async () => {
	const faulty = await compareWith(
		folder().filter(({ path }) => path !== 'claims.json'),
		corpus
	);
	expect(faulty).toMatchObject({ ok: false, faults: [{ file: 'claims.json' }] });
	const other = folder({ 'corpus.json': (text) => text.replace(`"${corpus.id}"`, '"elsewhere"') });
	expect(await compareWith(other, corpus)).toMatchObject({
		ok: false,
		faults: [{ file: 'corpus.json', field: 'id', found: '"elsewhere"' }]
	});
});
