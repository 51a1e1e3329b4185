// What the slides of the corpus on screen are made of; the same from page to page.
import type { OpenCorpus } from '$lib/state/workspace/open-corpus.ts';
import { SlideCorpus } from '$lib/state/briefing/slide-corpus.svelte.ts';
import { shownOf, type CorpusData } from '../shown-of.ts';

let known: { readonly of: OpenCorpus; readonly corpus: SlideCorpus } | undefined;

export function slideCorpusOf(data: CorpusData): SlideCorpus {
	const open = shownOf(data);
	if (!open) throw new Error('the page has no corpus; expected one without faults');
	const of = open.excerpt?.of ?? open;
	if (known?.of !== of) known = { of, corpus: new SlideCorpus(of) };
	return known.corpus;
}
