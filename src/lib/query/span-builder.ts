// Makes the span of one date of each claim, row by row.
import type { Day, When } from '../model/when.ts';
import { EVER_AFTER, EVER_SINCE, UNDATED, type Span } from './table.ts';

export class SpanBuilder {
	readonly #earliest: Int32Array;
	readonly #latest: Int32Array;
	#rows = 0;

	constructor(size: number) {
		this.#earliest = new Int32Array(size).fill(UNDATED.earliest);
		this.#latest = new Int32Array(size).fill(UNDATED.latest);
	}

	/** One more row. A date with neither end dated is no date. */
	add(date: Pick<When, 'earliest' | 'latest'> | undefined): void {
		const row = this.#rows++;
		if (!date || (date.earliest === null && date.latest === null)) return;
		this.#earliest[row] = date.earliest === null ? EVER_SINCE : withinTime(date.earliest);
		this.#latest[row] = date.latest === null ? EVER_AFTER : withinTime(date.latest);
	}

	build(): Span {
		return { earliest: this.#earliest, latest: this.#latest };
	}
}

/** A day some six million years from now stands for all that are further off. */
function withinTime(day: Day): Day {
	return Math.min(Math.max(day, EVER_SINCE + 1), EVER_AFTER - 1);
}
