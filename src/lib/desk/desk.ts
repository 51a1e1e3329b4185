// A corpus being edited: its records as written, the journal of what was done, and the store that keeps both at once. Every act is kept before it
// counts as done; who comes too late meets a merge by record and field, and what a person must settle is held in the journal, never lost.
// Knows no page and no files.
import { applyEdit, type Change, type Edit } from '../model/edits/edit.ts';
import {
	RECORD_KINDS,
	type Entry as RecordEntry,
	type RecordKind,
	type WrittenCorpus
} from '../model/edits/written.ts';
import { stepsOf, takeBack, type Entry, type RefusedField } from './journal/journal.ts';
import { mergeValue } from './merge/merge-value.ts';
import type { KeptRecord } from './store/database.ts';
import type { NewEntry, RecordStore, RecordWrite } from './store/record-store.ts';

export type Act = Pick<Entry, 'name' | 'takesBack' | 'as'>;

export type CommitResult =
	| { readonly kind: 'kept'; readonly entry: Entry }
	/** The edit would change nothing. */
	| { readonly kind: 'nothing' }
	/** Another changed the same fields meanwhile: theirs stands, and the edit waits in the journal. */
	| { readonly kind: 'held'; readonly entry: Entry; readonly conflicts: readonly RefusedField[] }
	/** What came after it forbids it. */
	| {
			readonly kind: 'refused';
			readonly because: readonly Entry[];
			readonly conflicts: readonly RefusedField[];
	  };

/** Rounds in which others may come first before this is said to be no storage to work with. */
const MOST_ROUNDS = 50;

export class Desk {
	readonly #store: RecordStore;
	/** Whoever works here, as the journal names them. */
	readonly by: string;
	#records: WrittenCorpus;
	#revisions: ReadonlyMap<string, number>;
	#journal: readonly Entry[];

	private constructor(store: RecordStore, by: string, state: State) {
		this.#store = store;
		this.by = by;
		this.#records = state.records;
		this.#revisions = state.revisions;
		this.#journal = state.journal;
	}

	/** Rejects where the browser keeps nothing: see `troubleOf`. */
	static async open(store: RecordStore, by: string): Promise<Desk> {
		return new Desk(store, by, await readState(store));
	}

	/** Takes in a corpus that was opened from files, as the beginning of the journal: there is nothing before it to go back to. */
	async begin(records: WrittenCorpus, now: number): Promise<void> {
		const writes = RECORD_KINDS.flatMap((kind) =>
			records[kind].map((entry) => ({ kind, ...entry, from: 0 }))
		);
		const result = await this.#store.write(writes, now, { by: this.by, at: now, edit: [], back: [] });
		if (result.kind === 'late')
			throw new Error('A corpus was opened where there is one already; expected an area of its own');
		await this.follow();
	}

	get records(): WrittenCorpus {
		return this.#records;
	}

	get journal(): readonly Entry[] {
		return this.#journal;
	}

	get steps() {
		return stepsOf(this.#journal, this.by);
	}

	/** Rejects where it could not be kept; the edit is then not done. `now` is in ms. */
	async commit(edit: Edit, now: number, act: Act = {}): Promise<CommitResult> {
		let wanted = edit;
		for (let round = 0; round < MOST_ROUNDS; round++) {
			const { records, back } = applyEdit(this.#records, wanted);
			if (back.length === 0) return { kind: 'nothing' };
			const entry: NewEntry = { by: this.by, at: now, edit: wanted, back, ...act };
			const result = await this.#store.write(this.#writesOf(wanted), now, entry);
			if (result.kind === 'kept') {
				await this.#advance(records, result.records, result.entry!);
				return { kind: 'kept', entry: result.entry! };
			}
			const before = this.#records;
			await this.follow();
			const merged = this.#mergeWith(before, wanted);
			if (merged.conflicts.length > 0) return this.#hold({ ...entry, held: true }, now, merged.conflicts);
			wanted = merged.edit;
		}
		throw new Error(`An edit found other records ${MOST_ROUNDS} times; expected to be first once`);
	}

	undo(now: number): Promise<CommitResult> {
		const { undo } = this.steps;
		return undo ? this.takeBack(undo, now, { as: 'undo' }) : Promise.resolve({ kind: 'nothing' });
	}

	redo(now: number): Promise<CommitResult> {
		const { redo } = this.steps;
		return redo ? this.takeBack(redo, now, { as: 'redo' }) : Promise.resolve({ kind: 'nothing' });
	}

	async takeBack(entry: Entry, now: number, act: Act = {}): Promise<CommitResult> {
		const result = takeBack(this.#records, this.#journal, entry);
		if (!result.ok) return { kind: 'refused', because: result.because, conflicts: result.conflicts };
		return this.commit(result.edit, now, { takesBack: entry.number, ...act });
	}

	/** Keeps an edit that meets what others did, for a person to settle. `back` is what both sides went on from. */
	async hold(edit: Edit, back: Edit, now: number, act: Act = {}): Promise<void> {
		if (applyEdit(this.#records, edit).back.length === 0) return;
		await this.#hold({ by: this.by, at: now, edit, back, ...act, held: true }, now, []);
	}

	/** Notes that a person has settled what `entry` waited for, whatever came of it. */
	async settle(entry: Entry, now: number): Promise<void> {
		await this.#store.write([], now, { by: this.by, at: now, edit: [], back: [], takesBack: entry.number });
		await this.follow();
	}

	/** Takes in what other tabs did. */
	async follow(): Promise<void> {
		const state = await readState(this.#store);
		this.#records = state.records;
		this.#revisions = state.revisions;
		this.#journal = state.journal;
	}

	/** What this tab knows already is not read again, unless another did something in between. */
	async #advance(records: WrittenCorpus, kept: readonly KeptRecord[], entry: Entry): Promise<void> {
		if (entry.on !== this.#journal.length) return this.follow();
		this.#records = records;
		this.#journal = [...this.#journal, entry];
		const revisions = new Map(this.#revisions);
		for (const record of kept) {
			if (record.value === null) revisions.delete(keyOf(record));
			else revisions.set(keyOf(record), record.revision);
		}
		this.#revisions = revisions;
	}

	async #hold(entry: NewEntry, now: number, conflicts: readonly RefusedField[]): Promise<CommitResult> {
		const result = await this.#store.write([], now, entry);
		await this.follow();
		if (result.kind === 'late') throw new Error('A write of no record came too late; expected it to be kept');
		return { kind: 'held', entry: result.entry!, conflicts };
	}

	/** One write a record, with what the last change of it says. */
	#writesOf(edit: Edit): RecordWrite[] {
		const last = new Map(edit.map((change) => [keyOf(change), change]));
		return [...last.values()].map((change) => ({ ...change, from: this.#revisions.get(keyOf(change)) ?? 0 }));
	}

	/** The edit as it is on what others did since `before`. */
	#mergeWith(before: WrittenCorpus, edit: Edit): { edit: Edit; conflicts: RefusedField[] } {
		const conflicts: RefusedField[] = [];
		const last = new Map(edit.map((change) => [keyOf(change), change]));
		const merged = [...last.values()].map((change): Change => {
			const { kind, id } = change;
			const [base, theirs] = [valueIn(before, kind, id), valueIn(this.#records, kind, id)];
			const { value, conflicts: fields } = mergeValue(base, change.value ?? undefined, theirs);
			conflicts.push(...fields.map((field) => ({ kind, id, ...field })));
			return { ...change, value: value ?? null };
		});
		return { edit: merged, conflicts };
	}
}

interface State {
	readonly records: WrittenCorpus;
	readonly revisions: ReadonlyMap<string, number>;
	readonly journal: readonly Entry[];
}

async function readState(store: RecordStore): Promise<State> {
	const [kept, orders, journal] = await Promise.all([store.list(), store.orders(), store.journal()]);
	const lists = RECORD_KINDS.map((kind) => [kind, inOrder(kind, kept, orders.get(kind) ?? [])] as const);
	return {
		records: Object.fromEntries(lists) as unknown as WrittenCorpus,
		revisions: new Map(kept.map((record) => [keyOf(record), record.revision])),
		journal
	};
}

function inOrder(
	kind: RecordKind,
	kept: readonly KeptRecord[],
	ids: readonly string[]
): RecordEntry<unknown>[] {
	const values = new Map(kept.filter((record) => record.kind === kind).map(({ id, value }) => [id, value]));
	return ids.filter((id) => values.has(id)).map((id) => ({ id, value: values.get(id) }));
}

function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
	return `${kind} ${id}`;
}

function valueIn(records: WrittenCorpus, kind: RecordKind, id: string): unknown {
	return records[kind].find((entry) => entry.id === id)?.value;
}
