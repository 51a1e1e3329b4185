import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInside, overlaps, reachesInto } from '../../../../src/lib/map/frame/boxes.ts';
import { nameBox, placeNames, type NamedMark } from '../../../../src/lib/map/marks/name-places.ts';

const frame = { left: 0, top: 0, right: 400, bottom: 300 };
const mark = (x: number, y: number, width = 80): NamedMark => ({
	x,
	y,
	reach: 14,
	extent: 10,
	sizes: [{ width, height: 16 }]
});

describe('a name', () => {
	test.each([
		['on the right of its mark', mark(100, 150), 'left'],
		['on the left near the right edge', mark(380, 150), 'right'],
		['on the left where it would be cut off on the right', mark(290, 150, 110), 'right'],
		['above or below where it fits on neither side', mark(200, 150, 220), 'bottom'],
		['below at the upper edge', mark(200, 10, 220), 'top']
	] as const)('stands %s', (_, one, anchor) => {
		expect(placeNames([one], frame, [])).toMatchObject([{ anchor, form: 0 }]);
	});

	test('of a mark beyond the frame, or too long for it, is left out', () => {
		expect(placeNames([mark(-5, 150), mark(200, 150, 500)], frame, [])).toEqual([null, null]);
	});

	test('is shortened where it does not fit in full', () => {
		const long = {
			...mark(200, 150),
			sizes: [
				{ width: 500, height: 30 },
				{ width: 80, height: 16 }
			]
		};
		expect(placeNames([long], frame, [])).toEqual([{ anchor: 'left', form: 1 }]);
	});

	test('gives way to what lies over the map', () => {
		const cover = { left: 105, top: 130, right: 300, bottom: 170 };
		expect(placeNames([mark(100, 150)], frame, [cover])).toMatchObject([{ anchor: 'right' }]);
	});
});

test('a name does not stand at another mark, which would seem to bear it', () => {
	// Between the two is room for the name of the second, but not for it to be told whose it is.
	const [first, second] = [mark(60, 150, 500), mark(164, 150)];
	const high = { left: 180, top: 0, right: 400, bottom: 300 };
	const [, name] = placeNames([first, second], frame, [high]);
	expect(name).not.toMatchObject({ anchor: 'right' });
	expect(placeNames([second], frame, [high])).toMatchObject([{ anchor: 'right' }]);
});

test('names are whole, and clear of each other, of all markers but their own, twice as far from one in line as from that, and of what lies over the map', () => {
	const marks = fc.array(
		fc
			.tuple(
				fc.integer({ min: -50, max: 450 }),
				fc.integer({ min: -50, max: 350 }),
				fc.integer({ min: 10, max: 200 })
			)
			.map(([x, y, width]) => mark(x, y, width)),
		{ maxLength: 25 }
	);
	const cover = { left: 0, top: 0, right: 170, bottom: 45 };
	fc.assert(
		fc.property(marks, (all) => {
			const names = placeNames(all, frame, [cover]);
			const boxes = all.map((one, i) => {
				const name = names[i];
				return name ? nameBox(one, one.sizes[name.form]!, name.anchor) : null;
			});
			boxes.forEach((box, i) => {
				if (!box) return;
				expect(isInside(box, frame)).toBe(true);
				expect(overlaps(box, cover)).toBe(false);
				boxes.forEach((other, at) => at !== i && other && expect(overlaps(box, other)).toBe(false));
				all.forEach(({ x, y, extent }, at) => {
					const isShown = x >= 0 && y >= 0 && x <= frame.right && y <= frame.bottom;
					if (at !== i && isShown)
						expect(
							reachesInto(box, x, y, box.top <= y && y <= box.bottom ? extent + 2 * (14 - 10) : extent)
						).toBe(false);
				});
			});
		})
	);
});

describe('names where lines run from right to left', () => {
	test.each([
		[200, 'right'],
		[30, 'left']
	])('of a mark at %d are anchored %s', (x, anchor) => {
		expect(placeNames([mark(x, 150)], frame, [], 'rtl')).toMatchObject([{ anchor }]);
	});
});
