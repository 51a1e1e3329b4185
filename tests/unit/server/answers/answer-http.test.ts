// What a server says of calls: to whom, with which status, and what it never says. That its answers are true is in contract.test.ts.
import { afterEach, describe, expect, it } from 'vitest';
import { fetchPort } from '../../../../src/lib/answers/remote/fetch-port.ts';
import type { Refusal } from '../../../../src/lib/answers/remote/sent.ts';
import type { Audience, Request } from '../../../../src/lib/answers/request.ts';
import { WorkerAnswers } from '../../../../src/lib/answers/worker/worker-answers.ts';
import { NEWEST_FIRST } from '../../../../src/lib/query/engine/row-order.ts';
import { EVERYTHING, include, NONE, withWords, type Query } from '../../../../src/lib/query/query/query.ts';
import type { HostLimits } from '../../../../src/server/answers/session-host.ts';
import { filesOf, serveFiles, type Served } from '../../answers/hosts.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

const compiled = compileCorpus({
	reports: { R1: 'S1', R2: 'S2' },
	places: { town: [41.2, 37] },
	claims: Array.from({ length: 90 }, (_, at) => ({
		report: at % 3 ? 'R1' : 'R2',
		text: at % 5 ? 'They left.' : 'Zanzibar stayed.',
		about: ['town'],
		events: ['e1'] as const,
		// What only drafts say.
		...(at % 5 ? {} : { status: 'draft' as const, topics: ['secret'] })
	}))
});
const DRAFT = compiled.corpus.claims[0]!;
const files = await filesOf(compiled);
const { revision } = JSON.parse(Buffer.from(files.get('corpus.json')!).toString()) as { revision: string };

const open: Served[] = [];
afterEach(() => Promise.all(open.splice(0).map(({ close }) => close())));

async function serve(options: { widest?: Audience; limits?: Partial<HostLimits> } = {}): Promise<Served> {
	const served = await serveFiles(files, options);
	open.push(served);
	return served;
}

const asked = (query: Query, audience: Audience = 'all') => ({ query, audience, revision });
const requestOf = (query: Query): Request => ({
	...asked(query),
	places: [],
	claim: DRAFT.id,
	colours: { by: 'event', classes: { count: 1, of: Uint16Array.of(0) } },
	map: { zoom: 3, wholeZoom: 1 },
	timeline: { axis: 'when', stretches: [] },
	order: NEWEST_FIRST
});
const saving = { ...asked(EVERYTHING), format: 'csv', order: NEWEST_FIRST, sentence: 'All', address: '' };
const unwatched = { signal: new AbortController().signal, tell: () => undefined };

const post = (
	address: string,
	body: string,
	headers: Record<string, string> = { 'Content-Type': 'application/json' }
) => fetch(address, { method: 'POST', body, headers });

describe('a call over HTTP', () => {
	it.each([
		['count', '{', 400, 'no JSON'],
		['count', '{"asked":{}}', 400, 'asked.query'],
		['count', JSON.stringify({ asked: { ...asked(EVERYTHING), revision: 'old' } }), 409, 'changed meanwhile'],
		['read', `{"rows":[${'1,'.repeat(2_200_000)}1]}`, 413, 'bytes']
	])('%s refused for its body says why', async (kind, body, status, reason) => {
		const response = await post((await serve()).address + kind, body);
		expect(response.status).toBe(status);
		expect(((await response.json()) as Refusal).reason).toContain(reason);
	});

	it('must say that it is JSON, which no form of another page can', async () => {
		const { address } = await serve();
		expect((await post(`${address}prepare`, '{}', { 'Content-Type': 'text/plain' })).status).toBe(415);
	});

	it('says what state was asked about and what is there, for a page to word', async () => {
		const body = JSON.stringify({ asked: { ...asked(EVERYTHING), revision: 'old' } });
		const response = await post(`${(await serve()).address}count`, body);
		expect(await response.json()).toMatchObject({ kind: 'revision', expected: 'old', found: revision });
	});

	it('is told when to come again where too much waits, and comes', async () => {
		const { address, host } = await serve({ limits: { waiting: 0 } });
		const body = JSON.stringify({ asked: asked(EVERYTHING) });
		const blocked = await post(`${address}count`, body);
		expect([blocked.status, Number(blocked.headers.get('Retry-After'))]).toEqual([503, 1]);
		expect(host.waiting).toBe(0);
		let tries = 0;
		const load: typeof fetch = (input, init) => {
			if (++tries === 1)
				return Promise.resolve(
					new Response('{"kind":"busy"}', { status: 503, headers: { 'Retry-After': '0.01' } })
				);
			return fetch(input, init);
		};
		const other = await serve();
		const { answers } = await WorkerAnswers.open(fetchPort(other.address, load), '');
		expect(tries).toBe(2);
		expect(await answers.count(asked(EVERYTHING))).toBe(90);
	});

	it('is answered after a server that was gone is back', async () => {
		const { address } = await serve();
		let isGone = false;
		const load: typeof fetch = (input, init) =>
			isGone ? Promise.reject(new TypeError('refused')) : fetch(input, init);
		const { answers } = await WorkerAnswers.open(fetchPort(address, load), '');
		isGone = true;
		await expect(answers.count(asked(EVERYTHING))).rejects.toThrow(/cannot be reached.*refused/);
		isGone = false;
		expect(await answers.count(asked(EVERYTHING))).toBe(90);
	});

	it('that a later one has made needless is cancelled, and says null', async () => {
		const { address } = await serve();
		const { answers } = await WorkerAnswers.open(fetchPort(address), '');
		const sources = ['S1', 'S2', 'S1'].map((source) =>
			answers.ask(requestOf(include(EVERYTHING, 'source', source)))
		);
		const [first, second, last] = await Promise.all(sources);
		expect([first, second, last?.count]).toEqual([null, null, 60]);
	});

	it('saves a file, and tells what cannot be written', async () => {
		const { address } = await serve();
		const { answers } = await WorkerAnswers.open(fetchPort(address), '');
		const text = await (await answers.save(saving, unwatched)).text();
		for (const { id } of compiled.corpus.claims) expect(text).toContain(id);
		await expect(answers.save({ ...saving, format: 'exe' }, unwatched)).rejects.toThrow('"exe"');
	});
});

describe('who may hear of no draft', () => {
	async function openFor(widest: Audience) {
		const { address } = await serve({ widest });
		return WorkerAnswers.open(fetchPort(address), '');
	}

	it('hears the same whatever audience is asked for', async () => {
		const { answers, opened } = await openFor('reviewed');
		expect(opened.size).toBe(72);
		expect(await answers.opened('all')).toEqual(await answers.opened('reviewed'));
		const reply = (await answers.ask(requestOf(EVERYTHING)))!;
		expect([reply.count, reply.answer.total, reply.claim]).toEqual([72, 72, null]);
		expect(await answers.count(asked(EVERYTHING))).toBe(72);
		const { count, rows } = await answers.holders([{ key: 'topic', value: 'secret' }], 50);
		expect([count, rows.length]).toEqual([0, 0]);
		const covered = await answers.cover(asked(EVERYTHING), {
			voices: 'reports',
			subjects: 'places',
			order: 'corpus'
		});
		expect(covered.cells.flat().reduce((sum, { claims }) => sum + claims, 0)).toBe(72);
	});

	it('reads no draft by its row, finds none by its id, and saves none', async () => {
		const { answers } = await openFor('reviewed');
		await expect(answers.read([1, 0])).rejects.toThrow('no claim in row 0');
		await expect(answers.read([9000])).rejects.toThrow('no claim in row 9,000');
		expect(await answers.read([1])).toMatchObject([{ id: compiled.corpus.claims[1]!.id }]);
		expect((await answers.gather([], [DRAFT.id, 'nobody'])).claims).toEqual([null, null]);
		const text = await (await answers.save(saving, unwatched)).text();
		expect(text).not.toContain('Zanzibar');
		expect(text).toContain(compiled.corpus.claims[1]!.id);
	});

	it('learns no word and no topic that only drafts have', async () => {
		const { answers, opened } = await openFor('reviewed');
		expect(JSON.stringify(opened)).not.toContain('secret');
		expect(opened.vocabulary.columns.topic.values).toContain(NONE);
		const reply = (await answers.ask(requestOf(withWords(EVERYTHING, 'zanzibr'))))!;
		expect(JSON.stringify(reply.found)).not.toContain('zanzibar');
		const wide = await openFor('all');
		const all = (await wide.answers.ask(requestOf(withWords(EVERYTHING, 'zanzibr'))))!;
		expect(JSON.stringify(all.found)).toContain('zanzibar');
	});
});
