import { describe, expect, test } from 'vitest';
import { toNamed, type DrawnMark } from '../../../../src/lib/map/marks/draw.ts';
import { frameRooms, ROOM_PX, roomFeatures } from '../../../../src/lib/map/marks/rooms.ts';
import { overlaps, squareRound, type Box } from '../../../../src/lib/map/frame/boxes.ts';
import type { MapMark } from '../../../../src/lib/map/marks/marks.ts';
import { nameBox, type NameAnchor } from '../../../../src/lib/map/marks/name-places.ts';

const mark: MapMark = {
	id: 'qamishli',
	point: [41.23, 37.05],
	places: ['qamishli'],
	foremost: ['qamishli'],
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

describe('the rooms of a frame', () => {
	const frame = { left: 0, top: 0, right: 820, bottom: 541 };
	/** Degrees that are px. */
	const toPoint = (x: number, y: number) => [x, y] as const;
	const boxesOf = (covers: readonly Box[]) =>
		frameRooms(frame, covers, toPoint).map(({ geometry: { coordinates }, properties }) =>
			squareRound(coordinates[0]!, coordinates[1]!, (properties!['scale'] as number) * (ROOM_PX / 2))
		);

	test.each([
		['left', { left: -20, top: 100, right: 30, bottom: 111 }],
		['upper', { left: 300, top: -6, right: 322, bottom: 5 }],
		['right', { left: 812, top: 320, right: 850, bottom: 331 }],
		['lower', { left: 511, top: 538, right: 533, bottom: 549 }]
	])('leave no room for a name that its %s edge would cut', (_, name) => {
		expect(boxesOf([]).some((box) => overlaps(box, name))).toBe(true);
	});

	test('leave the inside free', () => {
		const inside = { left: 5, top: 5, right: 815, bottom: 536 };
		expect(boxesOf([]).some((box) => overlaps(box, inside))).toBe(false);
	});

	test('fill what covers the map, and go no further', () => {
		const cover = { left: 600.5, top: 300, right: 751, bottom: 412 };
		const within = boxesOf([cover]).filter((box) =>
			overlaps(box, { left: 5, top: 5, right: 815, bottom: 536 })
		);
		for (const { left, top, right, bottom } of within) {
			expect(left).toBeGreaterThanOrEqual(cover.left - 1e-9);
			expect(top).toBeGreaterThanOrEqual(cover.top - 1e-9);
			expect(right).toBeLessThanOrEqual(cover.right + 1e-9);
			expect(bottom).toBeLessThanOrEqual(cover.bottom + 1e-9);
		}
		for (let x = cover.left + 0.25; x < cover.right; x += 3)
			for (let y = cover.top + 0.25; y < cover.bottom; y += 3) {
				const dot = { left: x, top: y, right: x, bottom: y };
				expect(
					within.some((box) => overlaps(box, dot)),
					`${x}, ${y}`
				).toBe(true);
			}
	});

	test('of nothing that covers are those of the edges', () => {
		const empty = { left: 10, top: 10, right: 10, bottom: 40 };
		expect(boxesOf([empty])).toEqual(boxesOf([]));
	});
});
