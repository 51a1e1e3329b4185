// The dates that an axis has to keep apart, as weights on spans of days. Knows no pixels.
import type { DateEdge, Day, When } from '../model/when.ts';
import { unitOf, type Unit } from './calendar.ts';

/** One written date, however many claims write it. */
export interface Mark {
	readonly first: Day;
	readonly last: Day;
	readonly unit: Unit;
	/** At least 1; grows with the logarithm of the number of claims, since a date shared by hundreds needs little more room. */
	readonly weight: number;
}

/** The two ends of an interval are two marks; a date is one. */
export function toMarks(whens: Iterable<When>): Mark[] {
	const counts = new Map<string, { edge: DateEdge; count: number }>();
	const add = (edge: DateEdge) => {
		const key = `${edge.first}/${edge.last}`;
		const entry = counts.get(key);
		if (entry) entry.count += 1;
		else counts.set(key, { edge, count: 1 });
	};
	for (const { form, start, end } of whens) {
		if (start.kind === 'dated') add(start);
		if (end.kind === 'dated' && form !== 'date') add(end);
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

/** Weight of all marks before the beginning of a day; a mark that spans days lies on them evenly. */
export function weightBefore(marks: readonly Mark[]): (day: Day) => number {
	return (day) => {
		let sum = 0;
		for (const { first, last, weight } of marks) {
			if (first < day) sum += (weight * Math.min(day - first, last + 1 - first)) / (last + 1 - first);
		}
		return sum;
	};
}
