// What a step of zoom shows: from everything over a century, a decade, a year, a month and a week down to a day.
import type { Day } from '../../model/when.ts';
import { ceilTo, floorTo, indexOf, startOf } from './calendar.ts';

export interface DayRange {
	readonly first: Day;
	readonly last: Day;
}

/** Longest first. Each gives the stretch of the calendar that holds a day. */
const RUNGS: readonly ((day: Day) => DayRange)[] = [
	(day) => ({ first: floorTo('century', day), last: ceilTo('century', day) }),
	(day) => ({ first: floorTo('decade', day), last: ceilTo('decade', day) }),
	(day) => ({ first: floorTo('year', day), last: ceilTo('year', day) }),
	(day) => months(day, 3),
	(day) => months(day, 1),
	(day) => ({ first: weekStart(day), last: weekStart(day) + 6 }),
	(day) => ({ first: day, last: day })
];

/**
 * The longest stretch round `day` that shows clearly less than `shown`. Stretches end where `all` does, so that no step
 * shows only more of nothing.
 */
export function zoomIn(shown: DayRange, day: Day, all: DayRange): DayRange {
	const most = lengthOf(shown) * 0.75;
	const rungs = RUNGS.map((rung) => within(rung(day), all));
	return rungs.find((range) => lengthOf(range) <= most) ?? { first: day, last: day };
}

/** The shortest stretch that holds the middle of `shown` and shows clearly more; null where that is everything. */
export function zoomOut(shown: DayRange, all: DayRange): DayRange | null {
	const least = lengthOf(shown) * 1.3;
	const middle = Math.floor((shown.first + shown.last) / 2);
	const rungs = RUNGS.toReversed().map((rung) => within(rung(middle), all));
	const wider = rungs.find((range) => lengthOf(range) >= least);
	return wider && lengthOf(wider) < lengthOf(all) ? wider : null;
}

/** What a reader may mean to zoom in on who points at no day: the window, or the day up to which the corpus knows. */
export interface Anchors {
	readonly from: Day | null;
	readonly to: Day | null;
	readonly asOf: Day | null;
}

/** The window where it limits both sides to less than `shown`, else a step towards the day that is known last or the middle. */
export function zoomInOn(shown: DayRange, { from, to, asOf }: Anchors, all: DayRange): DayRange {
	if (from !== null && to !== null && to - from < shown.last - shown.first) return { first: from, last: to };
	const knows = asOf !== null && asOf >= shown.first && asOf <= shown.last;
	return zoomIn(shown, knows ? asOf : Math.floor((shown.first + shown.last) / 2), all);
}

/** The same length of time before (`-1`) or after (`1`): the month after January is February. */
export function shift(shown: DayRange, by: -1 | 1): DayRange {
	const rung = RUNGS.find(
		(of) => of(shown.first).first === shown.first && of(shown.first).last === shown.last
	);
	if (rung) return rung(by === 1 ? shown.last + 1 : shown.first - 1);
	const length = lengthOf(shown);
	return { first: shown.first + by * length, last: shown.last + by * length };
}

/** A range that does not meet `all` stays as it is. */
function within(range: DayRange, all: DayRange): DayRange {
	const clipped = { first: Math.max(range.first, all.first), last: Math.min(range.last, all.last) };
	return clipped.first <= clipped.last ? clipped : range;
}

function lengthOf({ first, last }: DayRange): number {
	return last - first + 1;
}

function months(day: Day, count: number): DayRange {
	const index = Math.floor(indexOf('month', day) / count) * count;
	return { first: startOf('month', index), last: startOf('month', index + count) - 1 };
}

/** Monday on or before; day 0 was a Thursday. */
function weekStart(day: Day): Day {
	return Math.floor((day + 3) / 7) * 7 - 3;
}
