// What a page must know of a corpus ahead of all questions, from its columns.
import type { Differing } from '../query/engine/differing.ts';
import type { Answer } from '../query/engine/engine.ts';
import type { Order } from '../query/engine/row-order.ts';
import type { Span, Table } from '../query/engine/table.ts';
import { countIn } from '../query/engine/tally.ts';
import { DATE_AXES, FILTER_KEYS } from '../query/query/query.ts';
import type { Holding } from './holding.ts';
import type { DatesHeld, Opened } from './request.ts';

/** Every column but the texts themselves. */
const ORDERS = [
	...DATE_AXES,
	...(['event', 'source', 'speaker', 'place', 'kind', 'grade'] as const)
] satisfies readonly Order['by'][];

/** `leftOut`: rows that its audience hears nothing of. */
export function toOpened(
	{ revision, claimAt }: Holding,
	{ columns, dates, size }: Table,
	{ claims, held: _, ...whole }: Answer,
	differing: Differing,
	leftOut: Uint32Array
): Opened {
	return {
		revision,
		size: whole.total,
		vocabulary: {
			columns: Object.fromEntries(
				FILTER_KEYS.map((key) => [key, { values: columns[key].values }])
			) as Opened['vocabulary']['columns']
		},
		whole,
		dates: Object.fromEntries(
			DATE_AXES.map((axis) => [axis, datesHeld(dates[axis], leftOut)])
		) as Opened['dates'],
		differing,
		totals: {
			event: countIn(columns.event, claims, size),
			at: countIn(columns.at, claims, size),
			place: countIn(columns.place, claims, size)
		},
		orders: claimAt ? [...ORDERS, 'text'] : ORDERS
	};
}

function datesHeld({ codes, whens }: Span, leftOut: Uint32Array): DatesHeld {
	const counts = new Uint32Array(whens.length + 1);
	for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
	for (const row of leftOut) counts[codes[row]!]!--;
	return { whens, counts: counts.subarray(0, whens.length) };
}
