// Whether what is told around a word is past or yet to come, by the nearest verb before it. Knows a few small words, no grammar.
import type { Token } from '../text/tokens.ts';

const AHEAD = new Set('will shall would may might can could should must'.split(' '));
/** Directly before a date. */
const LIMITS = new Set('until till by'.split(' '));
const PLANS =
	/^(?:planned|due|schedul(?:e|ed)|set|expect(?:s|ed)?|aim(?:s|ing)?|hop(?:es?|ing)|intend(?:s|ed)?|upcoming|slated|going|originally|deadline|remain)$/;
const PAST =
	/^(?:said|told|was|were|had|has|been|announced|reported|stated|did|began|fell|rose|won|took|made|came|went|met|held|left|gave|saw|found|put|sold|bought|died|got|became|called|dropped|lost)$/;
/** A verb further off belongs to something else. */
const REACH = 14;
/** A date at this word or before opens its sentence. */
const OPENS = 2;

export function isAhead(tokens: readonly Token[], at: number): boolean {
	if (tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => LIMITS.has(lower))) return true;
	for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
		const ahead = tells(tokens, index);
		if (ahead !== null) return ahead;
	}
	// A date that opens its sentence goes with the verb after it.
	for (let index = at; at <= OPENS && index < Math.min(tokens.length, at + REACH); index++) {
		const ahead = tells(tokens, index);
		if (ahead !== null) return ahead;
	}
	return false;
}

/** What this word tells, or null where it is no verb. */
function tells(tokens: readonly Token[], index: number): boolean | null {
	const word = tokens[index]!.lower;
	if (AHEAD.has(word) || PLANS.test(word) || isPlan(tokens, index)) return true;
	return isPast(word) ? isPlanned(tokens, index) : null;
}

/** "plans to close", but not "announced plans". */
function isPlan(tokens: readonly Token[], index: number): boolean {
	return /^plans?$/.test(tokens[index]!.lower) && tokens[index + 1]?.lower === 'to';
}

function isPast(word: string): boolean {
	return PAST.test(word) || (word.length > 4 && word.endsWith('ed') && word !== 'united');
}

/** "will be delivered", "to be held", "is set to begin", "could have been finished" */
function isPlanned(tokens: readonly Token[], verb: number): boolean {
	const before = tokens.slice(Math.max(0, verb - 3), verb).map(({ lower }) => lower);
	if (before.includes('have')) return false;
	return before.some((word) => AHEAD.has(word)) || before.join(' ').endsWith('to be');
}
