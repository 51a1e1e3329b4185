// The database of this browser in which people's own work is kept: records with a revision each, their order, the journal of what was done, and
// the files that a corpus was opened from. Areas keep what belongs to one corpus apart from what belongs to another. Knows no meaning of values.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Fault } from '../../model/compiled.ts';
import type { Entry } from '../journal/journal.ts';

export interface KeptRecord {
	readonly area: string;
	readonly kind: string;
	readonly id: string;
	/** Null for one that was removed: its revision still tells who comes too late. */
	readonly value: unknown;
	/** Counts up with every write. */
	readonly revision: number;
	/** Ms since 1970. */
	readonly savedAt: number;
}

export interface KeptFile {
	readonly area: string;
	readonly path: string;
	readonly bytes: Uint8Array;
}

export interface KeptCorpus {
	readonly area: string;
	readonly id: string;
	readonly title: string;
	readonly savedAt: number;
	readonly home: 'browser' | 'folder' | 'server';
	/** Of the folder, where a browser lends one. */
	readonly folder?: FileSystemDirectoryHandle;
	/** Of what could not be taken for a corpus: its files are kept, and no records of them yet. What was not even a file of one. */
	readonly unread?: readonly Fault[];
	/** What the folder is called that a server lets be written. */
	readonly served?: string;
	/** Ms since 1970, where it was thrown away and can still be brought back. */
	readonly removedAt?: number;
}

export interface DeskSchema extends DBSchema {
	records: { key: [area: string, kind: string, id: string]; value: KeptRecord };
	orders: {
		key: [area: string, kind: string];
		value: { area: string; kind: string; ids: readonly string[] };
	};
	journal: { key: [area: string, number: number]; value: Entry & { readonly area: string } };
	files: { key: [area: string, path: string]; value: KeptFile };
	corpora: { key: string; value: KeptCorpus };
	/** Of the first version; moved to the records when it is met. */
	briefings: { key: [corpus: string, id: string]; value: OldBriefing };
}

interface OldBriefing {
	readonly corpus: string;
	readonly id: string;
	readonly title: string;
	readonly markdown: string;
	readonly revision: number;
	readonly savedAt: number;
}

/** The name is older than what else is kept in it: another would leave behind what people made. */
const NAME = 'dateline-briefings';

let database: Promise<IDBPDatabase<DeskSchema>> | undefined;

/** Rejects where the browser keeps nothing. */
export function openDatabase(): Promise<IDBPDatabase<DeskSchema>> {
	database ??= openDB<DeskSchema>(NAME, 2, {
		upgrade(fresh, _before, _now, transaction) {
			fresh.createObjectStore('records', { keyPath: ['area', 'kind', 'id'] });
			fresh.createObjectStore('orders', { keyPath: ['area', 'kind'] });
			fresh.createObjectStore('journal', { keyPath: ['area', 'number'] });
			fresh.createObjectStore('files', { keyPath: ['area', 'path'] });
			fresh.createObjectStore('corpora', { keyPath: 'area' });
			if (fresh.objectStoreNames.contains('briefings')) void moveBriefings(fresh, transaction);
		},
		// A newer version of the app in another tab may then change the form.
		blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
		terminated: () => (database = undefined)
	});
	// One failure is not for ever: the next call asks again.
	database.catch(() => (database = undefined));
	return database;
}

async function moveBriefings(
	fresh: IDBPDatabase<DeskSchema>,
	transaction: IDBPTransaction<DeskSchema, StoreNames<DeskSchema>[], 'versionchange'>
): Promise<void> {
	const old = await transaction.objectStore('briefings').getAll();
	const records = transaction.objectStore('records');
	for (const { corpus, id, title, markdown, revision, savedAt } of old) {
		const value = { title, markdown };
		await records.put({ area: briefingsOf(corpus), kind: 'briefing', id, value, revision, savedAt });
	}
	fresh.deleteObjectStore('briefings');
}

/** The area of the reader's own briefings of a corpus that is not theirs to edit. */
export function briefingsOf(corpus: string): string {
	return `briefings:${corpus}`;
}

/** The area of a corpus at the desk that is at home in a folder of a server. */
export function servedDeskOf(identity: string): string {
	return `desk:served:${identity}`;
}

/** The area of a corpus at the desk. `corpus` is unlike that of any other that was ever kept: ids of corpora come again. */
export function deskOf(corpus: string): string {
	return `desk:${corpus}`;
}

export type StorageTrouble = 'full' | 'refused';

/** Why the browser kept nothing: no room, or no leave (private mode, blocked site data). */
export function troubleOf(error: unknown): StorageTrouble {
	return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
}
