// The language that the interface speaks now. It is set once, before anything is said: when the app starts, when a command starts.
// Messages are ICU MessageFormat: {count, plural, one {# claim} other {# claims}}. Knows no corpus.
import type { MessageKey } from './catalogue.ts';
import type { Language, Values } from './language.ts';

export type { MessageKey };

let spoken: Language | null = null;

/** All that is said from now on is said in `language`; what was said before stays as it is. */
export function speak(language: Language): void {
	spoken = language;
}

/** Throws before a language was chosen: nothing may be put into words when a module is loaded. */
export function language(): Language {
	if (!spoken) throw new Error('No language was chosen before something was to be said; call speak() first');
	return spoken;
}

/** The text of `key` in the language of the interface, with `values` put in. */
export function message(key: MessageKey, values?: Values): string {
	return language().message(key, values);
}

/** The same as it is kept in a record: see `Language.written`. */
export function written(key: MessageKey, values: Values = {}): string {
	return language().written(key, values);
}
