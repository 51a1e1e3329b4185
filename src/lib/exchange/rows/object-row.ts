// An object, or a GeoJSON feature, as a row. What a feature has beside its properties (id, the names and times of Linked Places) are fields
// too, where no property is called the same.
import { toGeometry } from './to-geometry.ts';
import type { Row, Value } from './row.ts';

export type RowResult =
	| { readonly ok: true; readonly row: Row }
	| {
			readonly ok: false;
			readonly fault: { readonly field?: string; readonly found: string; readonly expected: string };
	  };

type Fields = Readonly<Record<string, unknown>>;
interface Where {
	readonly line?: number;
}

export function objectRow(fields: Fields, number: number, where: Where = {}): RowResult {
	return { ok: true, row: { number, ...where, fields: toFields(fields), geometry: null } };
}

const STRUCTURE = new Set(['type', 'geometry', 'properties', 'bbox', '@context']);

export function featureRow(feature: Fields, number: number, where: Where = {}): RowResult {
	const shape = toGeometry(feature['geometry']);
	if (!shape.ok)
		return { ok: false, fault: { field: 'geometry', found: shape.found, expected: shape.expected } };
	const properties = (feature['properties'] ?? {}) as Fields;
	const fields = toFields(properties);
	for (const [name, value] of Object.entries(feature))
		if (!STRUCTURE.has(name) && !fields.has(name)) fields.set(name, value as Value);
	return { ok: true, row: { number, ...where, fields, geometry: shape.geometry } };
}

function toFields(object: Fields): Map<string, Value> {
	return new Map(Object.entries(object).map(([name, value]) => [name, (value ?? null) as Value]));
}
