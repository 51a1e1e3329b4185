// What was done to a corpus, entry after entry, none ever changed or taken out: who, when, which records, from what to what, on which state.
// Undo and redo come from it, and so outlive the page. Plain data; knows no storage.
import type { Edit } from '../../model/edits/edit.ts';
import { isSameValue } from '../../model/edits/same-value.ts';
import type { RecordKind, WrittenCorpus } from '../../model/edits/written.ts';
import { mergeValue, type FieldConflict } from '../merge/merge-value.ts';

export interface Entry {
	/** From 1, with no gaps. */
	readonly number: number;
	readonly by: string;
	/** Ms since 1970. */
	readonly at: number;
	/** The entry before, on whose state it was made. */
	readonly on: number;
	readonly edit: Edit;
	readonly back: Edit;
	/** What it was, in the words of whoever did it: one step, however many records. */
	readonly name?: string;
	/** The entry that it takes back. */
	readonly takesBack?: number;
	/** Undo and redo, of which one leads back to the other; without it, taking back is a step like any other. */
	readonly as?: 'undo' | 'redo';
	/** Not made: it met what another had done, and waits for a person to settle it. */
	readonly held?: true;
}

export interface Steps {
	/** The next to be undone; null where there is none. */
	readonly undo: Entry | null;
	readonly redo: Entry | null;
}

/** `by` undoes what they did themselves. */
export function stepsOf(journal: readonly Entry[], by: string): Steps {
	const done: Entry[] = [];
	const undone: Entry[] = [];
	for (const entry of journal) {
		if (entry.by !== by || entry.held || entry.edit.length === 0) continue;
		if (entry.as === 'undo') {
			done.pop();
			undone.push(entry);
		} else {
			if (entry.as === 'redo') undone.pop();
			else undone.length = 0;
			done.push(entry);
		}
	}
	return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
}

export type TakeBackResult =
	| { readonly ok: true; readonly edit: Edit }
	/** Later entries changed the same fields: those that did, and where. */
	| { readonly ok: false; readonly because: readonly Entry[]; readonly conflicts: readonly RefusedField[] };

export interface RefusedField extends FieldConflict {
	readonly kind: RecordKind;
	readonly id: string;
}

/**
 * The edit that takes back one entry, whatever came after it, as long as nothing after it changed the same fields. `records` are as they are
 * now. What it would leave faulty is for the parser's checks to say.
 */
export function takeBack(records: WrittenCorpus, journal: readonly Entry[], entry: Entry): TakeBackResult {
	const states = statesOf(entry).map((state) => ({ ...state, now: valueNow(records, state) }));
	// Untouched since: what was kept to take it back puts the order right as well.
	if (states.every(({ now, after }) => isSameValue(now, after))) return { ok: true, edit: entry.back };
	const merged = states.map((state) => ({ ...state, ...mergeValue(state.after, state.now, state.before) }));
	const conflicts = merged.flatMap(({ kind, id, conflicts: fields }) =>
		fields.map((field) => ({ kind, id, ...field }))
	);
	const edit = merged
		.filter(({ value, now }) => value !== now)
		.map(({ kind, id, value, now, place }) => {
			const change = { kind, id, value: value ?? null };
			return now === undefined && place !== undefined ? { ...change, before: place } : change;
		});
	if (conflicts.length === 0) return { ok: true, edit };
	const contested = new Set(conflicts.map(({ kind, id }) => `${kind} ${id}`));
	const isCause = ({ number, held, edit: later }: Entry) =>
		number > entry.number && !held && later.some(({ kind, id }) => contested.has(`${kind} ${id}`));
	return { ok: false, because: journal.filter(isCause), conflicts };
}

function valueNow(records: WrittenCorpus, { kind, id }: RecordStates): unknown {
	return records[kind].find((entry) => entry.id === id)?.value;
}

interface RecordStates {
	readonly kind: RecordKind;
	readonly id: string;
	/** Undefined where there was no such record. */
	readonly before: unknown;
	readonly after: unknown;
	/** Before which it stood, where it was taken out. */
	readonly place: string | null | undefined;
}

/** Of each record that the entry changed, what it was before and after; in the order in which they are put back. */
function statesOf({ edit, back }: Entry): RecordStates[] {
	const after = new Map(edit.map(({ kind, id, value }) => [`${kind} ${id}`, value]));
	const before = new Map(back.map((change) => [`${change.kind} ${change.id}`, change]));
	return [...before].map(([key, { kind, id, value, before: place }]) => ({
		kind,
		id,
		before: value ?? undefined,
		after: after.get(key) ?? undefined,
		place
	}));
}
