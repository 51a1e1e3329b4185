import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { UsageError } from '../../../geo/commands/command.ts';
import { check } from '../../../geo/commands/verbs/check.ts';
import { read } from '../../../geo/commands/verbs/read.ts';
import type { Records } from '../../../src/lib/exchange/intake/records.ts';
import { smallGazetteer } from '../reading/small-gazetteer.ts';

vi.mock('../../../geo/commands/open-gazetteer.ts', () => ({
	openGazetteer: () => Promise.resolve(smallGazetteer())
}));

const CLOSED = `Harbour closed after boats are seen

January 27, 2026

Two patrol boats were seen off Atlanta on Monday, the mayor said. The harbour was closed and will be opened again on Friday.

Officials in Paris denied that the boats had been there.
`;

let folder: string;
let said: string[];

const draftsIn = async (corpus: string) =>
	JSON.parse(await readFile(join(folder, corpus, 'drafts.json'), 'utf8')) as Records['drafts'];
const bytesIn = async (corpus: string) => {
	const files = await readdir(join(folder, corpus), { recursive: true, withFileTypes: true });
	const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
	return Promise.all(paths.toSorted().map(async (path) => [path, await readFile(path, 'utf8')] as const));
};

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline-read-'));
	await mkdir(join(folder, 'texts', '.git'), { recursive: true });
	await writeFile(join(folder, 'texts', 'closed.txt'), CLOSED);
	await writeFile(join(folder, 'texts', 'broken.pdf'), '%PDF-1.4');
	await writeFile(join(folder, 'texts', '.git', 'x.txt'), 'none of it');
	vi.stubEnv('INIT_CWD', folder);
});
beforeEach(() => {
	said = [];
	vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
	vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterAll(async () => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	await rm(folder, { recursive: true, force: true });
});

it('a folder of reports becomes a corpus with drafts; a broken file is a line', async () => {
	expect(await read(['texts', '--into', 'made'])).toBe(1);
	expect(said.join('\n')).toMatch(
		/texts\/closed\.txt: harbour-closed-after-boats-are-seen \(new\), \d+ new drafts/
	);
	expect(said.join('\n')).toMatch(/texts\/broken\.pdf: found "?a broken file/);
	expect(said.join('\n')).not.toContain('.git');
	const drafts = await draftsIn('made');
	expect(drafts.length).toBeGreaterThan(1);
	for (const { quote } of drafts) expect(CLOSED.split(quote.exact)).toHaveLength(2);
	expect(
		await readFile(join(folder, 'made/reports/harbour-closed-after-boats-are-seen.md'), 'utf8')
	).toContain('published: "2026-01-27"');
	expect(await check(['made'])).toBe(0);
});

it('reading the same again changes no byte', async () => {
	const before = await bytesIn('made');
	expect(await read(['texts/closed.txt', '--into', 'made'])).toBe(0);
	expect(await bytesIn('made')).toEqual(before);
	expect(said.join('\n')).toMatch(/\(same\), 0 new drafts/);
});

it('tells the same as JSON', async () => {
	expect(await read(['texts/closed.txt', 'texts/broken.pdf', '--into', 'made', '--json'])).toBe(1);
	expect(JSON.parse(said.join('\n'))).toMatchObject({
		reports: [{ file: 'closed.txt', state: 'same', drafts: { added: 0 } }],
		faults: [{ file: 'broken.pdf' }]
	});
});

it('a corrected text keeps every decision, and what is new in it is new', async () => {
	const path = join(folder, 'made/drafts.json');
	const drafts = await draftsIn('made');
	const rejected = {
		...drafts[0]!,
		text: 'As a person put it.',
		decision: 'rejected',
		decided: { by: 'A', on: '2026-01-28' }
	};
	await writeFile(path, JSON.stringify([rejected, ...drafts.slice(1)], null, '\t'));
	await writeFile(
		join(folder, 'corrected.txt'),
		`${CLOSED}\nHillary Clinton said on Tuesday that Turkey would send help to Reading.\n`
	);
	expect(await read(['corrected.txt', '--into', 'made'])).toBe(0);
	const after = await draftsIn('made');
	expect(after[0]).toEqual(rejected);
	expect(after.length).toBeGreaterThan(drafts.length);
	expect(said.join('\n')).toContain('(corrected)');
	expect(await check(['made'])).toBe(0);
});

it('a text in which a decided passage is no more does not take the place of the one that has it', async () => {
	const before = await bytesIn('made');
	await writeFile(
		join(folder, 'other.txt'),
		'Harbour closed after boats are seen\n\nNothing was seen off Atlanta, the mayor said.\n'
	);
	expect(await read(['other.txt', '--into', 'made'])).toBe(1);
	expect(said.join('\n')).toContain('in which 1 quotes stand that this one lacks; kept as it is');
	expect(await bytesIn('made')).toEqual(before);
});

it('stopped by Ctrl+C it has written nothing', async () => {
	const reading = read(['texts', '--into', 'stopped']);
	await vi.waitFor(() => expect(process.listenerCount('SIGINT')).toBeGreaterThan(0), { interval: 1 });
	process.emit('SIGINT');
	expect(await reading).toBe(1);
	expect(said).toEqual(['Stopped; nothing was written.']);
	expect(await readdir(folder)).not.toContain('stopped');
});

it('says what it expects', async () => {
	await expect(read(['texts'])).rejects.toThrow(UsageError);
	await expect(read(['nowhere', '--into', 'made'])).rejects.toThrow('There is no');
});
