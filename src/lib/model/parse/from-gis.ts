// A file of places as a GIS saves it: with names of layers, boxes, reference systems, columns that are empty and heights. What a corpus has no
// use for is left out, and what remains stands at the same path, so that it is still found in the file.
import type { Fault } from '../compiled.ts';
import { showValue } from '../show-value.ts';
import { textAt, valueAt, type Located } from './located.ts';

/** WGS 84, which GeoJSON has always: said again, it changes nothing. */
const WGS_84 = /(?:CRS84|EPSG:+4326)$/i;

/** Members of a collection, and of a feature, that say nothing of a place. */
const OF_COLLECTION: ReadonlySet<string> = new Set([
	'name',
	'description',
	'id',
	'bbox',
	'crs',
	'xy_coordinate_resolution'
]);
const OF_FEATURE: ReadonlySet<string> = new Set(['id', 'bbox']);

/** `data` without what a GIS adds. */
export function fromGis(data: Located): Located {
	if (!isObject(data.value)) return data;
	const { features } = data.value;
	const kept = without(data.value, OF_COLLECTION);
	return {
		...data,
		value: { ...kept, ...(Array.isArray(features) ? { features: features.map(plainFeature) } : {}) }
	};
}

/** Where the file says that its numbers are of another system. */
export function foreignSystem({ file, value, locate }: Located): Fault[] {
	const system = valueAt(value, ['crs']);
	if (system === undefined || system === null) return [];
	const name = textAt(system, ['properties', 'name']);
	if (name !== null && WGS_84.test(name)) return [];
	const expected =
		'longitude and latitude in degrees: the layer saved with the reference system WGS 84 (EPSG:4326)';
	return [
		{
			file,
			...locate(['crs']),
			field: 'crs',
			found: name === null ? showValue(system) : showValue(name),
			expected
		}
	];
}

function plainFeature(feature: unknown): unknown {
	if (!isObject(feature)) return feature;
	const { properties, geometry } = feature;
	return {
		...without(feature, OF_FEATURE),
		...(isObject(properties) ? { properties: withoutEmpty(properties) } : {}),
		...(isObject(geometry) ? { geometry: plainGeometry(geometry) } : {})
	};
}

function plainGeometry(geometry: Readonly<Record<string, unknown>>): unknown {
	const kept = without(geometry, new Set(['bbox']));
	return 'coordinates' in kept ? { ...kept, coordinates: withoutHeight(kept['coordinates']) } : kept;
}

/** A position's third number; whatever is no position stays as it is. */
function withoutHeight(value: unknown): unknown {
	if (!Array.isArray(value)) return value;
	const isPosition = value.length === 3 && value.every((each) => typeof each === 'number');
	return isPosition ? value.slice(0, 2) : value.map(withoutHeight);
}

/** A GIS writes every column of a table, as null where a place has nothing in it. */
function withoutEmpty(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function without(
	value: Readonly<Record<string, unknown>>,
	names: ReadonlySet<string>
): Record<string, unknown> {
	return Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
