// Whether somebody is a person or a body, by role and name. Knows no text.
import type { Actor } from '../../model/corpus.ts';
import type { Token } from '../text/tokens.ts';
import { BODIES, TITLES, UNNAMED } from './role-words.ts';

export type Nature = 'person' | 'body' | 'unknown';

export function natureOfActor({ name, role, source }: Actor): Nature {
	if (source !== undefined) return 'body';
	const words = name.split(/\s+/);
	if (words.some((word) => BODIES.has(word.toLowerCase()) || UNNAMED.has(word.toLowerCase()))) return 'body';
	if (
		role
			.toLowerCase()
			.split(/[^\p{L}-]+/u)
			.some((word) => TITLES.has(word)) &&
		words.length > 1 &&
		!/^The\s/.test(name)
	)
		return 'person';
	return words.length > 1 && !/^The\s/.test(name) ? 'unknown' : 'body';
}

export function natureOfPhrase(written: string, tokens: readonly Token[]): Nature {
	const words = tokens.map(({ lower }) => lower);
	if (words.some((word) => BODIES.has(word))) return 'body';
	if (words.some((word) => TITLES.has(word)) && !/sources?$/i.test(written)) return 'person';
	return words.some((word) => UNNAMED.has(word)) ? 'body' : 'unknown';
}
