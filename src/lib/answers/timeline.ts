// What a timeline shows of some claims: their counts along its axis, and each of them where there are few.
import { histogramOf, type Stretch } from '../query/engine/histogram.ts';
import { codesOf, type Column, type Span } from '../query/engine/table.ts';
import type { DateAxis } from '../query/query/query.ts';
import { MOST_BARS, type TimelineBar, type TimelineReply } from './request.ts';

interface Drawn {
	readonly axis: DateAxis;
	readonly stretches: readonly Stretch[];
	/** The date of the axis. */
	readonly span: Span;
	/** What tells lanes apart. */
	readonly lanes: Column;
	/** Ascending, and by row 1 where it is one of them. */
	readonly rows: Uint32Array;
	readonly isIn: Uint8Array;
	readonly idAt: (row: number) => string;
}

export function timelineOf(drawn: Drawn): TimelineReply {
	const { axis, stretches, span, lanes, rows, isIn } = drawn;
	const histogram = stretches.length === 0 ? null : histogramOf(span, rows, stretches, lanes, isIn);
	return { axis, histogram, bars: areFew(drawn) ? Array.from(rows, (row) => toBar(row, drawn)) : null };
}

/** Of claims without a date none is drawn. */
function areFew({ rows, span }: Drawn): boolean {
	let dated = 0;
	for (let at = 0; at < rows.length && dated <= MOST_BARS; at++) {
		dated += Number(span.codes[rows[at]!]! < span.whens.length);
	}
	return dated <= MOST_BARS && rows.length <= 4 * MOST_BARS;
}

function toBar(row: number, { span, lanes, idAt }: Drawn): TimelineBar {
	return { id: idAt(row), row, lanes: codesOf(lanes, row), date: span.codes[row]! };
}
