// What a text tells of its words, gathered once, for judging each of its names.
import type { WordSets } from '../gazetteer/gazetteer.ts';
import type { Mention } from './mention.ts';
import type { Persons } from './persons.ts';
import type { Word } from './words.ts';

export interface TextFacts {
	readonly text: string;
	readonly list: readonly Word[];
	readonly persons: Persons;
	readonly words: WordSets;
	/** Folded words that the text also writes small. */
	readonly small: ReadonlySet<string>;
	/** For each word the mention that it is part of. */
	readonly mentionAt: ReadonlyMap<number, Mention>;
	/** Whether one mention may lie in the place that another names. */
	readonly isWithin: (inner: Mention, outer: Mention) => boolean;
}
