// What an area's shape gives: its box, the point that stands for it, how far it reaches, whether a point lies in it.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { kilometresBetween } from '../../src/lib/model/distance.ts';
import { isInOutline } from '../../src/lib/reading/gazetteer/outline.ts';

export type Box = readonly [west: number, south: number, east: number, north: number];

export function polygonsOf(shape: Polygon | MultiPolygon): Position[][][] {
	return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

export function joinShapes(shapes: readonly (Polygon | MultiPolygon)[]): MultiPolygon {
	return { type: 'MultiPolygon', coordinates: shapes.flatMap(polygonsOf) };
}

export function boxOf(shape: Polygon | MultiPolygon): Box {
	let [west, south, east, north] = [180, 90, -180, -90];
	for (const [outer] of polygonsOf(shape)) {
		for (const [lng, lat] of outer as [number, number][]) {
			west = Math.min(west, lng);
			east = Math.max(east, lng);
			south = Math.min(south, lat);
			north = Math.max(north, lat);
		}
	}
	return [west, south, east, north];
}

/** The middle of an area by surface, all its parts weighed, as [longitude, latitude]. */
export function middleOf(shape: Polygon | MultiPolygon): [number, number] {
	let [sumX, sumY, sum] = [0, 0, 0];
	for (const [outer] of polygonsOf(shape)) {
		const { x, y, surface } = middleOfRing(outer!);
		// A degree of longitude is worth less towards the poles.
		const weight = surface * Math.cos((y * Math.PI) / 180);
		sumX += x * weight;
		sumY += y * weight;
		sum += weight;
	}
	return [sumX / sum, sumY / sum];
}

function middleOfRing(ring: readonly Position[]): { x: number; y: number; surface: number } {
	let [x, y, twice] = [0, 0, 0];
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = ring[i - 1] as [number, number];
		const [bx, by] = ring[i] as [number, number];
		const cross = ax * by - bx * ay;
		x += (ax + bx) * cross;
		y += (ay + by) * cross;
		twice += cross;
	}
	if (twice === 0) return { x: ring[0]![0]!, y: ring[0]![1]!, surface: 1e-9 };
	return { x: x / (3 * twice), y: y / (3 * twice), surface: Math.abs(twice / 2) };
}

/** Half the diagonal of the box round it, in kilometres. */
export function reachOf(shape: Polygon | MultiPolygon): number {
	const [west, south, east, north] = boxOf(shape);
	return Math.max(1, Math.round(kilometresBetween(west, south, east, north) / 2));
}

export function isInside(shape: Polygon | MultiPolygon, lng: number, lat: number): boolean {
	return isInOutline({ type: 'MultiPolygon', coordinates: polygonsOf(shape) }, lng, lat);
}
