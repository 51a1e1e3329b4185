import { describe, expect, it, test } from 'vitest';
import { EVER_AFTER, EVER_SINCE, UNDATED } from '../../../../src/lib/query/engine/table.ts';
import { toGroundOfSpans } from '../../../../src/lib/timeline/axis/ground-of-spans.ts';
import { reaches, toGround } from '../../../../src/lib/timeline/axis/ground.ts';
import { day, TALKS, when } from '../dates.ts';
import { layOut } from '../lay-out.ts';

const asOf = day('2026-01-28');

describe('the ground of an axis', () => {
	it('reaches to the day up to which the corpus knows', () => {
		const axis = layOut(toGround([when('2026-01-02')], asOf), null, 700)!;
		expect(axis.pieces.some(({ first, last }) => first <= asOf && last >= asOf)).toBe(true);
	});

	it('is none where nothing is dated, whatever the corpus knows', () => {
		expect(layOut(toGround([], asOf), null, 700)).toBeNull();
	});

	it('has no sides where a part is shown', () => {
		const view = { first: day('2026-01-01'), last: day('2026-01-07') };
		expect(layOut(toGround(TALKS, asOf), view, 700)).toMatchObject({ later: null, whole: false });
		expect(layOut(toGround(TALKS, asOf), null, 700)).toMatchObject({ earlier: null, whole: true });
	});
});

describe('the ground of columns of days', () => {
	const spans = (...pairs: readonly (readonly [number, number])[]) => ({
		earliest: Int32Array.from(pairs, ([first]) => first),
		latest: Int32Array.from(pairs, ([, last]) => last)
	});

	it('cuts the axis as the dates themselves do', () => {
		const closed = TALKS.filter(({ end }) => end.kind === 'dated');
		const dates = closed.map(
			({ earliest, latest }) => [earliest ?? EVER_SINCE, latest ?? EVER_AFTER] as const
		);
		const shape = (ground: ReturnType<typeof toGround>) =>
			layOut(ground, null, 702)!.pieces.map(({ first, last }) => [first, last]);
		const [fromSpans, fromDates] = [toGroundOfSpans(spans(...dates), asOf), toGround(closed, asOf)];
		expect(shape(fromSpans)).toEqual(shape(fromDates));
	});

	it('knows the sides on which some claim goes on, and lets none of those reach into an empty year', () => {
		const ground = toGroundOfSpans(spans([day('2026-01-01'), EVER_AFTER]), asOf);
		expect(ground).toMatchObject({ earlier: false, later: true });
		expect(layOut(ground, null, 700)!.pieces.at(-1)!.last).toBe(day('2026-01-31'));
	});

	it('takes exact units for one date and other spans for two, and leaves out the undated', () => {
		const { marks } = toGroundOfSpans(
			spans(
				[day('2025-01-01'), day('2025-12-31')],
				[day('2025-01-01'), day('2025-12-31')],
				[day('2025-03-05'), day('2025-04-30')],
				[UNDATED.earliest, UNDATED.latest]
			),
			null
		);
		expect(marks).toEqual([
			{ first: day('2025-01-01'), last: day('2025-12-31'), unit: 'year', weight: 1 + Math.log(2) },
			{ first: day('2025-03-05'), last: day('2025-03-05'), unit: 'day', weight: 1 },
			{ first: day('2025-04-01'), last: day('2025-04-30'), unit: 'month', weight: 1 }
		]);
	});
});

test.each([
	['2026-01-01', '2026-01-31', true],
	['2010-01-01', '2010-12-31', true],
	['2026-02-01', '2026-03-01', false],
	['1900-01-01', '1943-12-31', false],
	['1900-01-01', '2100-12-31', true]
])('the ground of 1944 to 28 January 2026 and the days from %s to %s meet: %s', (first, last, expected) => {
	const ground = toGround([when('1944'), when('2026-01-02')], asOf);
	expect(reaches(ground, { first: day(first), last: day(last) })).toBe(expected);
});
