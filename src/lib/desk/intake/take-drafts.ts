// Drafts of a new reading beside those that are there. What a person decided stays as it is, and is not asked again; so does what may have been
// mended. What an earlier reader left open and a person did not touch makes way for the same passage read anew.
import type { Records } from '../../exchange/intake/records.ts';
import { stands } from './take-report.ts';

type DraftRecord = Records['drafts'][number];

export interface TakenDrafts {
	readonly put: readonly DraftRecord[];
	/** Ids of open drafts whose passage the text has no more. */
	readonly remove: readonly string[];
	/** Of `put`, those that the corpus did not have. */
	readonly added: number;
	/** That the corpus had already, decided or open. */
	readonly there: number;
}

/** `there`: those of this report. `text`: its text from now on. */
export function takeDrafts(
	read: readonly DraftRecord[],
	there: readonly DraftRecord[],
	text: string
): TakenDrafts {
	const before = new Map(there.map((draft) => [draft.id, draft]));
	const coming = new Map(read.map((draft) => [draft.id, draft]));
	const put = [...coming.values()].filter((draft) => {
		const known = before.get(draft.id);
		return !known || (isOpen(known) && known.made.by !== draft.made.by && isMachine(known));
	});
	const added = put.filter(({ id }) => !before.has(id)).length;
	const remove = there.filter((draft) => isOpen(draft) && !stands(text, draft.quote)).map(({ id }) => id);
	return { put, remove, added, there: coming.size - added };
}

export function isOpen({ decision }: Pick<DraftRecord, 'decision'>): boolean {
	return decision === undefined;
}

/** Signed by a reader of ours, which says its version. */
export function isMachine({ made }: Pick<DraftRecord, 'made'>): boolean {
	return /^Dateline reader \d/.test(made.by);
}
