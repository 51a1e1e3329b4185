// Names as words that can be held against each other: "Ahmad al-Sharaa", "Al-Sharaa’s" and "Ahmed al Sharaa" share "sharaa". Knows no actors.
import { fold } from '../../query/search/fold.ts';
import { PARTICLES } from './role-words.ts';

/** Folded, without particles and possessive endings. */
export function nameWords(name: string): string[] {
	return (name.replaceAll(/['’]s?(?=\s|$)/gu, '').match(/[\p{L}\p{M}\d.&]+/gu) ?? [])
		.map((word) => fold(word.replaceAll('.', '')))
		.filter((word) => word !== '' && !PARTICLES.has(word));
}

/**
 * How well a mention's words fit a name's, from 0 to 1: all of them, the last of a person's name alone, or most words with the same head.
 */
export function nameFit(mention: readonly string[], name: readonly string[], isPerson: boolean): number {
	if (mention.length === 0 || name.length === 0) return 0;
	const shared = mention.filter((word) => name.includes(word)).length;
	if (shared === name.length) return mention.length === shared ? 1 : 0.95;
	if (shared === mention.length && mention.at(-1) === name.at(-1))
		return isPerson ? 0.9 : mention.length > 1 ? 0.75 : 0.5;
	const together = new Set([...mention, ...name]).size;
	const sameHead =
		mention.some((word) => word === name.at(-1)) || name.some((word) => word === mention.at(-1));
	return !isPerson && sameHead && shared >= 2 ? shared / together : 0;
}
