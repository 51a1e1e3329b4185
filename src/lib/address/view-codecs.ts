// The keys of a view in an address: one row each, with how its value is written and read. What is usual is not written.
import { formatIsoDay, parseIsoDay } from '../model/day.ts';
import type { Stretch } from '../query/engine/histogram.ts';
import { DATE_AXES } from '../query/query/query.ts';
import { COLOURINGS, COLUMNS, GROUPINGS, VIEWS, type ClaimSort, type Standpoint, type View } from './view.ts';

export interface Codec<Value> {
	/** As the address has it. */
	readonly key: string;
	readonly usual: Value;
	/** Null for what is usual. */
	readonly write: (value: Value) => string | null;
	/** Undefined for what cannot be read. */
	readonly read: (text: string) => Value | undefined;
}

/** In the order in which an address has them. */
export const VIEW_CODECS: { readonly [Part in keyof View]: Codec<View[Part]> } = {
	view: oneOf('view', VIEWS),
	group: oneOf('group', GROUPINGS),
	sort: maybe('sort', formatSort, parseSort),
	places: {
		key: 'open',
		usual: [],
		write: (places) => (places.length === 0 ? null : places.join(',')),
		read: (text) => [...new Set(text.split(',').filter((id) => id !== ''))]
	},
	claim: maybe(
		'claim',
		(id) => id,
		(text) => text
	),
	arcs: {
		key: 'arcs',
		usual: false,
		write: (arcs) => (arcs ? 'on' : null),
		read: (text) => (text === 'on' ? true : undefined)
	},
	colour: oneOf('colour', COLOURINGS),
	dates: oneOf('dates', DATE_AXES),
	span: maybe('span', formatSpan, parseSpan),
	camera: maybe('camera', formatCamera, parseCamera)
};

/** The first of the names is the usual one. */
function oneOf<Name extends string>(key: string, names: readonly [Name, ...Name[]]): Codec<Name> {
	const [usual] = names;
	return {
		key,
		usual,
		write: (name) => (name === usual ? null : name),
		read: (text) => names.find((name) => name === text)
	};
}

/** Usually there is none. */
function maybe<Value>(
	key: string,
	format: (value: Value) => string,
	parse: (text: string) => Value | null
): Codec<Value | null> {
	return {
		key,
		usual: null,
		write: (value) => (value === null ? null : format(value)),
		read: (text) => parse(text) ?? undefined
	};
}

/** Zoom, latitude and longitude in degrees, as map addresses usually have them: `6.21/35.002/38.514`. */
function formatCamera({ center: [lng, lat], zoom }: Standpoint): string {
	const trimmed = (value: number, digits: number) => String(Number(value.toFixed(digits)));
	return [trimmed(zoom, 2), trimmed(lat, 4), trimmed(lng, 4)].join('/');
}

function parseCamera(text: string): Standpoint | null {
	const parts = text.split('/');
	if (parts.length !== 3 || parts.some((part) => !/^-?\d{1,3}(\.\d{1,10})?$/.test(part))) return null;
	const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
	if (zoom < 0 || zoom > 24 || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
	return { center: [lng, lat], zoom };
}

/** Both days shown: `2026-01-01..2026-01-31`. */
function formatSpan({ first, last }: Stretch): string {
	return `${formatIsoDay(first)}..${formatIsoDay(last)}`;
}

function parseSpan(text: string): Stretch | null {
	const [first, last, ...more] = text.split('..').map(parseIsoDay);
	if (first == null || last == null || more.length > 0 || first > last) return null;
	return { first, last };
}

/** `published`, or `-published` from the last to the first. */
function formatSort({ column, descending }: ClaimSort): string {
	return descending ? `-${column}` : column;
}

function parseSort(text: string): ClaimSort | null {
	const descending = text.startsWith('-');
	const column = COLUMNS.find((name) => name === text.slice(descending ? 1 : 0));
	return column ? { column, descending } : null;
}
