// Makes the span of one date of each claim, row by row.
import type { Day, When } from '../../model/when.ts';
import { narrowed } from './column-builder.ts';
import { GrowingArray } from './growing-array.ts';
import { EVER_AFTER, EVER_SINCE, UNDATED, type Span } from './table.ts';

/** Until all dates are known and theirs is the code after them. */
const NOT_DATED = 0xffff_ffff;

export class SpanBuilder {
	readonly #codeOf = new Map<string, number>();
	readonly #earliest: Day[] = [];
	readonly #latest: Day[] = [];
	readonly #whens: When[] = [];
	readonly #codes = new GrowingArray();

	/** One more row. A date with neither end dated is no date. */
	add(date: When | undefined): void {
		if (!date || (date.earliest === null && date.latest === null)) {
			this.#codes.push(NOT_DATED);
			return;
		}
		const earliest = date.earliest === null ? EVER_SINCE : withinTime(date.earliest);
		const latest = date.latest === null ? EVER_AFTER : withinTime(date.latest);
		const key = `${earliest}|${latest}|${date.edtf}`;
		let code = this.#codeOf.get(key);
		if (code === undefined) {
			this.#codeOf.set(key, (code = this.#earliest.push(earliest) - 1));
			this.#latest.push(latest);
			this.#whens.push(date);
		}
		this.#codes.push(code);
	}

	build(): Span {
		const undated = this.#earliest.length;
		const codes = this.#codes.toArray().map((code) => Math.min(code, undated));
		return {
			codes: narrowed(codes, undated + 1),
			earliest: Int32Array.from([...this.#earliest, UNDATED.earliest]),
			latest: Int32Array.from([...this.#latest, UNDATED.latest]),
			whens: this.#whens
		};
	}
}

/** A day some six million years from now stands for all that are further off. */
function withinTime(day: Day): Day {
	return Math.min(Math.max(day, EVER_SINCE + 1), EVER_AFTER - 1);
}
