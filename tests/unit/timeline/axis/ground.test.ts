import { describe, expect, it, test } from 'vitest';
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

test('dates with how many claims have them cut the axis as all their claims do', () => {
	const [first, second] = [when('2026-01-02'), when('2025-10')];
	const all = toGround([first, first, second, first], asOf);
	expect(toGround([first, second], asOf, Uint32Array.of(3, 1))).toEqual(all);
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

test('a date that no claim has, since only drafts have it, neither cuts the axis nor opens a side of it', () => {
	const [first, draft] = [when('2026-01-02'), when('2026-01-20/..')];
	expect(toGround([first, draft], asOf, Uint32Array.of(3, 0))).toEqual(
		toGround([first], asOf, Uint32Array.of(3))
	);
});
