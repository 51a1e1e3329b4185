// The days over which several dates lie together.
import type { Day, When } from '../model/when.ts';

export interface DaySpan {
	/** First and last day that any of the dates names; null where none names one. */
	readonly earliest: Day | null;
	readonly latest: Day | null;
	/** Some date has no limit on that side. */
	readonly openStart: boolean;
	readonly openEnd: boolean;
	/** How many of the dates are absent. */
	readonly undated: number;
}

export function spanOf(whens: readonly (When | undefined)[]): DaySpan {
	const dated = whens.filter((when) => when !== undefined);
	const days = dated.flatMap((when) => [when.earliest, when.latest]).filter((day) => day !== null);
	return {
		earliest: days.length > 0 ? days.reduce((least, day) => Math.min(least, day)) : null,
		latest: days.length > 0 ? days.reduce((most, day) => Math.max(most, day)) : null,
		openStart: dated.some((when) => when.earliest === null),
		openEnd: dated.some((when) => when.latest === null),
		undated: whens.length - dated.length
	};
}
