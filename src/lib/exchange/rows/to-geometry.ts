// A geometry as a file has it, as one that a corpus can have: without heights, in range, its rings closed; or what is wrong with it.
import type { Geometry } from 'geojson';
import { geometry as geometrySchema } from '../../model/schema/geometry.ts';
import { showValue } from '../../model/show-value.ts';

export type GeometryResult =
	| { readonly ok: true; readonly geometry: Geometry | null }
	| { readonly ok: false; readonly found: string; readonly expected: string };

export function toGeometry(value: unknown): GeometryResult {
	if (value === null || value === undefined || isEmpty(value)) return { ok: true, geometry: null };
	const flat = flatten(value);
	const result = geometrySchema.safeParse(flat);
	if (result.success) return { ok: true, geometry: result.data as Geometry };
	const [issue] = result.error.issues;
	const place = issue!.path.reduce<unknown>(
		(at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step],
		flat
	);
	return { ok: false, found: showValue(issue!.input ?? place), expected: expectedOf(issue!.message) };
}

/** A message of our own says what was expected; one of the library says what it is called there. */
function expectedOf(message: string): string {
	return message.startsWith('Invalid') ? 'a GeoJSON geometry of numbers' : message;
}

function isEmpty(value: unknown): boolean {
	const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
	return typeof type === 'string' && Array.isArray(coordinates) && coordinates.length === 0;
}

/** Heights and measures go; a collection of one kind becomes the kind's plural. */
function flatten(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const { type, coordinates, geometries } = value as Record<string, unknown>;
	if (type !== 'GeometryCollection') return { type, coordinates: withoutHeights(coordinates) };
	const parts = (Array.isArray(geometries) ? geometries : []).map(flatten) as {
		type?: unknown;
		coordinates?: unknown;
	}[];
	const [first] = parts;
	if (parts.length === 1) return first;
	const alike = parts.length > 0 && parts.every((part) => part.type === first!.type);
	return alike
		? { type: `Multi${String(first!.type)}`, coordinates: parts.map((part) => part.coordinates) }
		: value;
}

function withoutHeights(coordinates: unknown): unknown {
	if (!Array.isArray(coordinates)) return coordinates;
	return typeof coordinates[0] === 'number' ? coordinates.slice(0, 2) : coordinates.map(withoutHeights);
}
