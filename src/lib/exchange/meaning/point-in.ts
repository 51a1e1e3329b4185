// Where a row is: by a pair of fields, or by its geometry. What lies over a pole or beyond the antimeridian is said, not bent into place.
import type { Point } from 'geojson';
import { showText } from '../../model/show-value.ts';
import { textOf, type Row } from '../rows/row.ts';
import type { FieldFault } from './meaning.ts';
import { numberIn } from './number-in.ts';

export type PointResult =
	/** Null where both fields are empty. */
	| { readonly ok: true; readonly point: Point | null }
	| { readonly ok: false; readonly faults: readonly FieldFault[] };

export function pointIn(row: Row, latitude: string, longitude: string): PointResult {
	const texts = [textOf(row, longitude), textOf(row, latitude)] as const;
	if (texts.every((text) => text === '')) return { ok: true, point: null };
	const [lng, lat] = [degrees(texts[0], 'E', 'W'), degrees(texts[1], 'N', 'S')];
	const faults = [
		...rangeFault(longitude, texts[0], lng, 180, 'longitude'),
		...rangeFault(latitude, texts[1], lat, 90, 'latitude')
	];
	if (faults.length > 0) return { ok: false, faults };
	return { ok: true, point: { type: 'Point', coordinates: [lng!, lat!] } };
}

const LONGEST = 40;

/** `37.05`, `37,05`, `37.05 N`, `37°03'00"N`. */
function degrees(text: string, positive: string, negative: string): number | null {
	const plain = numberIn(text);
	if (plain !== null || text.length > LONGEST) return plain;
	const match =
		/^(-?[\d.,]{1,20})\s*°?\s*(?:([\d.,]{1,20})\s*['′])?\s*(?:([\d.,]{1,20})\s*["″])?\s*([NSEWnsew])?$/u.exec(
			text.trim()
		);
	if (!match) return null;
	const [whole, minutes, seconds] = match
		.slice(1, 4)
		.map((part) => (part === undefined ? 0 : numberIn(part)));
	const side = match[4]?.toUpperCase();
	if (whole == null || minutes == null || seconds == null) return null;
	if (side !== undefined && side !== positive && side !== negative) return null;
	const size = Math.abs(whole) + minutes / 60 + seconds / 3600;
	return side === negative || whole < 0 ? -size : size;
}

function rangeFault(
	field: string,
	text: string,
	value: number | null,
	most: number,
	what: string
): FieldFault[] {
	if (value !== null && Math.abs(value) <= most) return [];
	return [{ field, found: showText(text), expected: `a ${what} from -${most} to ${most}` }];
}
