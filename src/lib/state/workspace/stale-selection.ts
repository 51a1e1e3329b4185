// What an address selects that the corpus does not have, or not together, in words for the reader.
import { message } from '../../messages/message.ts';
import type { Claim } from '../../model/corpus.ts';
import { formatDay } from '../../query/query/day-words.ts';
import type { DayRange } from '../../timeline/axis/zoom.ts';
import type { View } from '../../address/view.ts';

interface Known {
	readonly hasPlace: (id: string) => boolean;
	/** Null for none; undefined where that is not known. */
	readonly claimOf: (id: string) => Claim | null | undefined;
	/** Whether some of the days are between the first and the last of the corpus. */
	readonly hasDays: (span: DayRange) => boolean;
}

/** One sentence for each; empty where all is well. */
export function staleSelection(
	{ view, places, claim, span }: Pick<View, 'view' | 'places' | 'claim' | 'span'>,
	{ hasPlace, claimOf, hasDays }: Known
): string[] {
	const unknown = places
		.filter((id) => !hasPlace(id))
		.map((found) => message('explore.problem.place', { found }));
	if (span && !hasDays(span)) {
		const [from, to] = [formatDay(span.first), formatDay(span.last)];
		unknown.push(message('explore.problem.span', { from, to }));
	}
	if (claim === null) return unknown;
	const selected = claimOf(claim);
	if (selected === undefined) return unknown;
	if (selected === null) return [...unknown, message('explore.problem.claim', { found: claim })];
	const isElsewhere =
		view === 'map' && places.some(hasPlace) && !selected.about.some((place) => places.includes(place));
	return isElsewhere ? [...unknown, message('explore.problem.elsewhere', { found: claim })] : unknown;
}
