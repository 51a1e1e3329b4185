// Makes the span of one date of each claim, row by row.
import type { Day, When } from '../model/when.ts';
import { EVER_AFTER, EVER_SINCE, UNDATED, type Span } from './table.ts';

export class SpanBuilder {
	#earliest = new Int32Array(1 << 10);
	#latest = new Int32Array(1 << 10);
	#rows = 0;

	/** One more row. A date with neither end dated is no date. */
	add(date: Pick<When, 'earliest' | 'latest'> | undefined): void {
		const row = this.#rows++;
		if (row === this.#earliest.length) {
			this.#earliest = doubled(this.#earliest);
			this.#latest = doubled(this.#latest);
		}
		if (!date || (date.earliest === null && date.latest === null)) {
			this.#earliest[row] = UNDATED.earliest;
			this.#latest[row] = UNDATED.latest;
			return;
		}
		this.#earliest[row] = date.earliest === null ? EVER_SINCE : withinTime(date.earliest);
		this.#latest[row] = date.latest === null ? EVER_AFTER : withinTime(date.latest);
	}

	build(): Span {
		return { earliest: this.#earliest.slice(0, this.#rows), latest: this.#latest.slice(0, this.#rows) };
	}
}

/** A day some six million years from now stands for all that are further off. */
function withinTime(day: Day): Day {
	return Math.min(Math.max(day, EVER_SINCE + 1), EVER_AFTER - 1);
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(2 * array.length);
	larger.set(array);
	return larger;
}
