// Briefings kept in this browser, as the text of their files, with a revision each, so that two tabs never overwrite one another: a
// write says which revision it goes on from, and what comes too late is kept under another id. Knows no slides.
import { briefingsOf, type KeptRecord } from '../../desk/store/database.ts';
import { openRecords, type RecordStore } from '../../desk/store/record-store.ts';
import { freeId } from '../../model/free-id.ts';

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

const KIND = 'briefing';

/** The store of one corpus. Rejects where the browser keeps nothing; what was typed then lives as long as the page. */
export function openBriefings(corpus: string): BriefingStore {
	const records = openRecords(briefingsOf(corpus));
	const toBriefing = ({ id, value, revision, savedAt }: KeptRecord): KeptBriefing => {
		return { corpus, id, ...(value as Omit<Draft, 'id'>), revision, savedAt };
	};
	const list = async () => (await records.list(KIND)).map(toBriefing);
	return {
		list,
		async read(id) {
			const record = await records.read(KIND, id);
			return record && toBriefing(record);
		},
		async write(draft, from, toCopy) {
			const kept = await keep(records, draft, from);
			if (kept.kind === 'kept') return { kind: 'kept', briefing: toBriefing(kept.records[0]!) };
			const theirs = kept.theirs[0];
			return {
				kind: 'conflict',
				copy: toBriefing(await keepCopy(records, draft.id, toCopy)),
				theirs: theirs ? toBriefing(theirs) : null
			};
		},
		remove: (id) => records.remove(KIND, id, Date.now()),
		watch: (changed) => records.watch((ids) => ids.forEach(changed))
	};
}

function keep(records: RecordStore, { id, title, markdown }: Draft, from: number) {
	return records.write([{ kind: KIND, id, value: { title, markdown }, from }], Date.now());
}

/** Another tab may take the free id first. */
async function keepCopy(
	records: RecordStore,
	id: string,
	toCopy: (id: string) => Draft
): Promise<KeptRecord> {
	for (;;) {
		const taken = (await records.list(KIND)).map((record) => record.id);
		const kept = await keep(records, toCopy(freeId(id, taken)), 0);
		if (kept.kind === 'kept') return kept.records[0]!;
	}
}
