// Briefings kept in this browser, as the text of their files, with a revision each, so that two tabs never overwrite one another: a
// write says which revision it goes on from, and what comes too late is kept under another id. Knows no slides.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { freeId } from '../../briefing/briefing.ts';

export interface KeptBriefing {
	readonly corpus: string;
	readonly id: string;
	readonly title: string;
	readonly markdown: string;
	/** Counts up with every write. */
	readonly revision: number;
	/** Ms since 1970. */
	readonly savedAt: number;
}

export type WriteResult =
	| { readonly kind: 'kept'; readonly briefing: KeptBriefing }
	/** Another tab had written since: `copy` holds what this one wanted to keep, `theirs` stays. */
	| { readonly kind: 'conflict'; readonly copy: KeptBriefing; readonly theirs: KeptBriefing | null };

export interface BriefingStore {
	list(): Promise<readonly KeptBriefing[]>;
	read(id: string): Promise<KeptBriefing | null>;
	/** `from` is the revision that the text goes on from, 0 for none. `toCopy` renames the text for another id. */
	write(draft: Draft, from: number, toCopy: (id: string) => Draft): Promise<WriteResult>;
	remove(id: string): Promise<void>;
	/** Calls back when another tab wrote or removed a briefing of this corpus; returns what ends it. */
	watch(changed: (id: string) => void): () => void;
}

export type Draft = Pick<KeptBriefing, 'id' | 'title' | 'markdown'>;

interface Schema extends DBSchema {
	briefings: { key: [corpus: string, id: string]; value: KeptBriefing; indexes: { corpus: string } };
}

const NAME = 'dateline-briefings';

let database: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
	database ??= openDB<Schema>(NAME, 1, {
		upgrade(fresh) {
			const store = fresh.createObjectStore('briefings', { keyPath: ['corpus', 'id'] });
			store.createIndex('corpus', 'corpus');
		},
		// A newer version of the app in another tab may then change the form.
		blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
		terminated: () => (database = undefined)
	});
	// One failure is not for ever: the next call asks again.
	database.catch(() => (database = undefined));
	return database;
}

/** The store of one corpus. Rejects where the browser keeps nothing; what was typed then lives as long as the page. */
export function openBriefings(corpus: string): BriefingStore {
	const channel = new BroadcastChannel(`${NAME}:${corpus}`);
	return {
		async list() {
			return (await open()).getAllFromIndex('briefings', 'corpus', corpus);
		},
		async read(id) {
			return (await (await open()).get('briefings', [corpus, id])) ?? null;
		},
		async write(draft, from, toCopy) {
			// One transaction, which other tabs wait for: nothing comes between reading the revision and writing the next.
			const transaction = (await open()).transaction('briefings', 'readwrite', { durability: 'strict' });
			const there = await transaction.store.get([corpus, draft.id]);
			const isLate = (there?.revision ?? 0) !== from;
			const keep = (text: Draft, revision: number): KeptBriefing => ({
				...text,
				corpus,
				revision,
				savedAt: Date.now()
			});
			const ids = isLate ? (await transaction.store.getAllKeys()).map(([, id]) => id) : [];
			const kept = isLate ? keep(toCopy(freeId(draft.id, ids)), 1) : keep(draft, from + 1);
			await transaction.store.put(kept);
			await transaction.done;
			channel.postMessage(kept.id);
			return isLate
				? { kind: 'conflict', copy: kept, theirs: there ?? null }
				: { kind: 'kept', briefing: kept };
		},
		async remove(id) {
			await (await open()).delete('briefings', [corpus, id]);
			channel.postMessage(id);
		},
		watch(changed) {
			const hear = ({ data }: MessageEvent) => changed(String(data));
			channel.addEventListener('message', hear);
			return () => channel.removeEventListener('message', hear);
		}
	};
}
