// The part of the world that a corpus opens with: where most of what it tells of lies.
import { boundsOf, type Bounds, type MapMark } from '../map/marks.ts';

/** A mark this many times farther from the middle than most is left to the frame's edge. */
const FAR = 3;

/**
 * Bounds of all marks but those far away from the rest, so that one capital a continent off does not make a speck
 * of the country in question. Null for no marks.
 */
export function openingBounds(marks: readonly MapMark[]): Bounds | null {
	if (marks.length < 4) return boundsOf(marks.map(({ point }) => point));
	const longitude = median(marks.map(({ point }) => point[0]));
	const latitude = median(marks.map(({ point }) => point[1]));
	const distance = ({ point }: MapMark) => Math.hypot(point[0] - longitude, point[1] - latitude);
	const usual = median(marks.map(distance));
	return boundsOf(marks.filter((mark) => distance(mark) <= FAR * usual).map(({ point }) => point));
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)]!;
}
