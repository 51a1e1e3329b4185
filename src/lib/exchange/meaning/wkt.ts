// Geometries as well-known text (OGC 06-103r4), [longitude latitude], and back. Knows no corpus.
import type { Geometry, Position } from 'geojson';
import { toGeometry } from '../rows/to-geometry.ts';

export function wktOf(geometry: Geometry): string {
	if (geometry.type === 'GeometryCollection')
		return `GEOMETRYCOLLECTION (${geometry.geometries.map(wktOf).join(', ')})`;
	const type = geometry.type.toUpperCase();
	if (geometry.type === 'Point') return `${type} (${pair(geometry.coordinates)})`;
	if (geometry.type === 'MultiPoint')
		return `${type} (${geometry.coordinates.map((each) => `(${pair(each)})`).join(', ')})`;
	return `${type} ${nest(geometry.coordinates)}`;
}

function pair(position: Position): string {
	return `${position[0]} ${position[1]}`;
}

function nest(list: readonly unknown[]): string {
	const inner = list.map((each) =>
		typeof (each as unknown[])[0] === 'number' ? pair(each as Position) : nest(each as unknown[])
	);
	return `(${inner.join(', ')})`;
}

const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] as const;

/** Null where it is none that a corpus can have. */
export function geometryOfWkt(text: string): Geometry | null {
	const plain = text.trim().replace(/\s+/g, ' ');
	const match = /^(?:SRID=4326;)? ?([A-Za-z]{5,20}) ?(?:ZM?|M)? ?(\([\d (),.eE+-]*\))$/.exec(plain);
	const type = TYPES.find((each) => each.toUpperCase() === match?.[1]?.toUpperCase());
	if (!match || !type) return null;
	// Positions into lists of numbers, brackets of lists into those of JSON.
	const json = match[2]!
		.replace(/[^(),]+/g, (part) => toList(part))
		.replaceAll('(', '[')
		.replaceAll(')', ']');
	try {
		const value = JSON.parse(json) as unknown[];
		const coordinates = type === 'Point' ? value[0] : type === 'MultiPoint' ? value.map(bare) : value;
		const result = toGeometry({ type, coordinates });
		return result.ok ? result.geometry : null;
	} catch {
		return null;
	}
}

function toList(part: string): string {
	const numbers = part.trim().split(/\s+/).filter(Boolean);
	return numbers.length === 0 ? '' : `[${numbers.map((each) => String(Number(each))).join(',')}]`;
}

/** `((1 2), (3 4))` and `(1 2, 3 4)` are both in use. */
function bare(position: unknown): unknown {
	return Array.isArray((position as unknown[])[0]) ? (position as unknown[])[0] : position;
}
