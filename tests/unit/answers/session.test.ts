import { expect, test, vi } from 'vitest';
import { SEEN_FIRST, type Request } from '../../../src/lib/answers/request.ts';
import { Session } from '../../../src/lib/answers/session.ts';
import { FileHolding } from '../../../src/lib/answers/worker/file-holding.ts';
import type { Load } from '../../../src/lib/answers/worker/load.ts';
import type { Call, Outcome, Port } from '../../../src/lib/answers/worker/messages.ts';
import { serveSession } from '../../../src/lib/answers/worker/serve-session.ts';
import { EVERYTHING, include, withWindow, type Query } from '../../../src/lib/query/query/query.ts';
import { FORMATS } from '../../../src/lib/state/answers/formats.ts';
import { day } from '../evidence/make-corpus.ts';
import { compileCorpus } from '../query/compile-corpus.ts';
import { filesOf } from './hosts.ts';

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

const files = await filesOf(compiled);
const { claims } = compiled.corpus;
const load = async (name: string) => files.get(name)!;
const { revision } = await FileHolding.open(load);
const open = async (from: Load) => new Session(await FileHolding.open(from));

function requestOf(query: Query): Request {
	return {
		query,
		audience: 'all',
		revision,
		places: [],
		claim: null,
		colours: { by: 'event', classes: { count: 2, of: Uint16Array.of(0, 1) } },
		map: { zoom: 5, wholeZoom: 3 },
		timeline: { axis: 'when', stretches: [{ first: 20_463, last: 20_490 }] },
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
	const session = await open(load);
	const reply = await session.answer(requestOf(EVERYTHING));
	const rows = [...reply.listed.rows.subarray(0, SEEN_FIRST)];
	expect(rows.length).toBeGreaterThan(0);
	expect(reply.first).toMatchObject(rows.map((row) => claims[row]));
});

test('an answer does not wait for claims that take long, or cannot be had', async () => {
	const isClaims = (name: string) => name.startsWith('claims/');
	const slow = await open((name) => (isClaims(name) ? new Promise(() => undefined) : load(name)));
	expect((await slow.answer(requestOf(EVERYTHING))).first).toBeNull();
	const gone = await open((name) => (isClaims(name) ? Promise.reject(new Error(name)) : load(name)));
	expect((await gone.answer(requestOf(EVERYTHING))).first).toBeNull();
});

test('what is rehearsed changes no answer', async () => {
	const fresh = await open(load);
	const rehearsed = await open(load);
	for (const query of QUERIES) {
		const expected = await fresh.answer(requestOf(query));
		expect(await rehearsed.answer(requestOf(query))).toEqual(expected);
		const before = rehearsed.part(requestOf(query), [0, 1], 0);
		expect([...rehearsed.rehearse()].length).toBeGreaterThan(5);
		expect(rehearsed.part(requestOf(query), [0, 1], 0)).toBe(before);
		expect(await rehearsed.answer(requestOf(query))).toEqual(expected);
	}
});

test('rehearsing waits until nobody has asked for a while, and makes way for whoever does', async () => {
	vi.useFakeTimers();
	try {
		const steps = vi.spyOn(Session.prototype, 'rehearse').mockImplementation(function* () {
			for (let step = 0; step < 3; step++) yield void (done += 1);
		});
		let done = 0;
		const port: Port<Outcome, Call> = { postMessage: () => undefined, onmessage: null };
		serveSession(port, () => load, FORMATS);
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
