// Where somebody stopped with the drafts of a report, and which of them a later reading brought: both are told by the journal.
import type { Entry } from '../journal/journal.ts';
import type { KeptDraft } from './kept-draft.ts';

/** The draft of the report that was decided last. */
export function decidedLast(journal: readonly Entry[], report: string): KeptDraft | null {
	for (const { edit, held } of journal.toReversed()) {
		if (held) continue;
		const last = edit.findLast(({ kind, value }) => kind === 'draft' && isDecidedOf(value, report));
		if (last) return last.value as KeptDraft;
	}
	return null;
}

/** Ids of what came to the report with another reading than its first. */
export function broughtLater(journal: readonly Entry[], report: string): ReadonlySet<string> {
	const came = new Map<string, number>();
	for (const { number, edit, held, as } of journal) {
		if (held || as !== undefined) continue;
		for (const { kind, id, value } of edit)
			if (kind === 'draft' && !came.has(id) && isReadOf(value, report)) came.set(id, number);
	}
	const first = Math.min(...came.values());
	return new Set([...came].filter(([, number]) => number > first).map(([id]) => id));
}

function isDecidedOf(value: unknown, report: string): boolean {
	const draft = Object(value) as Partial<KeptDraft>;
	return draft.report === report && draft.decision !== undefined;
}

function isReadOf(value: unknown, report: string): boolean {
	const draft = Object(value) as Partial<KeptDraft>;
	return draft.report === report && draft.candidates !== undefined && draft.decision === undefined;
}
