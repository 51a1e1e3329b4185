import { describe, expect, it } from 'vitest';
import { toGround } from '../../../../src/lib/timeline/axis/ground.ts';
import {
	chooseShapes,
	countByLane,
	datedOnly,
	laneHeight,
	laneOfMost
} from '../../../../src/lib/timeline/lanes/lanes.ts';
import { TALKS, when } from '../dates.ts';
import { layOut } from '../lay-out.ts';

const claim = (id: string, lanes: readonly number[], edtf: string | null) => ({
	id,
	lanes,
	when: edtf === null ? null : when(edtf)
});
const axis = layOut(toGround(TALKS, null), null, 702)!;

describe('the height of a lane', () => {
	it.each([
		[125, 8, false, 125 / 8],
		[125, 1, false, 125],
		[125, 40, false, 125 / 8],
		// A window of 1440 × 900: ten, and the rest by scrolling.
		[146, 10, false, 14.6],
		[146, 12, false, 14.6],
		[400, 20, true, 400 / 11],
		[5, 3, false, 14]
	])('in %i px for %i lanes', (room, lanes, stacked, height) => {
		expect(laneHeight(room, lanes, stacked)).toBe(height);
	});
});

describe('lanes', () => {
	const crowd = (lane: number) =>
		Array.from({ length: 12 }, (_, i) => claim(`${lane}-${i}`, [lane], `2026-01-${10 + i}/2026-01-28`));
	const draw = (claims: ReturnType<typeof claim>[]) =>
		chooseShapes(datedOnly(claims), 3, axis, 15.5).map((lane) => lane?.length ?? null);

	it('show bars while those can be told apart', () => {
		expect(draw([claim('a', [0], '2026-01'), claim('b', [1], '2025-10')])).toEqual([1, 1, 0]);
	});

	it('show columns one by one where they are crowded', () => {
		expect(draw([...crowd(0), claim('b', [1], '2025-10'), claim('c', [2], '2025-10')])).toEqual([null, 1, 1]);
	});

	it('all show columns where most are crowded, or where there are thousands of claims', () => {
		expect(draw([...crowd(0), ...crowd(1), claim('c', [2], '2025-10')])).toEqual([null, null, null]);
		const same = Array.from({ length: 2000 }, (_, i) => claim(String(i), [0], '2025-10'));
		expect(draw(same)).toEqual([null, null, null]);
	});
});

it('knows the claims that have a date, and how many are in each lane', () => {
	const claims = [
		claim('a', [0, 2], '2026'),
		claim('b', [2], null),
		claim('c', [2], 'XXXX'),
		claim('d', [2], '/2026')
	];
	const dated = datedOnly(claims);
	expect(dated.map(({ id }) => id)).toEqual(['a', 'd']);
	expect(countByLane(dated, 3)).toEqual([1, 0, 2]);
});

it.each([
	[['a'], 0],
	[['b', 'c'], 2],
	[['a', 'b', 'c'], 2],
	[['a', 'b'], 0],
	[['x'], null],
	[[], null]
])('sets off the lane that holds most of %j: %s', (chosen, lane) => {
	const claims = [claim('a', [0], null), claim('b', [2], '2026'), claim('c', [1, 2], '2026')];
	expect(laneOfMost(claims, new Set(chosen))).toBe(lane);
});
