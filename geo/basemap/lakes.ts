// The lakes: Natural Earth's, rounded off, and in the Near East the finer outlines of lakes-near-east.geojson in their place.
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { readLakes } from './natural-earth.ts';
import { smoothRing } from './smooth.ts';

export function toLakes(): Feature<Polygon>[] {
	const path = new URL('./lakes-near-east.geojson', import.meta.url);
	const finer = (JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<Polygon>).features;
	const others = readLakes()
		.flatMap(({ geometry }) => toPolygons(geometry))
		.filter((lake) => !finer.some(({ geometry }) => isSameLake(geometry, lake)));
	return [...finer.map(({ geometry }) => geometry), ...others].map(({ coordinates }) => ({
		type: 'Feature',
		properties: {},
		geometry: { type: 'Polygon', coordinates: coordinates.map(smoothRing) }
	}));
}

function toPolygons(geometry: Polygon | MultiPolygon): Polygon[] {
	return geometry.type === 'Polygon'
		? [geometry]
		: geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/** Whether the middle of the one lies between the ends of the other. */
function isSameLake(one: Polygon, other: Polygon): boolean {
	return [0, 1].every((axis) => {
		const [low, high] = extent(one, axis);
		const [otherLow, otherHigh] = extent(other, axis);
		const middle = (otherLow + otherHigh) / 2;
		return middle > low && middle < high;
	});
}

function extent({ coordinates }: Polygon, axis: number): [number, number] {
	const values = coordinates[0]!.map((position) => position[axis]!);
	return [Math.min(...values), Math.max(...values)];
}
