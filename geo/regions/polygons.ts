// Set operations on polygons as the region files need them: never null, and finished for a file.
import {
	area as toSquareMetres,
	buffer,
	cleanCoords,
	difference,
	featureCollection,
	intersect,
	multiPolygon,
	polygon,
	rewind,
	simplify,
	truncate,
	union
} from '@turf/turf';
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Feature<Polygon | MultiPolygon>;

export function join(...areas: Area[]): Area {
	return demand(union(featureCollection(areas)), 'a union');
}

export function overlap(a: Area, b: Area): Area {
	return demand(intersect(featureCollection([a, b])), 'an intersection');
}

export function subtract(a: Area, b: Area): Area {
	return demand(difference(featureCollection([a, b])), 'a difference');
}

/** All that lies within so many kilometres; a negative number shrinks an area. */
export function within(kilometres: number, shape: Feature<LineString | MultiLineString> | Area): Area {
	return demand(buffer(shape, kilometres, { units: 'kilometers', steps: 8 }), 'a buffer');
}

/** The area with its holes filled; units of different files meet with slivers between them. */
export function withoutHoles(area: Area): Area {
	return multiPolygon(toPolygons(area.geometry).map((rings) => rings.slice(0, 1)));
}

/**
 * The area as it stands in places.geojson: simplified by a tolerance in degrees, parts and holes under `leastPart`
 * square kilometres left out, four decimals (about ten metres), exterior rings counter-clockwise.
 */
export function finish(area: Area, tolerance: number, leastPart = 20): Polygon | MultiPolygon {
	const simple = simplify(area, { tolerance, highQuality: true });
	// A ring that simplification made cross itself is set right by joining it with itself.
	const sound = join(simple, simple);
	const polygons = toPolygons(sound.geometry)
		.filter((rings) => squareKilometres(rings) >= leastPart)
		.map((rings) => rings.filter((ring, index) => index === 0 || squareKilometres([ring]) >= leastPart));
	const clean = cleanCoords(truncate(multiPolygon(polygons), { precision: 4, coordinates: 2 }));
	const { coordinates } = (rewind(clean, { reverse: false }) as Feature<MultiPolygon>).geometry;
	return coordinates.length === 1
		? { type: 'Polygon', coordinates: coordinates[0]! }
		: { type: 'MultiPolygon', coordinates };
}

export function toPolygons(geometry: Polygon | MultiPolygon): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function squareKilometres(rings: Position[][]): number {
	return toSquareMetres(polygon(rings)) / 1e6;
}

function demand<Value>(value: Value | null | undefined, name: string): Value {
	if (!value) throw new Error(`Expected ${name} with an area, found none`);
	return value;
}
