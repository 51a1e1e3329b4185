// What may be asked over HTTP: whatever comes in is a call of the port, or a list of what is wrong with it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../../src/lib/query/query/query.ts';
import { CALL_KINDS, parseCall, revisionOf } from '../../../../src/server/answers/parse-call.ts';
import { query } from '../../query/random-corpus.ts';

const asked = { query: EVERYTHING, audience: 'all', revision: 'r' };
const request = {
	...asked,
	places: [],
	claim: null,
	colours: { by: 'event', classes: { count: 2, of: [0, 1] } },
	map: { zoom: 3.5, wholeZoom: 2, bounds: [-200, -10, 20, 10] },
	timeline: { axis: 'when', stretches: [{ first: -5, last: 3 }] },
	order: { under: 'place' }
};
const view = {
	of: { kind: 'value', key: 'event', value: 'e' },
	order: { by: 'when', descending: true },
	most: 5
};
const VALID: Readonly<Record<string, unknown>> = {
	opened: { audience: 'reviewed' },
	ask: { request },
	count: { asked },
	part: { asked, places: [0, 2], zoom: 4 },
	gather: { views: [view], claims: ['c'] },
	read: { rows: [3, 1] },
	prepare: {},
	save: { request: { ...asked, format: 'csv', order: request.order, sentence: 'All', address: '' } },
	hold: { held: [{ key: 'event', value: 'e' }], most: 4 },
	cover: { asked, options: { voices: 'origins', subjects: 'places', order: 'corpus' } }
};

describe('a call', () => {
	it.each(CALL_KINDS)('of the kind %s is read', (kind) => {
		expect(parseCall(kind, JSON.stringify(VALID[kind]))).toMatchObject({ ok: true, call: { kind } });
	});

	it.each([
		[2, Uint16Array],
		[70_000, Uint32Array]
	])('has codes as the engine takes them, of %d classes', (count, type) => {
		const colours = { by: 'event', classes: { count, of: [0, 1, count - 1] } };
		const parsed = parseCall('ask', JSON.stringify({ request: { ...request, colours } }));
		if (!parsed.ok || parsed.call.kind !== 'ask') throw new Error('expected a call');
		expect(parsed.call.request.colours.classes.of).toStrictEqual(type.of(0, 1, count - 1));
	});

	it('of any query of a page is read as it is', () => {
		fc.assert(
			fc.property(query, (one) => {
				const parsed = parseCall('count', JSON.stringify({ asked: { ...asked, query: one } }));
				expect(parsed).toEqual({ ok: true, call: { kind: 'count', asked: { ...asked, query: one } } });
			})
		);
	});

	it.each([
		[
			'ask',
			{ request: { ...request, colours: { by: 'event', classes: { count: 1, of: [1] } } } },
			'below the count'
		],
		[
			'ask',
			{ request: { ...request, timeline: { axis: 'when', stretches: [{ first: 2, last: 1 }] } } },
			'stretches'
		],
		['ask', { request: { ...request, order: { by: 'text', descending: true } } }, 'request.order'],
		['ask', { request: { ...request, secret: 1 } }, 'secret'],
		['count', { asked: { ...asked, audience: 'everyone' } }, 'asked.audience'],
		[
			'count',
			{ asked: { ...asked, query: { ...EVERYTHING, choices: { __proto__: null, nobody: {} } } } },
			'nobody'
		],
		['read', { rows: [-1] }, 'rows.0'],
		['read', { rows: [1.5] }, 'rows.0'],
		['read', { rows: Array(2001).fill(0) }, 'rows'],
		['hold', { held: [], most: 1 }, 'held']
	] as const)('%s with what it cannot have is refused, and says where', (kind, body, named) => {
		const parsed = parseCall(kind, JSON.stringify(body));
		expect(parsed.ok).toBe(false);
		if (!parsed.ok) expect(parsed.problems.join()).toContain(named);
	});

	it('says everything that is wrong at once', () => {
		const parsed = parseCall('count', JSON.stringify({ asked: { query: EVERYTHING, audience: 1 } }));
		if (parsed.ok) throw new Error('expected problems');
		expect(parsed.problems).toHaveLength(2);
	});

	it('is never more than what was written, and never throws, whatever comes in', () => {
		const anything = fc.oneof(
			fc.string(),
			fc.json(),
			fc.constantFrom('{"__proto__":{"rows":[1]}}', '[]', 'null', '')
		);
		fc.assert(
			fc.property(fc.constantFrom(...CALL_KINDS), anything, (kind, text) => {
				const parsed = parseCall(kind, text);
				if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
				else expect(Object.keys(parsed.call)).toContain('kind');
			}),
			{ numRuns: 500 }
		);
	});

	it('with one part of it spoiled is read or refused, and never throws', () => {
		const spoiled = fc.oneof(fc.jsonValue(), fc.constantFrom(Infinity, -0, 2 ** 53, '\ud800', [[]]));
		fc.assert(
			fc.property(fc.constantFrom(...CALL_KINDS), fc.nat(), spoiled, (kind, at, instead) => {
				let place = at;
				const text = JSON.stringify(VALID[kind], (_, value: unknown) => (place-- === 0 ? instead : value));
				const parsed = parseCall(kind, text ?? '');
				if (parsed.ok) expect(parsed.call.kind).toBe(kind);
			}),
			{ numRuns: 500 }
		);
	});

	it('says of which state of the corpus it asks, where it matters', () => {
		const said = CALL_KINDS.map((kind) => {
			const parsed = parseCall(kind, JSON.stringify(VALID[kind]));
			return [kind, parsed.ok ? revisionOf(parsed.call) : undefined];
		});
		expect(Object.fromEntries(said)).toEqual({
			opened: null,
			ask: 'r',
			count: 'r',
			part: 'r',
			gather: null,
			read: null,
			prepare: null,
			save: 'r',
			hold: null,
			cover: 'r'
		});
	});
});
