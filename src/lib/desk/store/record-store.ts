// The records of one area, with compare and swap: a write says which revision of each record it goes on from, and all of it is kept or none, in
// one transaction that other tabs wait for.
import type { IDBPTransaction } from 'idb';
import type { Entry } from '../journal/journal.ts';
import { applyEdit } from '../../model/edits/edit.ts';
import { RECORD_KINDS, type RecordKind, type WrittenCorpus } from '../../model/edits/written.ts';
import { openDatabase, type DeskSchema, type KeptRecord } from './database.ts';

export interface RecordWrite {
	readonly kind: string;
	readonly id: string;
	/** Null removes it. */
	readonly value: unknown;
	/** The revision that it goes on from; 0 for none. */
	readonly from: number;
	/** As of a change: see model/edits/edit. */
	readonly before?: string | null;
}

export type NewEntry = Omit<Entry, 'number' | 'on'>;

export type WriteResult =
	| { readonly kind: 'kept'; readonly records: readonly KeptRecord[]; readonly entry: Entry | null }
	/** Others wrote since: nothing was kept, and these are the records as they are; those that there are none of are missing. */
	| { readonly kind: 'late'; readonly theirs: readonly KeptRecord[] };

export interface RecordStore {
	/** Without those that were removed. */
	list(kind?: string): Promise<readonly KeptRecord[]>;
	read(kind: string, id: string): Promise<KeptRecord | null>;
	/** With an entry for the journal the order of records is kept, too. */
	write(writes: readonly RecordWrite[], now: number, entry?: NewEntry): Promise<WriteResult>;
	/** Whatever its revision. */
	remove(kind: string, id: string, now: number): Promise<void>;
	journal(): Promise<readonly Entry[]>;
	/** Ids of each kind in their order. */
	orders(): Promise<ReadonlyMap<string, readonly string[]>>;
	/** Calls back when another tab wrote; returns what ends it. */
	watch(changed: (ids: readonly string[]) => void): () => void;
}

export function openRecords(area: string): RecordStore {
	const channel = new BroadcastChannel(`dateline:${area}`);
	const within = IDBKeyRange.bound([area], [area, []]);
	const read = async (kind: string, id: string) => (await openDatabase()).get('records', [area, kind, id]);
	const write: RecordStore['write'] = async (writes, now, entry) => {
		const transaction = (await openDatabase()).transaction(['records', 'orders', 'journal'], 'readwrite', {
			durability: 'strict'
		});
		const result = await writeWithin(transaction, area, writes, now, entry);
		await transaction.done;
		if (result.kind === 'kept') channel.postMessage(writes.map(({ id }) => id));
		return result;
	};
	return {
		read: async (kind, id) => withValue(await read(kind, id)),
		async list(kind) {
			const range = kind === undefined ? within : IDBKeyRange.bound([area, kind], [area, kind, []]);
			return (await (await openDatabase()).getAll('records', range)).filter(({ value }) => value !== null);
		},
		write,
		async remove(kind, id, now) {
			const there = withValue(await read(kind, id));
			if (there) await write([{ kind, id, value: null, from: there.revision }], now);
		},
		async journal() {
			const entries = await (await openDatabase()).getAll('journal', within);
			return entries.map(({ area: _area, ...entry }) => entry);
		},
		async orders() {
			const orders = await (await openDatabase()).getAll('orders', within);
			return new Map(orders.map(({ kind, ids }) => [kind, ids]));
		},
		watch(changed) {
			const hear = ({ data }: MessageEvent<readonly string[]>) => changed(data);
			channel.addEventListener('message', hear);
			return () => channel.removeEventListener('message', hear);
		}
	};
}

function withValue(record: KeptRecord | undefined): KeptRecord | null {
	return record && record.value !== null ? record : null;
}

type Writing = IDBPTransaction<DeskSchema, ('records' | 'orders' | 'journal')[], 'readwrite'>;

async function writeWithin(
	transaction: Writing,
	area: string,
	writes: readonly RecordWrite[],
	now: number,
	entry: NewEntry | undefined
): Promise<WriteResult> {
	const records = transaction.objectStore('records');
	const there = await Promise.all(writes.map(({ kind, id }) => records.get([area, kind, id])));
	const isLate = writes.some(({ from }, index) => (withValue(there[index])?.revision ?? 0) !== from);
	if (isLate) return { kind: 'late', theirs: there.flatMap((record) => withValue(record) ?? []) };
	const kept = writes.map(({ kind, id, value }, index): KeptRecord => {
		return { area, kind, id, value, revision: (there[index]?.revision ?? 0) + 1, savedAt: now };
	});
	await Promise.all(kept.map((record) => records.put(record)));
	if (!entry) return { kind: 'kept', records: kept, entry: null };
	await keepOrder(transaction, area, writes);
	return { kind: 'kept', records: kept, entry: await append(transaction, area, entry) };
}

async function append(transaction: Writing, area: string, entry: NewEntry): Promise<Entry> {
	const journal = transaction.objectStore('journal');
	const last = await journal.openKeyCursor(IDBKeyRange.bound([area], [area, []]), 'prev');
	const on = last ? last.key[1] : 0;
	const whole = { ...entry, number: on + 1, on };
	await journal.put({ ...whole, area });
	return whole;
}

async function keepOrder(transaction: Writing, area: string, writes: readonly RecordWrite[]): Promise<void> {
	const orders = transaction.objectStore('orders');
	for (const kind of new Set(writes.map((write) => write.kind as RecordKind))) {
		const old = (await orders.get([area, kind]))?.ids ?? [];
		const nothing = Object.fromEntries(RECORD_KINDS.map((each) => [each, []])) as unknown as WrittenCorpus;
		const edit = writes.filter((write) => write.kind === kind).map((write) => ({ ...write, kind }));
		const before = { ...nothing, [kind]: old.map((id) => ({ id, value: id })) };
		const ids = applyEdit<unknown>(before, edit).records[kind].map(({ id }) => id);
		if (ids.join() !== old.join()) await orders.put({ area, kind, ids });
	}
}
