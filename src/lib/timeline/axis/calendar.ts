// The units that time is shown in, as whole steps of the calendar: which step a day lies in, and when a step begins.
// Own arithmetic on day numbers, because dates reach beyond what Date holds. Knows no pixels and no words.
import { toCalendarDate, toDay } from '../../model/day.ts';
import type { DatePrecision, Day } from '../../model/when.ts';

/** From fine to coarse. Decades, centuries and millennia begin in years that end in zeros; year 0 is 1 BC. */
export const UNITS = ['day', 'month', 'year', 'decade', 'century', 'millennium'] as const;
export type Unit = (typeof UNITS)[number];

const YEARS_IN: Readonly<Record<Exclude<Unit, 'day' | 'month'>, number>> = {
	year: 1,
	decade: 10,
	century: 100,
	millennium: 1000
};

/** `count` units at a time, counted from the unit's zero: two-year steps begin in even years. */
export interface Step {
	readonly unit: Unit;
	readonly count: number;
}

/** Which unit, counted from the one that holds day 0 or year 0, `day` lies in. */
export function indexOf(unit: Unit, day: Day): number {
	if (unit === 'day') return day;
	const { year, month } = toCalendarDate(day);
	return unit === 'month' ? year * 12 + month - 1 : Math.floor(year / YEARS_IN[unit]);
}

/** First day of the unit of that index: the inverse of `indexOf`. */
export function startOf(unit: Unit, index: number): Day {
	if (unit === 'day') return index;
	if (unit === 'month') {
		const year = Math.floor(index / 12);
		return toDay({ year, month: index - year * 12 + 1, day: 1 });
	}
	return toDay({ year: index * YEARS_IN[unit], month: 1, day: 1 });
}

/** First day of the unit that holds `day`. */
export function floorTo(unit: Unit, day: Day): Day {
	return startOf(unit, indexOf(unit, day));
}

/** Last day of the unit that holds `day`. */
export function ceilTo(unit: Unit, day: Day): Day {
	return startOf(unit, indexOf(unit, day) + 1) - 1;
}

/** Number of units that the days from `first` to `last` touch. */
export function countUnits(unit: Unit, first: Day, last: Day): number {
	return indexOf(unit, last) - indexOf(unit, first) + 1;
}

/** First days of all steps that begin from `first` to `last`. */
export function startsIn({ unit, count }: Step, first: Day, last: Day): Day[] {
	const starts: Day[] = [];
	const begin = Math.ceil(indexOf(unit, first) / count) * count;
	for (let index = begin; ; index += count) {
		const day = startOf(unit, index);
		if (day > last) return starts;
		if (day >= first) starts.push(day);
	}
}

export function isFiner(a: Unit, b: Unit): boolean {
	return UNITS.indexOf(a) < UNITS.indexOf(b);
}

export function coarserOf(a: Unit, b: Unit): Unit {
	return isFiner(a, b) ? b : a;
}

/** The unit that a date of this precision is as long as; a season is three months. */
export function unitOf(precision: DatePrecision): Unit {
	return precision === 'season' ? 'month' : precision;
}
