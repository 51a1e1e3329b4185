import { describe, expect, test } from 'vitest';
import { toNamed, type DrawnMark } from '../../../src/lib/map/draw-marks.ts';
import { ROOM_PX, roomFeatures } from '../../../src/lib/map/mark-rooms.ts';
import type { MapMark } from '../../../src/lib/map/marks.ts';
import { nameBox, type NameAnchor } from '../../../src/lib/map/name-places.ts';

const mark: MapMark = {
	id: 'qamishli',
	point: [41.23, 37.05],
	places: ['qamishli'],
	claims: 5,
	parts: [{ style: 1, claims: 5 }],
	disputed: true,
	dashed: false,
	changed: false,
	name: 'Qamishli',
	note: 'and one more place',
	spoken: 'Qamishli: 5 claims'
};

const drawn = (changes: Partial<DrawnMark>): DrawnMark => ({
	mark,
	state: 'rest',
	isOpen: false,
	name: null,
	...changes
});

/** The squares that MapLibre makes of them, in px round the mark. */
function squaresOf(one: DrawnMark) {
	return roomFeatures([one]).features.map(({ properties }) => {
		const { scale, offset } = properties as { scale: number; offset: [number, number] };
		const half = (scale * ROOM_PX) / 2;
		const [x, y] = offset.map((part) => part * scale) as [number, number];
		return { left: x - half, right: x + half, top: y - half, bottom: y + half };
	});
}

describe('room on the map', () => {
	test('is one square as large as its marker, where no name stands', () => {
		const { extent } = toNamed(drawn({}), { project: () => ({ x: 0, y: 0 }) });
		expect(squaresOf(drawn({}))).toEqual([{ left: -extent, right: extent, top: -extent, bottom: extent }]);
	});

	test('is larger for an open place, whose marker wears a sign, and the same while a pointer is over it', () => {
		const [rest, over, open] = [
			drawn({}),
			drawn({ state: 'hover' }),
			drawn({ state: 'selected', isOpen: true })
		].map((one) => squaresOf(one)[0]!.right);
		expect(over).toBe(rest);
		expect(open).toBeGreaterThan(rest!);
	});

	test.each(
		(['left', 'right', 'top', 'bottom', 'top-left', 'bottom-right'] as const).flatMap((anchor: NameAnchor) =>
			[0, 1].map((form) => ({ anchor, form }))
		)
	)('covers a name at its $anchor in form $form without a gap and nothing beside it', (name) => {
		const one = drawn({ name });
		const named = toNamed(one, { project: () => ({ x: 0, y: 0 }) });
		const box = nameBox(named, named.sizes[name.form]!, name.anchor);
		const [, ...squares] = squaresOf(one);
		squares.sort((a, b) => a.left - b.left);
		expect(squares[0]!.left).toBeCloseTo(box.left, 6);
		expect(squares.at(-1)!.right).toBeCloseTo(box.right, 6);
		for (const [at, { left, top, bottom }] of squares.entries()) {
			if (at > 0) expect(left).toBeLessThanOrEqual(squares[at - 1]!.right + 1e-6);
			expect([top, bottom]).toEqual([expect.closeTo(box.top, 6), expect.closeTo(box.bottom, 6)]);
		}
	});
});
