// The state of a corpus that a page shows: of one at the desk as it is now, whatever it was when its pages were loaded.
import { untrack } from 'svelte';
import type { CorpusDesk } from '$lib/state/desk/corpus-desk.svelte.ts';
import type { OpenCorpus } from '$lib/state/workspace/open-corpus.ts';

/** Of a page of a corpus, which without faults is there. */
export interface CorpusData {
	readonly corpus?: OpenCorpus | null;
	readonly desk?: CorpusDesk | null;
}

export function shownOf({ corpus, desk }: CorpusData): OpenCorpus | null {
	return untrack(() => desk?.open) ?? corpus ?? null;
}
