// Where a place lies, as a person sets it on a map: a point, or an area drawn round it. Knows no map.
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Change } from '../../model/edits/edit.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import type { Area, Corner } from '../../query/query/query.ts';
import { idFor } from './new-records.ts';

/** Five decimals are a metre. */
const DIGITS = 5;

type Properties = Readonly<Record<string, unknown>>;

interface WrittenPlace {
	readonly properties: Properties;
}

/** What was a region is a point from now on; how exact it is stays. */
export function withPoint(value: unknown, at: Corner): unknown {
	const { properties, ...feature } = value as WrittenPlace;
	const isArea = properties['precision'] === 'region' && properties['radiusKm'] === undefined;
	return {
		...feature,
		properties: isArea ? { ...properties, precision: 'exact' } : properties,
		geometry: pointAt(at)
	};
}

/** An area is a region, and has no radius. */
export function withArea(value: unknown, area: Area): unknown {
	const { properties, ...feature } = value as WrittenPlace;
	const { radiusKm: _, ...others } = properties;
	return { ...feature, properties: { ...others, precision: 'region' }, geometry: geometryOf(area) };
}

/** A place that no gazetteer has. */
export function newPlace(records: WrittenCorpus, name: string, language: string, at: Corner): Change {
	const id = idFor(records, 'place', name);
	const properties = { id, name, names: { [language]: [name] }, kind: 'site', precision: 'exact' };
	return { kind: 'place', id, value: { type: 'Feature', properties, geometry: pointAt(at) } };
}

function pointAt([longitude, latitude]: Corner): Point {
	return { type: 'Point', coordinates: [rounded(longitude), rounded(latitude)] };
}

/** A rectangle across the 180th meridian is two. */
function geometryOf(area: Area): Polygon | MultiPolygon {
	if (area.kind === 'polygon') return { type: 'Polygon', coordinates: [ringThrough(area.corners)] };
	const { west, south, east, north } = area;
	const box = (from: number, to: number) => [
		ringThrough([
			[from, south],
			[to, south],
			[to, north],
			[from, north]
		])
	];
	return east < west
		? { type: 'MultiPolygon', coordinates: [box(west, 180), box(-180, east)] }
		: { type: 'Polygon', coordinates: box(west, east) };
}

/** Closed, and against the clock, as GeoJSON has its outer rings. */
function ringThrough(corners: readonly Corner[]): Position[] {
	const twiceArea = corners.reduce((sum, [x1, y1], at) => {
		const [x2, y2] = corners[(at + 1) % corners.length]!;
		return sum + x1 * y2 - x2 * y1;
	}, 0);
	const ring = (twiceArea < 0 ? corners.toReversed() : corners).map(([lng, lat]) => [
		rounded(lng),
		rounded(lat)
	]);
	return [...ring, [...ring[0]!]];
}

function rounded(degrees: number): number {
	return Number(degrees.toFixed(DIGITS)) + 0;
}
