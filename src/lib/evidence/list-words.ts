// Names and clauses joined as a sentence joins them, in the interface's language.
import { LOCALE } from '../messages/message.ts';

const conjunction = new Intl.ListFormat(LOCALE, { style: 'long', type: 'conjunction' });

/** `Clash Report and Unnamed outlet A`; empty for none. */
export function listWords(words: readonly string[]): string {
	return conjunction.format(words);
}
