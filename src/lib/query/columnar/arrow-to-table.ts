// A table from the Arrow file that table-to-arrow.ts wrote: its arrays are views of the file's bytes wherever the two agree.
import { tableFromIPC, type Data } from 'apache-arrow';
import { parseIsoDay } from '../../model/day.ts';
import type { When } from '../../model/when.ts';
import {
	DATE_AXES,
	FILTER_KEYS,
	NONE,
	OPTIONAL_KEYS,
	type DateAxis,
	type FilterKey
} from '../query/query.ts';
import { findRepeats, toRegions } from '../engine/regions.ts';
import {
	EVER_AFTER,
	EVER_SINCE,
	NO_PAIRS,
	UNDATED,
	type Codes,
	type Column,
	type Span,
	type Table
} from '../engine/table.ts';
import { checkFormat, REVIEWED_ORIGINS } from './arrow-format.ts';
import { textToDates } from './dates-text.ts';
import type { LargeCorpus } from './large-corpus.ts';

/** `header` of the same corpus. Throws on a file of another format. */
export function arrowToTable(
	bytes: Uint8Array,
	{ corpus, placements, dates }: Pick<LargeCorpus, 'corpus' | 'placements' | 'dates'>
): Table {
	const places = corpus.places.map(({ id }) => id);
	const arrow = tableFromIPC(bytes);
	checkFormat(arrow.schema.metadata);
	const dataOf = (name: string): Data => {
		const data = arrow.getChild(name)?.data[0];
		if (!data) throw new Error(`the claims file has no column "${name}"`);
		return data;
	};
	const columns = Object.fromEntries(
		FILTER_KEYS.map((key) => [key, toColumn(dataOf(key), isOptional(key))])
	) as Record<FilterKey, Column>;
	const regions = toRegions(places, placements);
	return {
		size: arrow.numRows,
		columns,
		regions,
		repeats: findRepeats(columns.place, regions),
		longitudes: Float64Array.from(places, (place) => placements[place]!.point[0]),
		latitudes: Float64Array.from(places, (place) => placements[place]!.point[1]),
		dates: Object.fromEntries(
			DATE_AXES.map((axis) => [axis, toSpan(dataOf(axis), textToDates(dates[axis]))])
		) as Record<DateAxis, Span>,
		reviewedOrigins: arrow.getChild(REVIEWED_ORIGINS)
			? codesOf(dataOf(REVIEWED_ORIGINS))
			: columns.origin.codes,
		disputed: dataOf('disputed').values.subarray(0, arrow.numRows) as Uint8Array
	};
}

function isOptional(key: FilterKey): boolean {
	return (OPTIONAL_KEYS as readonly FilterKey[]).includes(key);
}

function toColumn(data: Data, isOptional: boolean): Column {
	const list = data.children[0];
	const names = namesOf(list ?? data);
	const values = isOptional ? [...names, NONE] : names;
	if (!list) return { values, codes: codesOf(data), more: NO_PAIRS };
	return { values, ...fromList(data.valueOffsets, codesOf(list), data.length, names.length) };
}

/** The first code of each row apart from the rest; `none` where a row has none. */
function fromList(
	offsets: Int32Array,
	all: Codes,
	size: number,
	none: number
): Pick<Column, 'codes' | 'more'> {
	const make = (length: number): Codes =>
		all instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
	const codes = make(size).fill(none);
	let extra = 0;
	for (let row = 0; row < size; row++) extra += Math.max(offsets[row + 1]! - offsets[row]! - 1, 0);
	const more = { rows: new Uint32Array(extra), codes: make(extra) };
	let next = 0;
	for (let row = 0; row < size; row++) {
		const end = offsets[row + 1]!;
		let at = offsets[row]!;
		if (at < end) codes[row] = all[at++]!;
		for (; at < end; at++) {
			more.rows[next] = row;
			more.codes[next++] = all[at]!;
		}
	}
	return { codes, more };
}

function toSpan(data: Data, whens: readonly When[]): Span {
	const names = namesOf(data);
	const earliest = new Int32Array(names.length + 1).fill(UNDATED.earliest);
	const latest = new Int32Array(names.length + 1).fill(UNDATED.latest);
	names.forEach((name, code) => {
		const [from, to = from] = name.split('/') as [string, string?];
		earliest[code] = from === '..' ? EVER_SINCE : parseIsoDay(from)!;
		latest[code] = to === '..' ? EVER_AFTER : parseIsoDay(to)!;
	});
	return { codes: codesOf(data), earliest, latest, whens };
}

/** Without the padding that follows in the file. */
function codesOf(data: Data): Codes {
	return (data.values as Codes).subarray(0, data.length);
}

function namesOf(data: Data): string[] {
	return data.dictionary!.toArray();
}
