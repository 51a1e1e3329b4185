// What a reviewer says to claims: reviewed by whom and when, or sent back to whoever made it with what is amiss.
import type { Edit } from '../../model/edits/edit.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import type { Claim, Signature } from '../../model/corpus.ts';
import { fold } from '../../reading/gazetteer/fold.ts';

export interface ReviewFilter {
	/** Ids, or the name of a person; empty for all. */
	readonly report: string;
	readonly event: string;
	readonly by: string;
	readonly state: 'all' | 'waiting' | 'returned';
	readonly words: string;
}

export const NO_FILTER: ReviewFilter = { report: '', event: '', by: '', state: 'all', words: '' };

/** What is not reviewed and fits, in the order of the corpus. */
export function toReview(claims: readonly Claim[], filter: ReviewFilter): readonly Claim[] {
	const words = fold(filter.words.trim());
	return claims.filter(
		({ status, report, events, made, returned, text, quote }) =>
			status !== 'reviewed' &&
			(filter.report === '' || report === filter.report) &&
			(filter.event === '' || events.some((event) => event === filter.event)) &&
			(filter.by === '' || made?.by === filter.by) &&
			(filter.state === 'all' || (filter.state === 'returned') === (returned !== undefined)) &&
			(words === '' || fold(`${text} ${quote.exact}`).includes(words))
	);
}

export function acceptClaims(records: WrittenCorpus, ids: ReadonlySet<string>, by: Signature): Edit {
	return change(records, ids, ({ returned: _, ...claim }) => ({
		...claim,
		status: 'reviewed',
		reviewed: by
	}));
}

export function sendBack(records: WrittenCorpus, id: string, by: Signature, comment: string): Edit {
	return change(records, new Set([id]), ({ reviewed: _, ...claim }) => ({
		...claim,
		status: 'draft',
		returned: { ...by, comment }
	}));
}

type Written = Readonly<Record<string, unknown>>;

function change(records: WrittenCorpus, ids: ReadonlySet<string>, to: (claim: Written) => Written): Edit {
	return records.claim
		.filter(({ id }) => ids.has(id))
		.map(({ id, value }) => ({ kind: 'claim', id, value: to(value as Written) }));
}
