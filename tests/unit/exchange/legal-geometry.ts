// Arbitrary geometries that a corpus can have: every type but collections, in range, rings closed.
import fc from 'fast-check';
import type { Geometry } from 'geojson';

const degrees = (most: number) =>
	fc.integer({ min: -most * 1000, max: most * 1000 }).map((thousandths) => thousandths / 1000 + 0);
const position = fc.tuple(degrees(180), degrees(90)).map(([lng, lat]): number[] => [lng, lat]);
const line = fc.array(position, { minLength: 2, maxLength: 4 });
const ring = fc.array(position, { minLength: 3, maxLength: 5 }).map((list) => [...list, list[0]!]);
const polygon = fc.array(ring, { minLength: 1, maxLength: 2 });
const some = <Part>(part: fc.Arbitrary<Part>) => fc.array(part, { minLength: 1, maxLength: 3 });

export const legalGeometry: fc.Arbitrary<Geometry> = fc.oneof(
	position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
	some(position).map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
	line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
	some(line).map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
	polygon.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
	some(polygon).map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates }))
);
