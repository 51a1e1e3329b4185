// Puts a slide at the end of a briefing that this browser keeps, or makes one for it. Another tab that writes at the same time is waited
// for and followed, since a slide at the end is in nobody's way.
import type { Briefing, Slide } from '../../briefing/briefing.ts';
import { freeId } from '../../model/free-id.ts';
import { addSlide } from '../../briefing/edits.ts';
import { message } from '../../messages/message.ts';
import type { Corpus } from '../../model/corpus.ts';
import { toDraft } from './editor.svelte.ts';
import { readShelf, type Shelved } from './shelf.ts';
import type { BriefingStore } from './store.ts';

export interface Added {
	readonly briefing: Briefing;
	/** Id that the slide has there. */
	readonly slide: string;
}

/** `id` null, or of a briefing that is gone or faulty, makes a new one. Rejects where the browser keeps nothing. */
export async function addToBriefing(
	slide: Slide,
	id: string | null,
	corpus: Corpus,
	store: BriefingStore
): Promise<Added> {
	const shelf = await readShelf(corpus, store);
	const there = shelf.find((shelved) => shelved.id === id);
	const base = there?.read.ok ? there.read.briefing : emptyBriefing(shelf, corpus);
	const briefing = addSlide(base, slide);
	const revision = there?.read.ok ? there.revision : 0;
	const result = await store.write(toDraft(briefing), revision, (free) => toDraft({ ...briefing, id: free }));
	if (result.kind === 'conflict') {
		await store.remove(result.copy.id);
		return addToBriefing(slide, id, corpus, store);
	}
	return { briefing, slide: briefing.slides.at(-1)!.id };
}

function emptyBriefing(shelf: readonly Shelved[], corpus: Corpus): Briefing {
	const id = freeId(
		'briefing',
		shelf.map((shelved) => shelved.id)
	);
	return {
		id,
		title: message('briefing.template.title', { corpus: corpus.title }),
		seconds: null,
		slides: []
	};
}
