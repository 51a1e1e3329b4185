// Where the marker of a place stands: one point that lies in its geometry, as near to its middle as can be.
import {
	area,
	bbox,
	booleanPointInPolygon,
	centroid,
	length,
	along,
	lineString,
	nearestPoint,
	featureCollection,
	point,
	polygon
} from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import polylabel from 'polylabel';

/** Fraction of a polygon's size to which its innermost point is sought. */
const FINENESS = 1 / 100;

/** So many times as long as it is wide a polygon has no inside to speak of, and the search for its middle would not end. */
const SLIVER = 1000;

/**
 * [longitude, latitude]. Of several parts, the point lies in the largest. Throws on a GeometryCollection,
 * which no corpus has.
 */
export function representativePoint(geometry: Geometry): Position {
	switch (geometry.type) {
		case 'Point':
			return geometry.coordinates;
		case 'MultiPoint':
			return middleOfPoints(geometry.coordinates);
		case 'LineString':
			return middleOfLine(geometry.coordinates);
		case 'MultiLineString':
			return middleOfLine(largest(geometry.coordinates, (line) => length(lineString(line))));
		case 'Polygon':
			return middleOfPolygon(geometry.coordinates);
		case 'MultiPolygon':
			return middleOfPolygon(largest(geometry.coordinates, (rings) => area(polygon(rings))));
		case 'GeometryCollection':
			throw new TypeError('GeometryCollection: expected a geometry with coordinates');
	}
}

function largest<Part>(parts: readonly Part[], size: (part: Part) => number): Part {
	return parts.reduce((most, part) => (size(part) > size(most) ? part : most));
}

function middleOfPoints(positions: Position[]): Position {
	const points = featureCollection(positions.map((position) => point(position)));
	return nearestPoint(centroid(points), points).geometry.coordinates;
}

function middleOfLine(positions: Position[]): Position {
	const line = lineString(positions);
	return along(line, length(line) / 2).geometry.coordinates;
}

/**
 * The centroid where it lies inside; else the point farthest from every edge, as a bent region has its
 * centroid outside.
 */
function middleOfPolygon(rings: Position[][]): Position {
	const shape = polygon(rings);
	const centre = centroid(shape);
	return booleanPointInPolygon(centre, shape, { ignoreBoundary: true })
		? centre.geometry.coordinates
		: innermost(rings);
}

/** Degrees of longitude shrink with latitude; sought on a plane where both are alike. */
function innermost(rings: Position[][]): Position {
	const [, south, , north] = bbox(polygon(rings)) as [number, number, number, number];
	const shrink = Math.max(Math.cos((((south + north) / 2) * Math.PI) / 180), 0.01);
	const plane = rings.map((ring) =>
		ring.map(([longitude, latitude]): [number, number] => [longitude! * shrink, latitude!])
	);
	const [west, low, east, high] = bbox(polygon(plane)) as [number, number, number, number];
	const [short, long] = [east - west, high - low].sort((a, b) => a - b) as [number, number];
	if (short < long / SLIVER) return middleOfLine(rings[0]!);
	const [x, y] = polylabel(plane, short * FINENESS);
	return [x / shrink, y];
}
