// Outlines as bytes: corners as differences from the one before, small numbers in one byte. What is made of other places names these.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { OUTLINE_STEP } from '../../src/lib/reading/gazetteer/layout.ts';
import { polygonsOf } from './shapes.ts';
import { simplifyRing } from './simplify-ring.ts';

/** In steps of the grid. */
const TOLERANCE = 1.5;

/** `numberOf` tells a part's place. */
export function writeOutline<T>(
	{
		outline,
		parts
	}: { readonly outline?: Polygon | MultiPolygon | undefined; readonly parts?: readonly T[] | undefined },
	numberOf: (part: T) => number
): number[] {
	const bytes: number[] = [];
	if (parts) {
		writeNumber(bytes, 0);
		for (const part of parts) writeNumber(bytes, numberOf(part));
	} else if (outline) {
		const polygons = polygonsOf(outline)
			.map((rings) => rings.map(toSteps).filter((ring) => ring.length >= 3))
			.filter((rings) => rings.length > 0);
		if (polygons.length === 0) return bytes;
		writeNumber(bytes, polygons.length);
		for (const rings of polygons) writePolygon(bytes, rings);
	}
	return bytes;
}

function writePolygon(bytes: number[], rings: readonly (readonly [number, number])[][]): void {
	writeNumber(bytes, rings.length);
	for (const ring of rings) {
		writeNumber(bytes, ring.length);
		let [x, y] = [0, 0];
		for (const [nextX, nextY] of ring) {
			writeNumber(bytes, zigzag(nextX - x));
			writeNumber(bytes, zigzag(nextY - y));
			[x, y] = [nextX, nextY];
		}
	}
}

/** On the grid of steps, without the closing corner. */
function toSteps(ring: readonly Position[]): (readonly [number, number])[] {
	const steps = ring.map(([lng, lat]): [number, number] => [
		Math.round(lng! / OUTLINE_STEP),
		Math.round(lat! / OUTLINE_STEP)
	]);
	const apart = steps
		.slice(0, -1)
		.filter(([x, y], i) => i === 0 || x !== steps[i - 1]![0] || y !== steps[i - 1]![1]);
	return simplifyRing(apart, TOLERANCE);
}

function zigzag(value: number): number {
	return value < 0 ? -2 * value - 1 : 2 * value;
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function writeNumber(bytes: number[], value: number): void {
	while (value > 127) {
		bytes.push((value % 128) | 128);
		value = Math.floor(value / 128);
	}
	bytes.push(value);
}
