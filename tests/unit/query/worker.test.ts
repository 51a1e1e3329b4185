import { afterEach, describe, expect, it } from 'vitest';
import { claimsFile, positionInFile } from '../../../src/lib/query/columnar/large-corpus.ts';
import { writeLargeCorpus } from '../../../src/lib/query/columnar/write-large-corpus.ts';
import { clustersOf } from '../../../src/lib/query/clusters.ts';
import { describe as sentence } from '../../../src/lib/query/describe.ts';
import { histogramOf } from '../../../src/lib/query/histogram.ts';
import { NEWEST_FIRST, orderRows } from '../../../src/lib/query/order-rows.ts';
import { EVERYTHING, FILTER_KEYS, include, withWindow, withWords } from '../../../src/lib/query/query.ts';
import { Engine } from '../../../src/lib/query/run.ts';
import { search } from '../../../src/lib/query/search.ts';
import { toSearchIndex } from '../../../src/lib/query/to-search-index.ts';
import { toTable } from '../../../src/lib/query/to-table.ts';
import { toWording } from '../../../src/lib/query/wording.ts';
import { EngineClient } from '../../../src/lib/query/worker/engine-client.ts';
import type { Port, Question, Request, Response } from '../../../src/lib/query/worker/messages.ts';
import { serveSession } from '../../../src/lib/query/worker/serve-session.ts';
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
		return files.get(name)!;
	});
	return { client: new EngineClient(channel.port1 as unknown as Port<Request, Response>), files, loaded };
}

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
	map: { zoom: 3 },
	timeline: { axis: 'when', stretches, byEvent: true },
	order: NEWEST_FIRST
};

describe('an engine in a worker', () => {
	it('says what one in the page says, in one reply', async () => {
		const { client } = await connect();
		const table = toTable(compiled);
		const index = toSearchIndex(compiled);
		const engine = new Engine(table, (words) => search(table, index, words)?.isMatch ?? null);
		const answer = engine.ask(question.query);

		const opened = await client.open('data/made/');
		expect(opened.size).toBe(1203);
		expect(opened.values).toEqual(
			Object.fromEntries(FILTER_KEYS.map((key) => [key, table.columns[key].values]))
		);
		const reply = await client.ask(question);
		expect(reply).toEqual({
			answer,
			sentence: sentence(question.query, answer, table, toWording(compiled.corpus)),
			found: { marked: ['left'], corrected: [] },
			ordered: orderRows(table, answer.claims, NEWEST_FIRST, (_, value) => value),
			clusters: clustersOf(table, answer, { zoom: 3 }),
			histogram: histogramOf(table.dates.when, engine.rowsWithout('window'), stretches, table.columns.event)
		});
		expect(reply!.answer.claims.length).toBeGreaterThan(0);
		expect(await client.partingZoom([0, 1], 0)).toBeGreaterThan(0);
	});

	it('answers only the last of several questions', async () => {
		const { client } = await connect();
		await client.open('data/made/');
		const asked = ['S1', 'S2', 'S1'].map((source) =>
			client.ask({ query: include(EVERYTHING, 'source', source), map: null, timeline: null, order: null })
		);
		const [first, second, last] = await Promise.all(asked);
		expect([first, second]).toEqual([null, null]);
		expect(last!.answer.claims.length).toBe(802);
	});

	it('loads the words when someone first searches', async () => {
		const { client, loaded } = await connect();
		await client.open('data/made/');
		await client.ask({ ...question, query: EVERYTHING });
		expect(loaded).toEqual(['corpus.json', 'claims.arrow']);
		await client.ask(question);
		expect(loaded).toEqual(['corpus.json', 'claims.arrow', 'words.arrow']);
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
		for (const row of [0, 499, 500, 1202]) {
			const claims = JSON.parse(decoder.decode(files.get(claimsFile(row)))) as unknown[];
			expect(claims[positionInFile(row)]).toEqual(compiled.corpus.claims[row]);
		}
		expect([...files.keys()].sort()).toEqual([
			'claims.arrow',
			'claims/0.json',
			'claims/1.json',
			'claims/2.json',
			'corpus.json',
			'texts/0.json',
			'words.arrow'
		]);
	});
});
