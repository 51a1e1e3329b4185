// What else names a place as this draft did before a person set another: open drafts, and claims that were made of drafts which did. Setting it
// there, too, is one edit.
import type { Edit } from '../../model/edits/edit.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import { asList, candidatesOf, isToDecide, namedIn, type KeptDraft, type Named } from './kept-draft.ts';
import { placeThere } from './proposed-place.ts';

export interface PlaceSwap {
	/** As the reading had it. */
	readonly from: Named;
	/** The id of a place of the corpus. */
	readonly to: string;
}

export interface LikeMentions {
	readonly drafts: readonly KeptDraft[];
	/** Ids. */
	readonly claims: readonly string[];
}

/** The one place that was set where the reading chose another; null where nothing was, or more than one. */
export function swapIn(records: WrittenCorpus, draft: KeptDraft): PlaceSwap | null {
	const known = knownIn(records);
	const read = asList(candidatesOf(draft, 'about')[0]?.value as Named | readonly Named[]);
	const own = draft.about as readonly string[] | undefined;
	if (!own || read.length !== own.length) return null;
	const changed = read.flatMap((from, index) => {
		const to = own[index]!;
		return (known(from) ?? keyOf(from)) === to ? [] : [{ from, to }];
	});
	return changed.length === 1 ? changed[0]! : null;
}

/** Says of a place that the corpus lacked at reading which record it is by now. */
function knownIn(records: WrittenCorpus): (place: Named) => string | null {
	return (place) =>
		typeof place === 'string' || !('longitude' in place) ? null : placeThere(records, place);
}

export function likeMentions(records: WrittenCorpus, { from, to }: PlaceSwap): LikeMentions {
	const known = knownIn(records);
	const wanted = known(from) ?? keyOf(from);
	const isLike = (named: Named) => keyOf(named) !== to && (known(named) ?? keyOf(named)) === wanted;
	const drafts = records.draft.map(({ value }) => value as KeptDraft);
	const decided = new Set(drafts.flatMap(({ claim, candidates }) => (claim && candidates ? [claim] : [])));
	const claims = records.claim.filter(({ id, value }) => {
		const { about } = value as { readonly about: readonly string[] };
		return decided.has(id) && about.includes(wanted) && !about.includes(to);
	});
	return {
		drafts: drafts.filter((draft) => isToDecide(draft) && namedIn(draft, 'about').some(isLike)),
		claims: claims.map(({ id }) => id)
	};
}

/** Makes no records: what a draft names beside the place stays as it is. */
export function setEverywhere(
	records: WrittenCorpus,
	{ from, to }: PlaceSwap,
	{ drafts, claims }: LikeMentions
): Edit {
	const known = knownIn(records);
	const wanted = known(from) ?? keyOf(from);
	const swap = (named: Named): Named => ((known(named) ?? keyOf(named)) === wanted ? to : named);
	const ofDrafts = drafts.map((draft) => ({
		kind: 'draft' as const,
		id: draft.id,
		value: withPlaces(draft, namedIn(draft, 'about').map(swap))
	}));
	const chosen = new Set(claims);
	const ofClaims = records.claim
		.filter(({ id }) => chosen.has(id))
		.map(({ id, value }) => {
			const claim = value as { readonly about: readonly string[] };
			return { kind: 'claim' as const, id, value: { ...claim, about: claim.about.map(swap) } };
		});
	return [...ofDrafts, ...ofClaims];
}

/** As its field where all are of the corpus, else as its likeliest candidate. */
function withPlaces(draft: KeptDraft, places: readonly Named[]): KeptDraft {
	if (places.every((place) => typeof place === 'string')) return { ...draft, about: [...places] as string[] };
	const [first, ...others] = candidatesOf(draft, 'about');
	const about = [{ ...first!, value: places as never }, ...others] as never;
	return { ...draft, candidates: { ...draft.candidates, about } };
}

function keyOf(named: Named): string {
	if (typeof named === 'string') return named;
	const { name } = named;
	return 'longitude' in named ? `${name} ${named.longitude} ${named.latitude}` : name;
}
