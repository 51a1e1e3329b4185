import { expect, it } from 'vitest';
import { followKey, type GridExtent } from '../../../src/lib/ui/grid-keys.ts';

/** Heads at −1, ten rows and five columns. */
const extent: GridExtent = {
	firstRow: -1,
	lastRow: 9,
	firstColumn: -1,
	lastColumn: 4,
	page: 4,
	reversed: false
};
const here = { row: 5, column: 2 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

it.each([
	['ArrowRight', false, { row: 5, column: 3 }],
	['ArrowLeft', false, { row: 5, column: 1 }],
	['ArrowDown', false, { row: 6, column: 2 }],
	['ArrowUp', false, { row: 4, column: 2 }],
	['PageDown', false, { row: 9, column: 2 }],
	['PageUp', false, { row: 1, column: 2 }],
	['Home', false, { row: 5, column: -1 }],
	['End', false, { row: 5, column: 4 }],
	['Home', true, { row: -1, column: -1 }],
	['End', true, { row: 9, column: 4 }]
])('%s (with Ctrl: %s) leads to its place', (key, ctrl, place) => {
	expect(followKey(press(key, ctrl), here, extent)).toEqual(place);
});

it('stays inside at every edge', () => {
	const corner = { row: -1, column: -1 };
	for (const key of ['ArrowUp', 'ArrowLeft', 'PageUp', 'Home'])
		expect(followKey(press(key), corner, extent)).toEqual(corner);
});

it('turns left and right where columns run from right to left', () => {
	const reversed = { ...extent, reversed: true };
	expect(followKey(press('ArrowRight'), here, reversed)).toEqual({ row: 5, column: 1 });
	expect(followKey(press('ArrowLeft'), here, reversed)).toEqual({ row: 5, column: 3 });
});

it.each(['Enter', 'a', 'Tab', 'Escape'])('leaves %s to others', (key) => {
	expect(followKey(press(key), here, extent)).toBeNull();
});
