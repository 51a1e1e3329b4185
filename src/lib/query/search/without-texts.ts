// An index of words without some of its texts: who may not read them must not learn their words, either.
import type { WordIndex } from './word-index.ts';

/** `isLeftOut`: by number of a text 1 where it is. */
export function withoutTexts({ terms, offsets, texts }: WordIndex, isLeftOut: Uint8Array): WordIndex {
	const kept = new Uint32Array(texts.length);
	const keptTerms: string[] = [];
	const ends = [0];
	let count = 0;
	terms.forEach((term, at) => {
		for (let pair = offsets[at]!; pair < offsets[at + 1]!; pair++) {
			kept[count] = texts[pair]!;
			count += Number(isLeftOut[texts[pair]!] === 0);
		}
		if (count === ends.at(-1)) return;
		keptTerms.push(term);
		ends.push(count);
	});
	return { terms: keptTerms, offsets: Uint32Array.from(ends), texts: kept.slice(0, count) };
}
