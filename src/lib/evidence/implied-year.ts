// The year that dates of a corpus may leave out: that of its as-of date, and only where no date of it lies in another.
import type { Corpus } from '../model/corpus.ts';
import { toCalendarDate } from '../model/day.ts';
import type { Day, When } from '../model/when.ts';
import { indexEvidence, type EvidenceIndex } from './evidence-index.ts';

/** Undefined where dates need their year. */
export function impliedYear(corpus: Corpus): number | undefined {
	return indexEvidence(corpus).once(commonYear) ?? undefined;
}

function commonYear({ corpus: { asOf, claims, reports } }: EvidenceIndex): number | null {
	if (asOf.latest === null) return null;
	const { year } = toCalendarDate(asOf.latest);
	const liesIn = (day: Day | null) => day === null || toCalendarDate(day).year === year;
	const fits = (when: When | undefined) => !when || (liesIn(when.earliest) && liesIn(when.latest));
	const isCommon =
		claims.every(({ when, said }) => fits(when) && fits(said)) &&
		reports.every(({ published, retrieved }) => fits(published) && fits(retrieved));
	return isCommon ? year : null;
}
