import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATE_AXES } from '../../../src/lib/query/query/query.ts';
import { COLOURINGS } from '../../../src/lib/address/view.ts';
import { COLUMNS, GROUPINGS } from '../../../src/lib/address/view.ts';
import { VIEWS, type View } from '../../../src/lib/address/view.ts';
import { parseView, sayViewProblem, writeView } from '../../../src/lib/address/view-address.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);

/** From the year 1000 to 2999. */
const day = fc.integer({ min: -354_285, max: 376_200 });

const { view: plain } = parseView(new URLSearchParams());

const view: fc.Arbitrary<View> = fc
	.record({
		view: fc.constantFrom(...VIEWS),
		places: fc.uniqueArray(id, { maxLength: 3 }),
		claim: fc.option(id),
		group: fc.constantFrom(...GROUPINGS),
		sort: fc.option(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() })),
		arcs: fc.boolean(),
		colour: fc.constantFrom(...COLOURINGS),
		dates: fc.constantFrom(...DATE_AXES),
		span: fc.option(fc.tuple(day, day).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }))),
		camera: fc.option(
			fc.record({
				center: fc
					.tuple(fc.integer({ min: -1800, max: 1800 }), fc.integer({ min: -850, max: 850 }))
					.map(([lng, lat]) => [lng / 10, lat / 10] as const),
				zoom: fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10)
			})
		)
	})
	.map((parts) => ({ ...plain, ...parts }));

describe('a view in an address', () => {
	test('comes back as it was written, whatever else stands there', () => {
		fc.assert(
			fc.property(view, (written) => {
				const params = new URLSearchParams('event=talks&camera=1/2/3&view=list&open=old');
				writeView(params, written);
				expect(params.get('event')).toBe('talks');
				expect(parseView(params)).toEqual({ view: written, problems: [] });
			})
		);
	});

	test.each([
		['view=globe', 'view', 'globe'],
		['camera=6/35', 'camera', '6/35'],
		['camera=6/95/20', 'camera', '6/95/20'],
		['camera=6/35/1e9', 'camera', '6/35/1e9'],
		['arcs=maybe', 'arcs', 'maybe'],
		['group=colour', 'group', 'colour'],
		['sort=colour', 'sort', 'colour'],
		['sort=--claim', 'sort', '--claim'],
		['colour=red', 'colour', 'red'],
		['dates=eaten', 'dates', 'eaten'],
		['span=2026', 'span', '2026'],
		['span=2026-01-02..2026-01-01', 'span', '2026-01-02..2026-01-01'],
		['span=2026-01-01..2026-02-30', 'span', '2026-01-01..2026-02-30'],
		['span=2026-01-01..', 'span', '2026-01-01..'],
		['span=2026-01-01..2026-01-02..2026-01-03', 'span', '2026-01-01..2026-01-02..2026-01-03']
	])('%s is reported and left out', (search, key, found) => {
		const { view: parsed, problems } = parseView(new URLSearchParams(search));
		expect(problems).toEqual([{ reason: 'malformed', key, found }]);
		expect(parsed).toEqual(plain);
	});

	test('what stands there twice is read once, and told', () => {
		const { view: parsed, problems } = parseView(new URLSearchParams('view=list&view=table&open=a&open=a'));
		expect(parsed).toEqual({ ...plain, view: 'list', places: ['a'] });
		expect(problems.map(sayViewProblem)).toEqual([
			'View: “table” stands beside another that was read first.',
			'Open place: “a” stands beside another that was read first.'
		]);
	});

	test('a key that nobody reads is told once, but for the language and those that other sites append', () => {
		const search = 'lang=ar&evnt=talks&evnt=truce&event=talks&when=2026..&utm_source=letter&fbclid=1';
		const { problems } = parseView(new URLSearchParams(search));
		expect(problems.map(sayViewProblem)).toEqual(['“evnt” is no part of an address here.']);
	});

	test('never throws', () => {
		fc.assert(
			fc.property(fc.string(), (search) => {
				parseView(new URLSearchParams(search));
			})
		);
	});
});
