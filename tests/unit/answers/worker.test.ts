// The channel to a worker: what goes over it, and what of it is dropped. What is said is in contract.test.ts.
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/lib/answers/answers.ts';
import { PageAnswers } from '../../../src/lib/answers/page/page-answers.ts';
import type { Request, SaveRequest } from '../../../src/lib/answers/request.ts';
import { FileHolding } from '../../../src/lib/answers/worker/file-holding.ts';
import type { Call, Outcome, Port } from '../../../src/lib/answers/worker/messages.ts';
import { serveSession } from '../../../src/lib/answers/worker/serve-session.ts';
import { WorkerAnswers } from '../../../src/lib/answers/worker/worker-answers.ts';
import { claimsDigest } from '../../../src/lib/evidence/changes/claim-digest.ts';
import { message } from '../../../src/lib/messages/message.ts';
import { Clusters } from '../../../src/lib/query/clusters/clusters.ts';
import { claimsFile, positionInFile } from '../../../src/lib/query/columnar/large-corpus.ts';
import { differingIn } from '../../../src/lib/query/engine/differing.ts';
import { run, type Answer, type Counted } from '../../../src/lib/query/engine/engine.ts';
import { NEWEST_FIRST } from '../../../src/lib/query/engine/row-order.ts';
import { countShown } from '../../../src/lib/query/engine/shown.ts';
import { toTable } from '../../../src/lib/query/engine/to-table.ts';
import {
	EVERYTHING,
	include,
	withWindow,
	withWords,
	type Query
} from '../../../src/lib/query/query/query.ts';
import { FORMATS } from '../../../src/lib/state/answers/formats.ts';
import { day, span } from '../evidence/make-corpus.ts';
import { compileCorpus } from '../query/compile-corpus.ts';
import { filesOf } from './hosts.ts';

const compiled = compileCorpus({
	reports: { R1: 'S1', R2: 'S2' },
	places: { town: [41.2, 37], port: [35.9, 34.9] },
	claims: Array.from({ length: 1203 }, (_, at) => ({
		report: at % 3 ? 'R1' : 'R2',
		text: at % 7 ? 'They left.' : 'They stayed.',
		...(at % 2 ? { about: ['town', 'port'] } : {}),
		...(at % 5 ? { when: at % 4 ? day('2026-01-26') : span('2025-10-01', '2025-10-31') } : {}),
		...(at % 13 ? {} : { answers: [at % 2 ? 'q1=gone' : 'q1=here'] }),
		// Of one mind without the drafts among them.
		...(at % 17 ? {} : { answers: [at % 2 ? 'q2=yes' : 'q2=no'] }),
		...(at % 2 === 1 && at % 17 === 0 ? { status: 'draft' as const } : {}),
		events: at % 11 ? (['e1'] as const) : (['e1', 'e2'] as const)
	}))
});

const channels: MessageChannel[] = [];
afterEach(() => {
	for (const { port1, port2 } of channels.splice(0)) {
		port1.close();
		port2.close();
	}
});

async function connect() {
	const files = await filesOf(compiled);
	const loaded: string[] = [];
	const channel = new MessageChannel();
	channels.push(channel);
	serveSession(
		channel.port2 as unknown as Port<Outcome, Call>,
		(base) => async (name) => {
			if (base !== 'data/made/') throw new Error(`no corpus at ${base}`);
			loaded.push(name);
			// As over a network: messages that lie here come in before it. A due timer would go first on a busy machine.
			await new Promise((resolve) => setImmediate(resolve));
			return files.get(name)!;
		},
		FORMATS
	);
	const open = (base = 'data/made/') =>
		WorkerAnswers.open(channel.port1 as unknown as Port<Call, Outcome>, base);
	return { open, files, loaded };
}

const unwatched = { signal: new AbortController().signal, tell: () => undefined };
const stretches = [
	{ first: 20_000, last: 20_470 },
	{ first: 20_471, last: 20_500 }
];
const revision = (await FileHolding.open(async (name) => (await filesOf(compiled)).get(name)!)).revision;
const asked = (query: Query) => ({ query, audience: 'all', revision }) as const;
const worded = withWindow(withWords(include(EVERYTHING, 'source', 'S1'), 'left'), {
	axis: 'when',
	from: 20_479,
	to: null
});

/** Nothing but the answer. */
const requestOf = (query: Query): Request => ({
	...asked(query),
	places: [],
	claim: null,
	colours: { by: 'event', classes: { count: 2, of: Uint16Array.of(0, 1) } },
	map: null,
	timeline: { axis: 'when', stretches },
	order: null
});

const saving = (query: Query, address: string, format: SaveRequest['format'] = 'csv'): SaveRequest => ({
	...asked(query),
	format,
	order: NEWEST_FIRST,
	sentence: 'Some claims',
	address
});

function counted({ claims: _, held: __, ...rest }: Answer): Counted {
	return rest;
}

describe('an engine in a worker', () => {
	it('lists the claims about open places and finds the open claim, newest first', async () => {
		const { open } = await connect();
		const { answers: client } = await open();
		const { id } = compiled.corpus.claims[777]!;
		const query = include(EVERYTHING, 'source', 'S2');
		const reply = (await client.ask({ ...requestOf(query), places: ['town', 'gone'], claim: id }))!;
		const about = compiled.corpus.claims.filter(({ about: places }) => places.includes('town' as never));
		const listed = Array.from(reply.listed.rows, (row) => compiled.corpus.claims[row]!);
		expect(reply.known).toBe(about.length);
		expect(new Set(listed)).toEqual(new Set(about.filter(({ report }) => report === 'R2')));
		const lasts = listed.map(({ when }) => when?.latest ?? -Infinity);
		expect(lasts).toEqual(lasts.toSorted((a, b) => b - a));
		expect(reply.claim).toBe(777);
		expect((await client.ask({ ...requestOf(EVERYTHING), claim: 'no-such' }))!.claim).toBeNull();
	});

	it('gives the newest claims that hold a value, and how many there are', async () => {
		const { open } = await connect();
		const { answers: client } = await open();
		const { rows, count } = await client.holders([{ key: 'report', value: 'R2' }], 10);
		expect(count).toBe(401);
		expect(Array.from(rows, (row) => compiled.corpus.claims[row]!.report)).toEqual(Array(10).fill('R2'));
	});

	it.each(['csv', 'geojson'])('saves what is selected as %s, as the page would', async (format) => {
		const { open } = await connect();
		const { answers: client } = await open();
		const query = include(EVERYTHING, 'event', 'e2');
		const request = saving(query, '?event=e2', format);
		const page = new PageAnswers(compiled, revision, FORMATS);
		const [saved, expected] = await Promise.all(
			[client, page].map(async (answers) => (await answers.save(request, unwatched)).text())
		);
		expect(saved).toBe(expected);
		const ids = compiled.corpus.claims
			.filter(({ events }) => events.includes('e2' as never))
			.map(({ id }) => id);
		expect(ids.length).toBeGreaterThan(100);
		for (const id of ids) expect(saved).toContain(`"${id}"`);
		expect(saved).toContain('Some claims');
		expect(saved).toContain('?event=e2');
	});

	it.each(['kml', 'linked-places', 'claim-review', 'bibtex', 'csl-json'])(
		'and in formats that take a library, or all at once: %s',
		async (format) => {
			const { answers: client } = await (await connect()).open();
			const request = saving(include(EVERYTHING, 'event', 'e2'), '?event=e2', format);
			const page = new PageAnswers(compiled, revision, FORMATS);
			const [saved, expected] = await Promise.all(
				[client, page].map(async (answers) => (await answers.save(request, unwatched)).text())
			);
			expect(saved!.length).toBeGreaterThan(100);
			expect(saved).toBe(expected);
		}
	);

	it('tells of columns that are cut off', async () => {
		const files = await filesOf(compiled);
		const columns = files.get('claims.arrow')!;
		files.set('claims.arrow', columns.subarray(0, columns.length >> 1));
		await expect(FileHolding.open(async (name) => files.get(name)!)).rejects.toThrow(
			'claims.arrow cannot be read'
		);
	});

	it('says how far a saving is, and stops it when it is told to', async () => {
		const { open, loaded } = await connect();
		const { answers: client } = await open();
		await client.ask(requestOf(EVERYTHING));
		const stopper = new AbortController();
		const shares: number[] = [];
		const tell = (share: number) => {
			shares.push(share);
			stopper.abort();
		};
		await expect(client.save(saving(EVERYTHING, ''), { signal: stopper.signal, tell })).rejects.toThrow();
		expect(shares.length).toBeGreaterThan(0);
		expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
		const files = loaded.filter((name) => name.startsWith('claims/'));
		expect(files.length).toBeLessThan(Math.ceil(compiled.corpus.claims.length / 40));
		// The next one is made whole.
		expect((await client.save(saving(EVERYTHING, ''), unwatched)).size).toBeGreaterThan(100_000);
	});

	it('answers only the last of several questions', async () => {
		const { open } = await connect();
		const { answers: client } = await open();
		const asked = ['S1', 'S2', 'S1'].map((source) =>
			client.ask(requestOf(include(EVERYTHING, 'source', source)))
		);
		const [first, second, last] = await Promise.all(asked);
		expect([first, second]).toEqual([null, null]);
		expect(last!.count).toBe(802);
	});

	it('loads the words when someone first searches', async () => {
		const { open, loaded } = await connect();
		const { answers: client } = await open();
		await client.ask(requestOf(EVERYTHING));
		expect(loaded).not.toContain('words.arrow');
		await client.ask(requestOf(worded));
		await client.ask({ ...requestOf(worded), places: ['town'] });
		expect(loaded.filter((name) => name === 'words.arrow')).toHaveLength(1);
	});

	it('reads the records of claims by their rows, beside what it answers', async () => {
		const { open } = await connect();
		const { answers: client } = await open();
		const rows = [1202, 0, 201, 5];
		const [claims, reply] = await Promise.all([client.read(rows), client.ask(requestOf(EVERYTHING))]);
		expect(claims).toMatchObject(rows.map((row) => compiled.corpus.claims[row]!));
		expect(reply?.count).toBe(compiled.corpus.claims.length);
	});

	it('tells those who present what a corpus without its drafts says', async () => {
		const { open } = await connect();
		const { answers: client } = await open();
		const drafts = compiled.corpus.claims.filter(({ status }) => status === 'draft');
		const rowOf = (id: string) => compiled.corpus.claims.findIndex((claim) => claim.id === id);
		const corpus = {
			...compiled.corpus,
			claims: compiled.corpus.claims.filter(({ status }) => status !== 'draft')
		};
		const table = toTable({ ...compiled, corpus });
		expect(drafts.length).toBeGreaterThan(10);

		const opened = await client.opened('reviewed');
		expect(opened.size).toBe(corpus.claims.length);
		expect(opened.whole).toEqual(counted(run(table, EVERYTHING)));
		expect(opened.differing).toEqual(differingIn(table));
		const query = include(EVERYTHING, 'event', 'e2');
		const answer = run(table, query);
		const rows = Uint32Array.from(answer.claims, (row) => rowOf(corpus.claims[row]!.id));
		const beside = client.beside();
		const reviewed = { ...requestOf(query), audience: 'reviewed' as const, map: { zoom: 5, wholeZoom: 3 } };
		const [reply, whole] = await Promise.all([
			beside.ask({ ...reviewed, claim: drafts[0]!.id }),
			client.ask(requestOf(query))
		]);
		expect(reply!.answer).toEqual(counted(answer));
		expect(reply!.listed.rows.toSorted()).toEqual(rows.toSorted());
		expect(reply!.clusters).toEqual(new Clusters(table).at(answer, { zoom: 5 }));
		expect(reply!.claim).toBeNull();
		expect(whole!.count).toBeGreaterThan(reply!.count);
		// Drafts' places count for nobody, either.
		const about = await beside.ask({ ...reviewed, query: EVERYTHING, places: ['town'] });
		expect(about!.known).toBe(corpus.claims.filter(({ about }) => about.includes('town' as never)).length);

		const { views, claims } = await client.gather(
			[
				{ of: { kind: 'query', query }, order: NEWEST_FIRST, most: 5 },
				{ of: { kind: 'value', key: 'question', value: 'q2' }, order: NEWEST_FIRST, most: 400 }
			],
			[drafts[0]!.id, corpus.claims[3]!.id, 'nobody']
		);
		const shown = Array.from(answer.claims, (row) => corpus.claims[row]!);
		expect(views[0]!.shown).toEqual({
			...countShown(new Clusters(table), answer.claims),
			digest: claimsDigest(shown)
		});
		expect(views[0]!.rows).toHaveLength(5);
		const answering = Array.from(views[1]!.rows, (row) => compiled.corpus.claims[row]!);
		expect(answering.length).toBeGreaterThan(10);
		expect(answering.filter(({ status }) => status === 'draft')).toEqual([]);
		expect(claims).toEqual([
			{ row: rowOf(drafts[0]!.id), isDraft: true },
			{ row: rowOf(corpus.claims[3]!.id), isDraft: false },
			null
		]);
	});

	it('answers each asker’s last question', async () => {
		const { open } = await connect();
		const { answers } = await open();
		const ask = (source: string, asker: Answers) =>
			asker.ask(requestOf(include(EVERYTHING, 'source', source)));
		const other = answers.beside();
		const replies = await Promise.all([
			ask('S1', answers),
			ask('S1', other),
			ask('S2', answers),
			ask('S2', other)
		]);
		const { length } = compiled.corpus.claims.filter(({ report }) => report === 'R2');
		expect(replies.map((reply) => reply?.count ?? null)).toEqual([null, null, length, length]);
	});

	it('tells all who wait, and all who come, that no answer will come any more', async () => {
		const port: Port<Call, Outcome> = { postMessage: () => undefined, onmessage: null };
		const opening = WorkerAnswers.open(port, 'data/made/');
		port.onmessage!({ data: { id: 1, kind: 'done', value: {} } });
		const { answers } = await opening;
		const waiting = answers.ask(requestOf(EVERYTHING)).catch(String);
		port.onerror!({});
		expect(await waiting).toContain(message('query.engine.missing'));
		port.onerror!({ message: 'out of memory' });
		await expect(answers.read([0])).rejects.toThrow(
			message('query.engine.stopped', { reason: 'out of memory' })
		);
		// What was on its way when it stopped.
		port.onmessage!({ data: { id: 2, kind: 'failed', reason: 'late' } });
	});

	it('tells what failed, and answers on', async () => {
		const { open } = await connect();
		await expect(open('data/gone/')).rejects.toThrow('no corpus at data/gone/');
		const other = await connect();
		expect((await other.open()).opened.size).toBe(1203);
	});

	it('leaves every claim where its row says', async () => {
		const { files } = await connect();
		const decoder = new TextDecoder();
		for (const row of [0, 39, 40, 1202]) {
			const claims = JSON.parse(decoder.decode(files.get(claimsFile(row)))) as unknown[];
			expect(claims[positionInFile(row)]).toMatchObject(compiled.corpus.claims[row]!);
		}
		expect([...files.keys()].sort()).toEqual([
			'claims.arrow',
			...Array.from({ length: 31 }, (_, at) => `claims/${at}.json`).sort(),
			'corpus.json',
			'digests.bin',
			'report-words.arrow',
			'texts/0.json',
			'words.arrow'
		]);
	});
});
