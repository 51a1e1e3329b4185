// One briefing by its id: the reader's own text of it, else the one that the corpus ships.
import type { Corpus } from '$lib/model/corpus.ts';
import type { BriefingStore } from '$lib/state/briefing/store.ts';
import { readShelf, type Shelved } from '$lib/state/briefing/shelf.ts';

/** Null where there is none of that id. */
export async function loadBriefing(
	corpus: Corpus,
	id: string,
	store: BriefingStore
): Promise<Shelved | null> {
	const shelf = await readShelf(corpus, store);
	return shelf.find((shelved) => shelved.id === id) ?? null;
}
