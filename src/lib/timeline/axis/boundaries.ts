// The days at which an axis may change its scale: beginnings of years, or of months where many dates fall.
import type { Day } from '../../model/when.ts';
import { countUnits, startOf, startsIn, indexOf, UNITS, type Step } from './calendar.ts';
import type { Mark } from './weights.ts';

export interface Boundary {
	readonly day: Day;
	/** How much more than a plain boundary it costs; the beginning of a year costs 1. */
	readonly cost: number;
}

const MOST_COARSE = 200;
const MOST_MONTHS = 60;
const MONTH_COST = 1.3;

/** Boundaries strictly inside the span, in order. */
export function possibleBoundaries(marks: readonly Mark[], first: Day, last: Day): Boundary[] {
	const coarse = startsIn(coarseStep(first, last), first + 1, last);
	const known = new Set(coarse);
	const months = busyMonths(marks)
		.flatMap((month) => [startOf('month', month), startOf('month', month + 1)])
		.filter((day) => day > first && day <= last && !known.has(day));
	return [
		...coarse.map((day) => ({ day, cost: 1 })),
		...Array.from(new Set(months), (day) => ({ day, cost: MONTH_COST }))
	].sort((a, b) => a.day - b.day);
}

/** Years, or as many of them at a time as leave a search that stays quick. */
function coarseStep(first: Day, last: Day): Step {
	for (const unit of UNITS.slice(2)) {
		if (countUnits(unit, first, last) <= MOST_COARSE) return { unit, count: 1 };
	}
	const millennia = countUnits('millennium', first, last);
	return { unit: 'millennium', count: 10 ** Math.ceil(Math.log10(millennia / MOST_COARSE)) };
}

/** Indexes of the months with the most weight in marks no longer than a month. */
function busyMonths(marks: readonly Mark[]): number[] {
	const weights = new Map<number, number>();
	for (const { first, unit, weight } of marks) {
		if (unit !== 'day' && unit !== 'month') continue;
		const month = indexOf('month', first);
		weights.set(month, (weights.get(month) ?? 0) + weight);
	}
	return [...weights]
		.sort((a, b) => b[1] - a[1])
		.slice(0, MOST_MONTHS)
		.map(([month]) => month);
}
