import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CorpusIndex } from '../../../../src/lib/model/compiled.ts';
import { corpusLines } from '../../../../src/server/corpora/corpus-lines.ts';
import { ServedCorpora } from '../../../../src/server/corpora/served-corpora.ts';
import { HARBOUR } from '../../model/harbour.ts';

let home: string;
let corpus: string;
let served: ServedCorpora;
const said: string[] = [];

beforeEach(async () => {
	home = await mkdtemp(join(tmpdir(), 'dateline-served-'));
	corpus = join(home, 'corpus');
	await cp(HARBOUR, corpus, { recursive: true });
	said.length = 0;
	served = await ServedCorpora.open([corpus], { say: (line) => said.push(line), cache: join(home, 'cache') });
});
afterEach(async () => {
	await served.end();
	await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

const entry = async () => {
	const index = await readFile(join(served.folder, 'index.json'), 'utf8');
	return (JSON.parse(index) as CorpusIndex).corpora[0]!;
};
const patience = { timeout: 300_000, interval: 50 };

it('follows a corpus on disk: faulty as it breaks, ready as it is mended', async () => {
	expect(await entry()).toMatchObject({ state: 'ready', id: 'harbour', claims: 8 });
	const { revision } = await entry();
	served.follow();
	const claims = await readFile(join(corpus, 'claims.json'), 'utf8');
	await writeFile(join(corpus, 'claims.json'), '[{');
	await vi.waitFor(async () => expect((await entry()).state).toBe('faulty'), patience);
	expect((await corpusLines(served.folder, 'http://x/'))[0]).toMatch(/^http:\/\/x\/harbour {2}.*faults/);
	await writeFile(join(corpus, 'claims.json'), claims);
	await vi.waitFor(async () => expect((await entry()).state).toBe('ready'), patience);
	expect((await entry()).revision).toBe(revision);
	expect(said.filter((line) => line.includes('shown again'))).toHaveLength(2);
});

it('shows what it showed where a change cannot be compiled', async () => {
	const folder = served.folder;
	served.follow();
	await rm(join(home, 'cache'), { recursive: true });
	await writeFile(join(home, 'cache'), 'no folder');
	await writeFile(join(corpus, 'questions.json'), '[]');
	await vi.waitFor(() => expect(said.at(-1)).toContain('still shown'), patience);
	expect(served.folder).toBe(folder);
});
