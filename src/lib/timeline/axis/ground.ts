// The dates that decide how an axis is cut: those of the whole corpus, not of what is selected, since an axis that changed with every
// filter could not be read.
import type { Day, When } from '../../model/when.ts';
import { openSides, toMarks, type Mark } from './weights.ts';
import type { DayRange } from './zoom.ts';

export interface Ground {
	readonly marks: readonly Mark[];
	/** Some date goes on without limit on that side. */
	readonly earlier: boolean;
	readonly later: boolean;
}

/** Whether a day from the first to the last of the ground is in `range`; there need be no date on it. */
export function reaches({ marks }: Ground, range: DayRange): boolean {
	return marks.some(({ last }) => last >= range.first) && marks.some(({ first }) => first <= range.last);
}

/** `asOf` is on the axis even if no claim is that late. `claims`: for each date how many have it; a date that none has is left out. */
export function toGround(whens: Iterable<When>, asOf: Day | null, claims?: Uint32Array): Ground {
	const all = [...whens];
	// What only drafts say is no date of a corpus without its drafts.
	const dates = claims ? all.filter((_, at) => claims[at]! > 0) : all;
	const counts = claims?.filter((count) => count > 0);
	return { marks: withDay(toMarks(dates, counts), asOf), ...openSides(dates) };
}

/** `marks` with a day more; nothing stays nothing. */
function withDay(marks: readonly Mark[], day: Day | null): readonly Mark[] {
	if (day === null || marks.length === 0) return marks;
	return [...marks, { first: day, last: day, unit: 'day', weight: 1 }];
}
