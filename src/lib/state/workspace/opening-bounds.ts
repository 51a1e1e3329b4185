// The part of the world that a corpus opens with: where most of what it tells of lies.
import { boundsOf, type Bounds } from '../../map/marks/marks.ts';

type Point = readonly [longitude: number, latitude: number];

/** A place this many times farther from the middle than most is left to the frame's edge. */
const FAR = 1.6;

/**
 * Bounds of all points but those far away from the rest, so that one capital a continent off does not make a speck
 * of the country in question. Null for no points.
 */
export function openingBounds(points: readonly Point[]): Bounds | null {
	if (points.length < 4) return boundsOf(points);
	const longitude = median(points.map(([lng]) => lng));
	const latitude = median(points.map(([, lat]) => lat));
	const distance = ([lng, lat]: Point) => Math.hypot(lng - longitude, lat - latitude);
	const usual = median(points.map(distance));
	return boundsOf(points.filter((point) => distance(point) <= FAR * usual));
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)]!;
}
