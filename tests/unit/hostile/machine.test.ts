// Faults of the machine: every call by which a file is written or moved fails once, at each of its steps in turn. What is there afterwards is all
// of the old or all of the new, with nothing beside it, and a second try does what the first could not.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceFile } from '../../../geo/commands/replace-file.ts';
import { writeCorpora } from '../../../geo/compile/write-corpora.ts';
import { compileCorpus } from '../../../geo/compile/compile-corpus.ts';
import { replaceFiles } from '../../../geo/import/replace-files.ts';
import { compiledFolder } from '../../../src/server/corpora/compiled-folders.ts';
import { digestOf, EditableFolder } from '../../../src/server/edit/editable-folder.ts';
import { writePieces, writeWhole } from '../../../src/server/export/write-whole.ts';

const machine = vi.hoisted(() => ({ left: Infinity, code: 'ENOSPC' }));

vi.mock('node:fs/promises', async (original) => failing(await original()));
vi.mock('node:fs', async (original) => failing(await original()));

/** With calls that fail once as many went well as the machine allows. Tidying up goes on working: a full disk does not keep one from it. */
function failing(real: object): object {
	const WRITING = /^(?:writeFile|rename|mkdir|copyFile|cp|open|utimes|createWriteStream|write)(?:Sync)?$/;
	const isAsync = !('writeFileSync' in real);
	const wrapped = Object.entries(real).map(([name, call]: [string, unknown]) => {
		if (!WRITING.test(name) || typeof call !== 'function') return [name, call];
		return [
			name,
			(...words: unknown[]): unknown => {
				if (machine.left-- === 0) {
					const error = Object.assign(new Error(`${machine.code}, ${name}`), { code: machine.code });
					if (isAsync) return Promise.reject(error);
					throw error;
				}
				return Reflect.apply(call, real, words);
			}
		];
	});
	return Object.fromEntries(wrapped) as object;
}

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'dateline-machine-'))));
afterEach(async () => {
	machine.left = Infinity;
	await rm(folder, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string>>;

async function filesIn(place: string): Promise<Files> {
	if (!existsSync(place)) return {};
	const entries = await readdir(place, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const read = async (path: string) => [path.slice(place.length + 1), await readFile(path, 'utf8')] as const;
	return Object.fromEntries(await Promise.all(paths.sort().map(read)));
}

async function fill(place: string, files: Files): Promise<void> {
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(place, path)), { recursive: true });
		await writeFile(join(place, path), text);
	}
}

const bytes = (files: Files) =>
	new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

/** Fails at the first step, the second …, until all goes well; gives how many steps there were. */
async function atEachStep(
	act: () => unknown,
	code: string,
	look: (step: number) => Promise<void>
): Promise<number> {
	for (let step = 0; step < 200; step++) {
		Object.assign(machine, { left: step, code });
		let failed = false;
		try {
			await act();
		} catch (error) {
			failed = true;
			expect(error).toMatchObject({ code });
		}
		machine.left = Infinity;
		if (!failed) return step;
		await look(step);
	}
	throw new Error('It does not come to an end');
}

describe.each(['ENOSPC', 'EACCES', 'EIO'])('a machine that says %s', (code) => {
	const OLD = { 'corpus.json': 'old', 'claims.json': 'old', 'reports/a.md': 'old', 'reports/gone.md': 'old' };
	const NEW = { 'corpus.json': 'old', 'claims.json': 'new', 'reports/a.md': 'new', 'reports/b.md': 'new' };

	it('leaves a corpus folder as it was when an import cannot be written', async () => {
		await fill(folder, OLD);
		const steps = await atEachStep(
			() => replaceFiles(folder, bytes(OLD), bytes(NEW)),
			code,
			async () => expect(await filesIn(folder)).toEqual(OLD)
		);
		expect(steps).toBeGreaterThan(8);
		expect(await filesIn(folder)).toEqual(NEW);
	});

	it('leaves one file whole, old or new', async () => {
		await fill(folder, { 'a.txt': 'old' });
		const path = join(folder, 'a.txt');
		const untouched = async () => expect(await filesIn(folder)).toEqual({ 'a.txt': 'old' });
		async function* pieces(): AsyncGenerator<string, void> {
			yield await Promise.resolve('n');
			yield 'ew';
		}
		for (const act of [
			() => replaceFile(path, Buffer.from('new')),
			() => writeWhole(path, 'new'),
			() => writePieces(path, pieces())
		]) {
			await writeFile(path, 'old');
			expect(await atEachStep(act, code, untouched)).toBeGreaterThan(1);
			expect(await filesIn(folder)).toEqual({ 'a.txt': 'new' });
		}
	});

	it('leaves every file of a folder that the desk writes whole, so that what is missing is written again', async () => {
		await fill(folder, OLD);
		const desk = new EditableFolder(folder);
		const save = async () => {
			const there = await filesIn(folder);
			const missing = Object.entries(NEW).filter(([path, text]) => there[path] !== text);
			const digest = (path: string) => (path in there ? digestOf(Buffer.from(there[path]!)) : null);
			return desk.write(
				missing.map(([path, text]) => ({ path, before: digest(path), bytes: Buffer.from(text) }))
			);
		};
		await atEachStep(save, code, async () => {
			for (const [path, text] of Object.entries(await filesIn(folder))) {
				expect(path).not.toContain('.part');
				expect(['old', 'new']).toContain(text);
			}
		});
		expect(await filesIn(folder)).toEqual({ ...OLD, ...NEW });
	});

	it('leaves compiled corpora as they were, and what others put beside them', async () => {
		const compilation = await compileCorpus(join(import.meta.dirname, '../../fixtures/harbour'));
		const write = () => writeCorpora([compilation], { out: folder, precompress: false });
		await write();
		const id = (await readdir(folder)).find((name) => name !== 'index.json')!;
		await fill(folder, { [`${id}/note.txt`]: 'mine', 'index.json.gz': 'old' });
		const before = await filesIn(folder);
		const steps = await atEachStep(write, code, async () => expect(await filesIn(folder)).toEqual(before));
		expect(steps).toBeGreaterThan(5);
		const { 'index.json.gz': _, ...after } = before;
		expect(await filesIn(folder)).toEqual(after);
	});

	it('leaves no set of compiled corpora that is not whole', async () => {
		const corpus = join(folder, 'corpus');
		const cache = join(folder, 'cache');
		await fill(corpus, { 'corpus.json': '{}' });
		const compiler = {
			compile: ({ out }: { readonly out: string }) =>
				fill(out, { 'index.json': '{}', 'made/corpus.json': '{}' })
		};
		const make = () => compiledFolder([corpus], compiler, { precompress: false }, cache);
		await atEachStep(make, code, async () => {
			for (const path of Object.keys(await filesIn(cache))) expect(path).not.toContain('.part');
		});
		const made = await make();
		expect(await filesIn(made)).toEqual({ 'index.json': '{}', 'made/corpus.json': '{}' });
	});
});
