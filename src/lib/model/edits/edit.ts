// One change of records: put some, remove some. Applied purely, it gives the edit that takes it back. Checks nothing.
import { RECORD_KINDS, type Entries, type Entry, type RecordKind } from './written.ts';

export interface Change<Value = unknown> {
	readonly kind: RecordKind;
	readonly id: string;
	/** Null removes the record. */
	readonly value: Value | null;
	/**
	 * The record of its kind before which it comes to stand; null for the end. Where absent, or where there is no such record, one that is
	 * there stays where it is and a new one comes to stand at the end.
	 */
	readonly before?: string | null;
}

/** In the order in which they are made. */
export type Edit<Value = unknown> = readonly Change<Value>[];

export interface Applied<Value> {
	readonly records: Entries<Value>;
	/** Takes the edit back. Without what changed nothing. */
	readonly back: Edit<Value>;
}

export function applyEdit<Value>(records: Entries<Value>, edit: Edit<Value>): Applied<Value> {
	const lists = new Map<RecordKind, ChainedList<Value>>();
	const back: Change<Value>[] = [];
	for (const change of edit) {
		const list = lists.get(change.kind) ?? new ChainedList(records[change.kind]);
		lists.set(change.kind, list);
		const undone = list.apply(change);
		if (undone) back.push(undone);
	}
	const after = RECORD_KINDS.map((kind) => [kind, lists.get(kind)?.toEntries() ?? records[kind]] as const);
	return { records: Object.fromEntries(after) as unknown as Entries<Value>, back: back.reverse() };
}

interface Link<Value> {
	readonly id: string;
	value: Value;
	next: Link<Value> | null;
	previous: Link<Value> | null;
}

/** A list in which a record is found, put and taken out in the same time, however many there are. */
class ChainedList<Value> {
	readonly #links = new Map<string, Link<Value>>();
	#first: Link<Value> | null = null;
	#last: Link<Value> | null = null;

	constructor(entries: readonly Entry<Value>[]) {
		for (const entry of entries) this.#insert(entry, null);
	}

	/** The change that takes this one back; null where nothing changed. */
	apply(change: Change<Value>): Change<Value> | null {
		const { kind, id, value, before } = change;
		const there = this.#links.get(id);
		if (value === null) return there ? this.#takeOut(kind, there) : null;
		const next = before === undefined || before === id ? undefined : this.#find(before);
		if (!there) {
			this.#insert({ id, value }, next ?? null);
			return { kind, id, value: null };
		}
		if (next !== undefined && next !== there.next) {
			const undone = this.#takeOut(kind, there);
			this.#insert({ id, value }, next);
			return undone;
		}
		const old = there.value;
		there.value = value;
		return { kind, id, value: old };
	}

	toEntries(): Entry<Value>[] {
		const entries: Entry<Value>[] = [];
		for (let link = this.#first; link; link = link.next) entries.push({ id: link.id, value: link.value });
		return entries;
	}

	/** Null for the end, undefined where there is no such record. */
	#find(id: string | null): Link<Value> | null | undefined {
		return id === null ? null : this.#links.get(id);
	}

	#insert({ id, value }: Entry<Value>, next: Link<Value> | null): void {
		const previous = next ? next.previous : this.#last;
		const link: Link<Value> = { id, value, next, previous };
		if (previous) previous.next = link;
		else this.#first = link;
		if (next) next.previous = link;
		else this.#last = link;
		this.#links.set(id, link);
	}

	#takeOut(kind: RecordKind, { id, value, next, previous }: Link<Value>): Change<Value> {
		if (previous) previous.next = next;
		else this.#first = next;
		if (next) next.previous = previous;
		else this.#last = previous;
		this.#links.delete(id);
		return { kind, id, value, before: next?.id ?? null };
	}
}
