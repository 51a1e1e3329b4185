// The dates that an axis has to keep apart, as weights on spans of days. Knows no pixels.
import type { DateEdge, Day, When } from '../../model/when.ts';
import { unitOf, type Unit } from './calendar.ts';

/** One written date, however many claims write it. */
export interface Mark {
	readonly first: Day;
	readonly last: Day;
	readonly unit: Unit;
	/** At least 1; grows with the logarithm of the number of claims, since a date shared by hundreds needs little more room. */
	readonly weight: number;
}

/** The two ends of an interval are two marks; a date is one. `claims`: for each date how many have it, where that is not one. */
export function toMarks(whens: Iterable<When>, claims?: Uint32Array): Mark[] {
	const counts = new Map<string, { edge: DateEdge; count: number }>();
	const add = (edge: DateEdge, count: number) => {
		const key = `${edge.first}/${edge.last}`;
		const entry = counts.get(key);
		if (entry) entry.count += count;
		else counts.set(key, { edge, count });
	};
	let at = 0;
	for (const { form, start, end } of whens) {
		const count = claims ? claims[at++]! : 1;
		if (start.kind === 'dated') add(start, count);
		if (end.kind === 'dated' && form !== 'date') add(end, count);
	}
	return Array.from(counts.values(), ({ edge, count }) => ({
		first: edge.first,
		last: edge.last,
		unit: unitOf(edge.precision),
		weight: 1 + Math.log(count)
	}));
}

/** The sides on which some date goes on without limit. An end that nobody named asks for no room of its own. */
export function openSides(whens: Iterable<When>): { earlier: boolean; later: boolean } {
	const sides = { earlier: false, later: false };
	for (const { start, end } of whens) {
		if (start.kind === 'open') sides.earlier = true;
		if (end.kind === 'open') sides.later = true;
	}
	return sides;
}

/** Marks that reach into the days from `first` to `last`. */
export function marksIn(marks: readonly Mark[], first: Day, last: Day): Mark[] {
	return marks.filter((mark) => mark.last >= first && mark.first <= last);
}

/** Weight of what of the marks lies in the days from `first` to `last`. */
export function weightIn(marks: readonly Mark[], first: Day, last: Day): number {
	return marks.reduce((sum, mark) => {
		const days = Math.min(last, mark.last) - Math.max(first, mark.first) + 1;
		return days > 0 ? sum + (mark.weight * days) / (mark.last - mark.first + 1) : sum;
	}, 0);
}

/** Weight of all marks before the beginning of a day; a mark that spans days lies on them evenly. */
export function weightBefore(marks: readonly Mark[]): (day: Day) => number {
	const days = marks.filter(({ first, last }) => first === last).sort((a, b) => a.first - b.first);
	const long = marks.filter(({ first, last }) => first !== last);
	const sums = [0];
	for (const { weight } of days) sums.push(sums.at(-1)! + weight);
	return (day) => {
		let sum = sums[countBefore(days, day)]!;
		for (const { first, last, weight } of long) {
			if (first < day) sum += (weight * Math.min(day - first, last + 1 - first)) / (last + 1 - first);
		}
		return sum;
	};
}

/** How many of the marks, sorted by their first day, begin before `day`. */
function countBefore(sorted: readonly Mark[], day: Day): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]!.first < day) low = middle + 1;
		else high = middle;
	}
	return low;
}
