import { afterEach, describe, expect, it } from 'vitest';
import { claimsFile, positionInFile } from '../../../src/lib/query/columnar/large-corpus.ts';
import { writeLargeCorpus } from '../../../src/lib/query/columnar/write-large-corpus.ts';
import { clustersOf } from '../../../src/lib/query/clusters/clusters.ts';
import { describe as sentence, describeAsText } from '../../../src/lib/query/query/describe.ts';
import { differingIn } from '../../../src/lib/query/engine/differing.ts';
import { creditOf, type Selection } from '../../../src/lib/query/export/selection.ts';
import { toCsv } from '../../../src/lib/query/export/to-csv.ts';
import { toGeoJson } from '../../../src/lib/query/export/to-geojson.ts';
import { leadingValues, regionCodes } from '../../../src/lib/query/engine/leading-values.ts';
import { claimsDigest } from '../../../src/lib/evidence/changes/claim-digest.ts';
import { disputesOf } from '../../../src/lib/evidence/dispute/disputed.ts';
import { indexEvidence } from '../../../src/lib/evidence/evidence-index.ts';
import { countOrigins, originOf } from '../../../src/lib/evidence/origin/origin.ts';
import { histogramOf } from '../../../src/lib/query/engine/histogram.ts';
import { NEWEST_FIRST, orderRows } from '../../../src/lib/query/engine/order-rows.ts';
import { message } from '../../../src/lib/messages/message.ts';
import {
	EVERYTHING,
	FILTER_KEYS,
	include,
	withWindow,
	withWords
} from '../../../src/lib/query/query/query.ts';
import { Engine, run, type Answer, type Counted } from '../../../src/lib/query/engine/engine.ts';
import { search } from '../../../src/lib/query/search/search.ts';
import { countShown } from '../../../src/lib/query/engine/shown.ts';
import { toSearchIndex } from '../../../src/lib/query/search/to-search-index.ts';
import { toTable } from '../../../src/lib/query/engine/to-table.ts';
import { toWording } from '../../../src/lib/query/query/wording.ts';
import { EngineClient } from '../../../src/lib/query/worker/engine-client.ts';
import type { Port, Question, Request, Response } from '../../../src/lib/query/worker/messages.ts';
import { serveSession } from '../../../src/lib/query/worker/serve-session.ts';
import { Session } from '../../../src/lib/query/worker/session.ts';
import { day, span } from '../evidence/make-corpus.ts';
import { compileCorpus } from './compile-corpus.ts';

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

async function writeFiles() {
	const { claims, ...corpus } = compiled.corpus;
	const files = new Map<string, Uint8Array>();
	const texts = corpus.reports.map(({ text }) => text);
	await writeLargeCorpus({ corpus, placements: compiled.placements, claims, texts }, async (name, pieces) => {
		const all: Uint8Array[] = [];
		for await (const piece of pieces) all.push(Buffer.from(piece));
		files.set(name, Buffer.concat(all));
	});
	return files;
}

const channels: MessageChannel[] = [];
afterEach(() => {
	for (const { port1, port2 } of channels.splice(0)) {
		port1.close();
		port2.close();
	}
});

async function connect() {
	const files = await writeFiles();
	const loaded: string[] = [];
	const channel = new MessageChannel();
	channels.push(channel);
	serveSession(channel.port2 as unknown as Port<Response, Request>, (base) => async (name) => {
		if (base !== 'data/made/') throw new Error(`no corpus at ${base}`);
		loaded.push(name);
		// As over a network: messages that lie here come in before it. A due timer would go first on a busy machine.
		await new Promise((resolve) => setImmediate(resolve));
		return files.get(name)!;
	});
	return { client: new EngineClient(channel.port1 as unknown as Port<Request, Response>), files, loaded };
}

const unwatched = { signal: new AbortController().signal, tell: () => undefined };
const stretches = [
	{ first: 20_000, last: 20_470 },
	{ first: 20_471, last: 20_500 }
];
const question: Question = {
	query: withWindow(withWords(include(EVERYTHING, 'source', 'S1'), 'left'), {
		axis: 'when',
		from: 20_479,
		to: null
	}),
	places: [],
	claim: null,
	map: { zoom: 5, wholeZoom: 3 },
	timeline: { axis: 'when', stretches, byEvent: true },
	order: NEWEST_FIRST
};

/** A question that asks for nothing but the answer. */
const nothing: Question = {
	query: EVERYTHING,
	places: [],
	claim: null,
	map: null,
	timeline: null,
	order: null
};

function counted({ claims: _, ...rest }: Answer): Counted {
	return rest;
}

describe('an engine in a worker', () => {
	it('says what one in the page says, in one reply', async () => {
		const { client } = await connect();
		const table = toTable(compiled);
		const index = toSearchIndex(compiled);
		const engine = new Engine(table, (words) => search(table, index, words)?.isMatch ?? null);
		const whole = engine.ask(EVERYTHING);
		const answer = engine.ask(question.query);
		const rows = orderRows(table, answer.claims, NEWEST_FIRST, (_, value) => value);
		const windowless = engine.rowsWithout('window');
		const evidence = indexEvidence(compiled.corpus);
		const selected = Array.from(rows, (row) => compiled.corpus.claims[row]!);

		const opened = await client.open('data/made/');
		expect(opened.size).toBe(1203);
		expect(opened.whole).toEqual(counted(whole));
		expect(opened.differing).toEqual(differingIn(table));
		for (const key of FILTER_KEYS)
			expect(opened.vocabulary.columns[key].values).toEqual(table.columns[key].values);
		// Records come along where they are fast enough.
		expect({ ...(await client.ask(question)), first: null }).toEqual({
			first: null,
			question,
			answer: counted(answer),
			count: answer.claims.length,
			sentence: sentence(question.query, answer, table, toWording(compiled.corpus)),
			found: { marked: ['left'], corrected: [] },
			listed: {
				rows,
				groups: Uint32Array.from(rows, (row) => table.dates.when.codes[row]!),
				witnesses: {
					claims: selected.length,
					reports: new Set(selected.map(({ report }) => report)).size,
					origins: countOrigins(selected, evidence),
					disputes: disputesOf(selected, evidence).length
				}
			},
			known: 0,
			saidHere: 0,
			ordered: { rows, groups: Uint32Array.from(rows, (row) => table.dates.when.codes[row]!) },
			claim: null,
			clusters: clustersOf(table, answer, { zoom: 5 }),
			wholeClusters: clustersOf(table, answer, { zoom: 3 }),
			leading: leadingValues(table, answer, regionCodes(compiled.corpus.places)),
			histogram: {
				...histogramOf(table.dates.when, windowless, stretches, table.columns.event),
				totals: table.columns.event.values.map(
					(event) =>
						Array.from(windowless, (row) => compiled.corpus.claims[row]!).filter(
							({ events, when }) => when && events.includes(event as never)
						).length
				)
			}
		});
		expect(answer.claims.length).toBeGreaterThan(0);
		expect(await client.partingZoom([0, 1], 0)).toBeGreaterThan(0);
	});

	it('lists the claims about open places and finds the open claim, newest first', async () => {
		const { client } = await connect();
		await client.open('data/made/');
		const { id } = compiled.corpus.claims[777]!;
		const query = include(EVERYTHING, 'source', 'S2');
		const reply = (await client.ask({ ...nothing, query, places: ['town', 'gone'], claim: id }))!;
		const about = compiled.corpus.claims.filter(({ about: places }) => places.includes('town' as never));
		const listed = Array.from(reply.listed.rows, (row) => compiled.corpus.claims[row]!);
		expect(reply.known).toBe(about.length);
		expect(new Set(listed)).toEqual(new Set(about.filter(({ report }) => report === 'R2')));
		const lasts = listed.map(({ when }) => when?.latest ?? -Infinity);
		expect(lasts).toEqual(lasts.toSorted((a, b) => b - a));
		expect(reply.claim).toBe(777);
		expect((await client.ask({ ...nothing, claim: 'no-such' }))!.claim).toBeNull();
	});

	it('gives the newest claims that hold a value, and how many there are', async () => {
		const { client } = await connect();
		await client.open('data/made/');
		const { rows, count } = await client.holders('report', 'R2', 10);
		expect(count).toBe(401);
		expect(Array.from(rows, (row) => compiled.corpus.claims[row]!.report)).toEqual(Array(10).fill('R2'));
	});

	it.each(['csv', 'geojson'] as const)('saves what is selected as %s, as the page would', async (format) => {
		const { client } = await connect();
		await client.open('data/made/');
		const query = include(EVERYTHING, 'event', 'e2');
		await client.ask({ ...nothing, query });
		const saved = await (await client.save(format, '?event=e2', unwatched)).arrayBuffer();
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved);
		const table = toTable(compiled);
		const answer = run(table, query);
		const evidence = indexEvidence(compiled.corpus);
		const claims = Array.from(answer.claims, (row) => compiled.corpus.claims[row]!);
		const selection: Selection = {
			placements: compiled.placements,
			evidence,
			claims,
			originOf: (claim) => originOf(claim, evidence),
			credit: creditOf({ claims, evidence }),
			sentence: describeAsText(query, answer, table, toWording(compiled.corpus, true)),
			address: '?event=e2'
		};
		expect(claims.length).toBeGreaterThan(100);
		if (format === 'csv') expect(text).toBe(toCsv(selection));
		else expect(JSON.parse(text)).toEqual(toGeoJson(selection));
	});

	it('saves what was asked last before it, though that is not answered yet', async () => {
		const { client } = await connect();
		await client.open('data/made/');
		await client.ask(nothing);
		const asked = client.ask({ ...nothing, query: include(EVERYTHING, 'source', 'S2') });
		const saved = client.save('csv', '?source=S2', unwatched);
		const lines = (await (await saved).text()).split('\r\n').filter((line) => line.includes('?source=S2'));
		expect(lines).toHaveLength((await asked)!.count);
	});

	it('tells of columns that are cut off', async () => {
		const files = await writeFiles();
		const columns = files.get('claims.arrow')!;
		files.set('claims.arrow', columns.subarray(0, columns.length >> 1));
		await expect(Session.open(async (name) => files.get(name)!)).rejects.toThrow(
			'claims.arrow cannot be read'
		);
	});

	it('says how far a saving is, and stops it when it is told to', async () => {
		const { client, loaded } = await connect();
		await client.open('data/made/');
		await client.ask(nothing);
		const stopper = new AbortController();
		const shares: number[] = [];
		const tell = (share: number) => {
			shares.push(share);
			stopper.abort();
		};
		await expect(client.save('csv', '', { signal: stopper.signal, tell })).rejects.toThrow();
		expect(shares.length).toBeGreaterThan(0);
		expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
		const files = loaded.filter((name) => name.startsWith('claims/'));
		expect(files.length).toBeLessThan(Math.ceil(compiled.corpus.claims.length / 40));
		// The next one is made whole.
		expect((await client.save('csv', '', unwatched)).size).toBeGreaterThan(100_000);
	});

	it('answers only the last of several questions', async () => {
		const { client } = await connect();
		await client.open('data/made/');
		const asked = ['S1', 'S2', 'S1'].map((source) =>
			client.ask({ ...nothing, query: include(EVERYTHING, 'source', source) })
		);
		const [first, second, last] = await Promise.all(asked);
		expect([first, second]).toEqual([null, null]);
		expect(last!.count).toBe(802);
	});

	it('loads the words when someone first searches', async () => {
		const { client, loaded } = await connect();
		await client.open('data/made/');
		await client.ask({ ...question, query: EVERYTHING });
		expect(loaded).not.toContain('words.arrow');
		await client.ask(question);
		await client.ask({ ...question, places: ['town'] });
		expect(loaded.filter((name) => name === 'words.arrow')).toHaveLength(1);
	});

	it('reads the records of claims by their rows, beside what it answers', async () => {
		const { client } = await connect();
		await client.open('data/made/');
		const rows = [1202, 0, 201, 5];
		const [claims, reply] = await Promise.all([
			client.read(rows),
			client.ask({ ...question, query: EVERYTHING })
		]);
		expect(claims).toEqual(rows.map((row) => compiled.corpus.claims[row]));
		expect(reply?.count).toBe(compiled.corpus.claims.length);
	});

	it('tells those who present what a corpus without its drafts says', async () => {
		const { client } = await connect();
		await client.open('data/made/');
		const drafts = compiled.corpus.claims.filter(({ status }) => status === 'draft');
		const rowOf = (id: string) => compiled.corpus.claims.findIndex((claim) => claim.id === id);
		const corpus = {
			...compiled.corpus,
			claims: compiled.corpus.claims.filter(({ status }) => status !== 'draft')
		};
		const table = toTable({ ...compiled, corpus });
		expect(drafts.length).toBeGreaterThan(10);

		const opened = await client.present();
		expect(opened.size).toBe(corpus.claims.length);
		expect(opened.whole).toEqual(counted(run(table, EVERYTHING)));
		expect(opened.differing).toEqual(differingIn(table));
		const query = include(EVERYTHING, 'event', 'e2');
		const answer = run(table, query);
		const rows = Uint32Array.from(answer.claims, (row) => rowOf(corpus.claims[row]!.id));
		const asker = client.newAsker();
		const [reply, whole] = await Promise.all([
			client.ask({ ...question, query, claim: drafts[0]!.id }, asker),
			client.ask({ ...nothing, query })
		]);
		expect(reply!.answer).toEqual(counted(answer));
		expect(reply!.listed.rows.toSorted()).toEqual(rows.toSorted());
		expect(reply!.clusters).toEqual(clustersOf(table, answer, { zoom: 5 }));
		expect(reply!.claim).toBeNull();
		expect(whole!.count).toBeGreaterThan(reply!.count);
		// Drafts' places count for nobody, either.
		const about = await client.ask({ ...nothing, places: ['town'] }, asker);
		expect(about!.known).toBe(corpus.claims.filter(({ about }) => about.includes('town' as never)).length);

		const { views, claims } = await client.gather(
			[
				{ of: { kind: 'query', query }, order: NEWEST_FIRST, most: 5 },
				{ of: { kind: 'value', key: 'question', value: 'q2' }, order: NEWEST_FIRST, most: 400 }
			],
			[drafts[0]!.id, corpus.claims[3]!.id, 'nobody']
		);
		const shown = Array.from(answer.claims, (row) => corpus.claims[row]!);
		expect(views[0]!.shown).toEqual({ ...countShown(table, answer.claims), digest: claimsDigest(shown) });
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
		const { client } = await connect();
		await client.open('data/made/');
		const ask = (source: string, asker: number) =>
			client.ask({ ...nothing, query: include(EVERYTHING, 'source', source) }, asker);
		const [one, other] = [client.newAsker(), client.newAsker()];
		const replies = await Promise.all([ask('S1', one), ask('S1', other), ask('S2', one), ask('S2', other)]);
		const { length } = compiled.corpus.claims.filter(
			({ report, status }) => report === 'R2' && status !== 'draft'
		);
		const others = [length, length];
		expect(replies.map((reply) => reply?.count ?? null)).toEqual([null, null, ...others]);
	});

	it('tells all who wait, and all who come, that no answer will come any more', async () => {
		const port: Port<Request, Response> = { postMessage: () => undefined, onmessage: null };
		const client = new EngineClient(port);
		const waiting = [client.open('data/made/'), client.ask(nothing)].map((asked) =>
			asked.then(
				() => '',
				(error: unknown) => String(error)
			)
		);
		port.onerror!({});
		for (const said of await Promise.all(waiting)) expect(said).toContain(message('query.engine.missing'));
		port.onerror!({ message: 'out of memory' });
		await expect(client.read([0])).rejects.toThrow(
			message('query.engine.stopped', { reason: 'out of memory' })
		);
		// What was on its way when it stopped.
		port.onmessage!({ data: { id: 1, kind: 'failed', reason: 'late' } });
	});

	it('tells what failed, and answers on', async () => {
		const { client } = await connect();
		await expect(client.ask(question)).rejects.toThrow('no corpus is open');
		await expect(client.open('data/gone/')).rejects.toThrow('no corpus at data/gone/');
		expect((await client.open('data/made/')).size).toBe(1203);
	});

	it('leaves every claim where its row says', async () => {
		const { files } = await connect();
		const decoder = new TextDecoder();
		for (const row of [0, 39, 40, 1202]) {
			const claims = JSON.parse(decoder.decode(files.get(claimsFile(row)))) as unknown[];
			expect(claims[positionInFile(row)]).toEqual(compiled.corpus.claims[row]);
		}
		expect([...files.keys()].sort()).toEqual([
			'claims.arrow',
			...Array.from({ length: 31 }, (_, at) => `claims/${at}.json`).sort(),
			'corpus.json',
			'digests.bin',
			'texts/0.json',
			'words.arrow'
		]);
	});
});
