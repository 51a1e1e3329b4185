// What the slides of the corpus on screen are made of; the same from page to page.
import type { CompiledCorpus } from '$lib/model/compiled.ts';
import type { OpenCorpus } from '$lib/state/workspace/large-corpus.ts';
import { LargeSlideCorpus } from '$lib/state/briefing/slide-corpus-large.svelte.ts';
import { wholeSlideCorpus, type SlideCorpus } from '$lib/state/briefing/slide-corpus.ts';

const known = new WeakMap<object, SlideCorpus>();

/** Of a page of a corpus, which without faults has one of the two. */
export interface CorpusData {
	readonly compiled?: CompiledCorpus | null;
	readonly large?: OpenCorpus | null;
}

export function slideCorpusOf({ compiled, large }: CorpusData): SlideCorpus {
	const source = large ?? compiled;
	if (!source) throw new Error('the page has no corpus; expected one without faults');
	let corpus = known.get(source);
	if (!corpus) {
		corpus = large ? new LargeSlideCorpus(large) : wholeSlideCorpus(source as CompiledCorpus);
		known.set(source, corpus);
	}
	return corpus;
}
