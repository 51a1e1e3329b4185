import { expect, test, vi } from 'vitest';
import { writeLargeCorpus } from '../../../src/lib/query/columnar/write-large-corpus.ts';
import { EVERYTHING, include, withWindow, type Query } from '../../../src/lib/query/query/query.ts';
import {
	SEEN_FIRST,
	type Port,
	type Question,
	type Request,
	type Response
} from '../../../src/lib/query/worker/messages.ts';
import { serveSession } from '../../../src/lib/query/worker/serve-session.ts';
import { Session } from '../../../src/lib/query/worker/session.ts';
import { day } from '../evidence/make-corpus.ts';
import { compileCorpus } from './compile-corpus.ts';

const compiled = compileCorpus({
	reports: { R1: 'S1', R2: 'S2' },
	places: { town: [41.2, 37], port: [35.9, 34.9] },
	claims: Array.from({ length: 500 }, (_, at) => ({
		report: at % 3 ? 'R1' : 'R2',
		text: 'They left.',
		about: at % 2 ? ['town', 'port'] : ['town'],
		when: day(`2026-01-${10 + (at % 19)}`),
		events: at % 11 ? (['e1'] as const) : (['e1', 'e2'] as const)
	}))
});

const files = new Map<string, Uint8Array>();
const { claims, ...corpus } = compiled.corpus;
const texts = corpus.reports.map(({ text }) => text);
await writeLargeCorpus({ corpus, placements: compiled.placements, claims, texts }, async (name, pieces) => {
	const all: Uint8Array[] = [];
	for await (const piece of pieces) all.push(Buffer.from(piece));
	files.set(name, Buffer.concat(all));
});

const load = async (name: string) => files.get(name)!;

function questionOf(query: Query): Question {
	return {
		query,
		places: [],
		claim: null,
		map: { zoom: 5, wholeZoom: 3 },
		timeline: { axis: 'when', stretches: [{ first: 20_463, last: 20_490 }], byEvent: true },
		order: null
	};
}

const QUERIES = [
	EVERYTHING,
	include(EVERYTHING, 'source', 'S2'),
	include(include(EVERYTHING, 'event', 'e2'), 'place', 'port'),
	withWindow(EVERYTHING, { axis: 'when', from: 20_470, to: null })
];

test('the first claims of its list come along with an answer', async () => {
	const session = await Session.open(load);
	const reply = await session.answer(questionOf(EVERYTHING));
	const rows = [...reply.listed.rows.subarray(0, SEEN_FIRST)];
	expect(rows.length).toBeGreaterThan(0);
	expect(reply.first).toEqual(rows.map((row) => claims[row]));
});

test('an answer does not wait for claims that take long, or cannot be had', async () => {
	const isClaims = (name: string) => name.startsWith('claims/');
	const slow = await Session.open((name) => (isClaims(name) ? new Promise(() => undefined) : load(name)));
	expect((await slow.answer(questionOf(EVERYTHING))).first).toBeNull();
	const gone = await Session.open((name) => (isClaims(name) ? Promise.reject(new Error(name)) : load(name)));
	expect((await gone.answer(questionOf(EVERYTHING))).first).toBeNull();
});

test('what is rehearsed changes no answer', async () => {
	const fresh = await Session.open(load);
	const rehearsed = await Session.open(load);
	for (const query of QUERIES) {
		const expected = await fresh.answer(questionOf(query));
		expect(await rehearsed.answer(questionOf(query))).toEqual(expected);
		const before = rehearsed.partingZoom([0, 1], 0);
		expect([...rehearsed.rehearse()].length).toBeGreaterThan(5);
		expect(rehearsed.partingZoom([0, 1], 0)).toBe(before);
		expect(await rehearsed.answer(questionOf(query))).toEqual(expected);
	}
});

test('rehearsing waits until nobody has asked for a while, and makes way for whoever does', async () => {
	vi.useFakeTimers();
	try {
		const steps = vi.spyOn(Session.prototype, 'rehearse').mockImplementation(function* () {
			for (let step = 0; step < 3; step++) yield void (done += 1);
		});
		let done = 0;
		const port: Port<Response, Request> = { postMessage: () => undefined, onmessage: null };
		serveSession(port, () => load);
		port.onmessage!({ data: { id: 1, kind: 'open', base: '' } });
		await vi.advanceTimersByTimeAsync(400);
		port.onmessage!({ data: { id: 2, kind: 'prepare' } });
		await vi.advanceTimersByTimeAsync(400);
		expect(done).toBe(0);
		await vi.advanceTimersByTimeAsync(100);
		expect(done).toBe(1);
		port.onmessage!({ data: { id: 3, kind: 'prepare' } });
		await vi.advanceTimersByTimeAsync(400);
		expect(done).toBe(1);
		await vi.advanceTimersByTimeAsync(1000);
		expect(done).toBe(3);
		expect(steps).toHaveBeenCalledTimes(1);
	} finally {
		vi.useRealTimers();
		vi.restoreAllMocks();
	}
});
