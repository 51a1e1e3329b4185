// The days over which claims lie together.
import type { Day } from '../../model/when.ts';
import { EVER_AFTER, EVER_SINCE, type Span } from './table.ts';

/** First and last day that any of `rows` names; null where none does. Sides without a limit do not count. */
export interface Extent {
	readonly first: Day | null;
	readonly last: Day | null;
}

export function extentOf(span: Span, rows: Uint32Array): Extent {
	const { codes, earliest, latest } = span;
	const isHeld = new Uint8Array(earliest.length);
	for (let i = 0; i < rows.length; i++) isHeld[codes[rows[i]!]!] = 1;
	let first = EVER_AFTER;
	let last = EVER_SINCE;
	// All but the last, which is no date.
	isHeld.subarray(0, -1).forEach((held, code) => {
		if (held === 0) return;
		const from = earliest[code]!;
		const to = latest[code]!;
		// A side without a limit still names the day of the other.
		first = Math.min(first, from === EVER_SINCE ? to : from);
		last = Math.max(last, to === EVER_AFTER ? from : to);
	});
	return { first: first === EVER_AFTER ? null : first, last: last === EVER_SINCE ? null : last };
}
