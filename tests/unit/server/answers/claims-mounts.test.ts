// A corpus served as `npm start -- --claims` does: with a thread of its own, the index, what lies beside the answers, and how it does.
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchPort } from '../../../../src/lib/answers/remote/fetch-port.ts';
import { WorkerAnswers } from '../../../../src/lib/answers/worker/worker-answers.ts';
import type { CorpusIndex } from '../../../../src/lib/model/compiled.ts';
import { EVERYTHING } from '../../../../src/lib/query/query/query.ts';
import { mountClaims } from '../../../../src/server/answers/claims-mounts.ts';
import { ServedClaims } from '../../../../src/server/answers/served-claims.ts';
import { handleRequests } from '../../../../src/server/handle-requests.ts';
import { listen, type Listening } from '../../../../src/server/listen.ts';
import { filesOf } from '../../answers/hosts.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

const compiledOf = (count: number) =>
	compileCorpus({
		reports: { R1: 'S1' },
		places: { town: [41.2, 37] },
		claims: Array.from({ length: count }, (_, at) => ({
			report: 'R1',
			about: ['town'],
			text: at === 3 ? 'Unheard of.' : 'They left.',
			...(at === 3 ? { status: 'draft' as const, answers: ['q1=here'] } : { answers: ['q1=gone'] })
		}))
	});

let root: string;
let folder: string;
let served: ServedClaims;
let listening: Listening;
const said: string[] = [];
const id = compiledOf(1).corpus.id;

async function write(count: number, to: string): Promise<void> {
	for (const [name, bytes] of await filesOf(compiledOf(count))) {
		await mkdir(dirname(join(to, name)), { recursive: true });
		await writeFile(join(to, name), bytes);
	}
}

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'date line '));
	folder = join(root, 'claims');
	await write(50, folder);
	await writeFile(
		join(root, 'index.json'),
		JSON.stringify({ format: 2, corpora: [{ id: 'other', state: 'faulty' }] })
	);
	served = await ServedClaims.open([folder], { widest: 'reviewed', say: (line) => said.push(line) });
	const mounts = mountClaims(served, { folder: root }, { 'Dateline-Near-Map': 'near.pmtiles' });
	listening = await listen(handleRequests([], mounts), '127.0.0.1', 0);
});

afterAll(async () => {
	served.end();
	await listening.close();
	await rm(root, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(listening.address + path, init);
const open = () => WorkerAnswers.open(fetchPort(`${listening.address}api/${id}/`), '');

it('stands in the index as one that the server answers for, with those beside it', async () => {
	const response = await get('data/index.json');
	const { corpora } = (await response.json()) as CorpusIndex;
	expect(corpora.map((entry) => entry.id)).toEqual([id, 'other']);
	expect(corpora[0]).toMatchObject({
		state: 'ready',
		claims: 50,
		answers: 'server',
		path: `${id}/corpus.json`
	});
	expect(response.headers.get('Dateline-Near-Map')).toBe('near.pmtiles');
	expect(said[0]).toContain('50 claims');
});

it('gives out its header without drafts and the texts of reports, and nothing else', async () => {
	const header = await (await get(`data/${id}/corpus.json`)).text();
	expect(header).toContain('"answered"');
	expect(header).not.toContain('Unheard of');
	expect((await get(`data/${id}/texts/0.json`)).status).toBe(200);
	for (const file of [
		'claims/0.json',
		'claims.arrow',
		'words.arrow',
		'digests.bin',
		'texts/../claims/0.json',
		''
	])
		expect([file, (await get(`data/${id}/${file}`)).status]).toEqual([file, 404]);
});

it('says how it does, to whoever only asks', async () => {
	expect(await (await get('healthz')).text()).toBe('ok\n');
	const ready = await get('readyz');
	expect([ready.status, await ready.text()]).toEqual([200, `${id} answers\n`]);
	const { answers, opened } = await open();
	expect(await answers.count({ query: EVERYTHING, audience: 'all', revision: opened.revision })).toBe(49);
	const text = await (await get('metrics')).text();
	expect(text).toContain('dateline_requests_total{kind="count",status="200"} 1');
	expect(text).toContain('dateline_claims 50');
	expect(text).toMatch(/dateline_request_seconds_bucket\{kind="count",le="\+Inf"\} 1/);
	expect(
		(await get('metrics', { method: 'POST', headers: { Origin: listening.address.slice(0, -1) } })).status
	).toBe(405);
});

it('answers nobody but its own pages, and no call that it does not know', async () => {
	const headers = { 'Content-Type': 'application/json' };
	const call = (path: string, more = {}) =>
		get(path, { method: 'POST', body: '{}', headers: { ...headers, ...more } });
	expect((await call(`api/${id}/prepare`, { Origin: 'https://elsewhere.example' })).status).toBe(403);
	expect((await call(`api/${id}/prepare`)).status).toBe(200);
	for (const path of ['api/nobody/prepare', `api/${id}/constructor`, `api/${id}/prepare/more`, `api/${id}`])
		expect([path, (await call(path)).status]).toEqual([path, 404]);
	expect((await get(`api/${id}/count`)).status).toBe(405);
});

it('follows a corpus that is made anew: who asks about the old one is told so', async () => {
	const { answers, opened } = await open();
	const asked = { query: EVERYTHING, audience: 'all', revision: opened.revision } as const;
	await write(60, join(root, 'next'));
	await rename(folder, join(root, 'before'));
	await rename(join(root, 'next'), folder);
	await served.look();
	await expect(answers.count(asked)).rejects.toThrow(/changed meanwhile/);
	const now = await open();
	expect(await now.answers.count({ ...asked, revision: now.opened.revision })).toBe(59);
	// What cannot be read leaves what is there.
	await writeFile(join(folder, 'corpus.json'), '{"format":"large-1"}');
	await served.look();
	expect(said.at(-1)).toMatch(/large-1.*still answers/);
	expect(await now.answers.count({ ...asked, revision: now.opened.revision })).toBe(59);
	expect(await readFile(join(folder, 'corpus.json'), 'utf8')).toContain('large-1');
});
