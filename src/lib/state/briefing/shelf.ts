// The briefings of a corpus: those that its folder ships, and those kept in this browser, which stand in front of a shipped one of the
// same id. Reads both; a file that cannot be read keeps its text and says its faults.
import type { Briefing } from '../../briefing/briefing.ts';
import { parseBriefing } from '../../briefing/parse-briefing.ts';
import type { Fault } from '../../model/compiled.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { BriefingStore, KeptBriefing } from './store.ts';

export interface Shelved {
	readonly id: string;
	readonly title: string;
	/** As its file has it. */
	readonly markdown: string;
	/** 0 where the corpus alone has it. */
	readonly revision: number;
	readonly isShipped: boolean;
	readonly read:
		| { readonly ok: true; readonly briefing: Briefing }
		| { readonly ok: false; readonly faults: readonly Fault[] };
}

/** Shipped ones first, in the corpus's order, then the reader's own, the last kept first. */
function shelve(corpus: Corpus, kept: readonly KeptBriefing[]): Shelved[] {
	const own = new Map(kept.map((briefing) => [briefing.id, briefing]));
	const shipped = corpus.briefings.map((briefing) => toShelved(own.get(briefing.id) ?? briefing, true));
	const ids = new Set<string>(shipped.map(({ id }) => id));
	const others = kept.filter(({ id }) => !ids.has(id)).sort((a, b) => b.savedAt - a.savedAt);
	return [...shipped, ...others.map((briefing) => toShelved(briefing, false))];
}

/** All that there are. Where the browser keeps nothing, the shipped ones are left. */
export async function readShelf(corpus: Corpus, store: BriefingStore): Promise<Shelved[]> {
	try {
		return shelve(corpus, await store.list());
	} catch {
		return shelve(corpus, []);
	}
}

function toShelved(
	{
		id,
		title,
		markdown,
		revision = 0
	}: Pick<KeptBriefing, 'id' | 'title' | 'markdown'> & { revision?: number },
	isShipped: boolean
): Shelved {
	// Its file is known by no name here: faults name the briefing.
	return { id, title, markdown, revision, isShipped, read: parseBriefing(id, markdown) };
}
