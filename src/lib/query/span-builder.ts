// Makes the span of one date of each claim, row by row.
import type { Day, When } from '../model/when.ts';
import { narrowed } from './column-builder.ts';
import { GrowingArray } from './growing-array.ts';
import { EVER_AFTER, EVER_SINCE, UNDATED, type Span } from './table.ts';

export class SpanBuilder {
	readonly #codeOf = new Map<string, number>();
	readonly #earliest: Day[] = [];
	readonly #latest: Day[] = [];
	readonly #codes = new GrowingArray();

	/** One more row. A date with neither end dated is no date. */
	add(date: Pick<When, 'earliest' | 'latest'> | undefined): void {
		const isDated = date && (date.earliest !== null || date.latest !== null);
		const earliest = isDated ? withinTime(date.earliest ?? EVER_SINCE) : UNDATED.earliest;
		const latest = isDated ? withinTime(date.latest ?? EVER_AFTER) : UNDATED.latest;
		const key = `${earliest}|${latest}`;
		let code = this.#codeOf.get(key);
		if (code === undefined) {
			this.#codeOf.set(key, (code = this.#earliest.push(earliest) - 1));
			this.#latest.push(latest);
		}
		this.#codes.push(code);
	}

	build(): Span {
		return {
			codes: narrowed(this.#codes.toArray(), this.#earliest.length),
			earliest: Int32Array.from(this.#earliest),
			latest: Int32Array.from(this.#latest)
		};
	}
}

/** A day some six million years from now stands for all that are further off but no limit. */
function withinTime(day: Day): Day {
	if (day === EVER_SINCE || day === EVER_AFTER) return day;
	return Math.min(Math.max(day, EVER_SINCE + 1), EVER_AFTER - 1);
}
