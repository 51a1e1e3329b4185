// The days over which claims lie together.
import type { Day } from '../model/when.ts';
import { EVER_AFTER, EVER_SINCE, isUndated, type Span } from './table.ts';

/** First and last day that any of `rows` names; null where none does. Sides without a limit do not count. */
export interface Extent {
	readonly first: Day | null;
	readonly last: Day | null;
}

export function extentOf(span: Span, rows: Uint32Array): Extent {
	const { earliest, latest } = span;
	let first = EVER_AFTER;
	let last = EVER_SINCE;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i]!;
		if (isUndated(span, row)) continue;
		const from = earliest[row]!;
		const to = latest[row]!;
		// A side without a limit still names the day of the other.
		first = Math.min(first, from === EVER_SINCE ? to : from);
		last = Math.max(last, to === EVER_AFTER ? from : to);
	}
	return { first: first === EVER_AFTER ? null : first, last: last === EVER_SINCE ? null : last };
}
