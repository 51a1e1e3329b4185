import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPTIONAL_FILES, RECORD_FILES } from '../../../src/lib/model/schema/files.ts';
import { HARBOUR } from '../model/harbour.ts';
import { runCorpus } from '../../../geo/commands/corpus-verbs.ts';
import { runNew } from '../../../geo/commands/make-corpus.ts';
import { runCommand, runHere } from './run-command.ts';

let folder: string;

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'dateline commands '))));
afterEach(() => rm(folder, { recursive: true }));

const corpus = (...words: string[]) => runHere(runCorpus, words, folder);
const create = (...words: string[]) => runHere(runNew, words, folder);

describe('npm run corpus', () => {
	it.each([[[]], [['toString']]])('%j prints what there is', async (words) => {
		const { code, err } = await runCommand('geo/commands/corpus.ts', words);
		expect(code).toBe(2);
		expect(err).toContain('npm run corpus -- check PATH…');
	});

	it('check without a path says what it wants', async () => {
		expect(await corpus('check')).toMatchObject({
			code: 2,
			err: expect.stringContaining('at least one folder') as string
		});
	});

	it('check counts what a sound corpus holds', async () => {
		const { code, out } = await corpus('check', HARBOUR);
		expect(code).toBe(0);
		expect(out).toMatch(
			/harbour: no faults\. claims: 8, reports: 3, .*briefings: 1; written in format 1, which is now 2\n$/
		);
	});

	it('check says what stands where a folder should', async () => {
		await writeFile(join(folder, 'notes.txt'), '');
		const { code, out } = await corpus('check', 'notes.txt', 'nowhere');
		expect(code).toBe(1);
		expect(out).toContain('notes.txt: found a file; expected a folder');
		expect(out).toContain('nowhere: found nothing of this name; expected a folder');
		expect(out).not.toMatch(/ENO|scandir/);
	});

	it('check warns of what looks like a slip, and of what it passed over, without failing', async () => {
		await create('mine', '.');
		await writeFile(join(folder, 'mine/Thumbs.db'), 'x');
		await writeFile(join(folder, 'mine/claims.json.bak'), '[');
		await symlink(join(folder, 'mine/README.md'), join(folder, 'mine/linked.md'));
		const { code, out } = await corpus('check', 'mine');
		const lines = out.trimEnd().split('\n');
		expect(code).toBe(0);
		expect(lines.at(-1)).toMatch(/^mine: no faults, 11 warnings\. claims: 1/);
		for (const file of ['Thumbs.db', 'claims.json.bak', 'linked.md'])
			expect(out).toContain(`warning: ${join('mine', file)}: found`);
		expect(lines.filter((line) => line.includes('an example of the template'))).toHaveLength(8);
	});

	it('says in a sentence what the system refuses, and leaves nothing half made', async () => {
		await writeFile(join(folder, 'file'), '');
		const { code, err } = await create('mine', 'file');
		expect([code, err.trimEnd().split('\n').length]).toEqual([2, 1]);
		expect(err).not.toMatch(/E[A-Z]{4,}|\bat \S+:\d+/);
		expect(await readdir(folder)).toEqual(['file']);
	});

	it('check prints every fault of every corpus, a line each', async () => {
		await cp(HARBOUR, join(folder, 'bad'), { recursive: true });
		await writeFile(join(folder, 'bad/events.json'), '[]');
		await rm(join(folder, 'bad/actors.json'));
		const { code, out } = await corpus('check', 'bad', HARBOUR);
		const lines = out.trimEnd().split('\n');
		expect(code).toBe(1);
		expect(lines[0]).toBe(
			`${join('bad', 'actors.json')}: found no such file; expected this file, if only with an empty list`
		);
		expect(lines.filter((line) => line.startsWith(join('bad', 'claims.json')))).toHaveLength(9);
		expect(lines.at(-2)).toBe('bad: 10 faults');
		expect(lines.at(-1)).toContain('no faults');
	});

	it('check reads the slides of briefings, with the line of every fault', async () => {
		await cp(HARBOUR, join(folder, 'bad'), { recursive: true });
		const slides = ['# One', '', '```slide', 'figure: film', 'colour: red', '```', '', '### Too deep', ''];
		const head = ['---', 'id: slides', 'title: Slides', '---', ''];
		await writeFile(join(folder, 'bad/briefings/2-slides.md'), [...head, ...slides].join('\n'));
		const { code, out } = await corpus('check', 'bad');
		const file = join('bad', 'briefings', '2-slides.md');
		expect(code).toBe(1);
		expect(out).toContain(`${file}:9`);
		expect(out).toMatch(/figure.*found "film"; expected one of map/);
		expect(out).toContain('found the field "colour"');
		expect(out).toContain('found the line "### Too deep"');
		expect(out.trimEnd().split('\n').at(-1)).toBe('bad: 3 faults');
	});
});

describe('npm run new', () => {
	it('makes a corpus that has an example of each file and no fault', async () => {
		const { code, out } = await create('my-corpus', '.');
		expect(code).toBe(0);
		expect(out).toContain('my-corpus');
		const made = await readdir(join(folder, 'my-corpus'), { recursive: true });
		expect(made).toEqual(
			expect.arrayContaining([
				...RECORD_FILES.filter((file) => !OPTIONAL_FILES.includes(file)),
				'README.md',
				'reports/1-example-report.md'
			])
		);
		expect(await corpus('check', 'my-corpus')).toMatchObject({ code: 0 });
		expect(JSON.parse(await readFile(join(folder, 'my-corpus/corpus.json'), 'utf8'))).toMatchObject({
			id: 'my-corpus'
		});
	});

	it('refuses to write over anything', async () => {
		await writeFile(join(folder, 'taken'), 'mine');
		const { code, err } = await create('taken', '.');
		expect([code, err]).toEqual([2, expect.stringContaining('expected a name that is free')]);
		expect(await readFile(join(folder, 'taken'), 'utf8')).toBe('mine');
	});

	it.each([[[]], [['../Up', '.']], [['data', '.']], [['corpora', '.']], [['x'.repeat(81), '.']]])(
		'refuses %j',
		async (words) => {
			const { code, err } = await create(...words);
			expect([code, err]).toEqual([2, expect.stringContaining('npm run new -- NAME [FOLDER]')]);
			expect(await readdir(folder)).toEqual([]);
		}
	);
});
