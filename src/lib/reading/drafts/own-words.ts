// Our own sentence for a draft, proposed by shortening: who says it, then the clause without what only adorns it. Negation always stays. Where the
// corpus may not republish the report, no run of more than a few words is taken over: what would be one is told in key words.
import type { Token } from '../text/tokens.ts';
import type { WordClass } from '../clauses/word-classes.ts';
import { NEGATIONS } from '../clauses/small-words.ts';
import type { Assertion } from './assertion.ts';
import type { Span } from '../annotation.ts';
import { overlap } from '../text/span.ts';

/** Of a report whose text may not be republished. */
export const LONGEST_RUN = 6;
const LONGEST = 24;

export interface OwnWordsFacts {
	/** The origin, in the form that the corpus shows; null in the report's own voice. */
	readonly speaker: string | null;
	/** Words of saying, who says it, and dates that are the saying's: they do not come into the sentence. */
	readonly frames: readonly Span[];
	readonly mayCopy: boolean;
}

export function ownWords(assertion: Assertion, { speaker, frames, mayCopy }: OwnWordsFacts): string {
	const kept = keptWords(assertion, frames);
	const content = mayCopy ? kept : withoutRuns(assertion, kept);
	const sentence = join(content.map(({ token }) => token));
	if (sentence === '') return '';
	const said = speaker === null ? sentence : `${speaker}: ${sentence}`;
	return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

interface Word {
	readonly token: Token;
	readonly one: WordClass;
	readonly index: number;
}

/** Without brackets, quotation marks, "also", "particularly" and a small word that only joins it to what went before. */
function keptWords({ core, sentence: { tokens, classes } }: Assertion, frames: readonly Span[]): Word[] {
	const words: Word[] = [];
	let brackets = 0;
	for (let index = core.from; index < core.to; index++) {
		const token = tokens[index]!;
		if (token.text === '(' || token.text === '[') brackets++;
		const isInside = brackets > 0;
		if (token.text === ')' || token.text === ']') brackets--;
		if (isInside || frames.some((frame) => overlap(frame, token))) continue;
		const one = classes[index]!;
		const adorns =
			(one === 'adverb' &&
				!NEGATIONS.has(token.lower) &&
				!/^(?:up|out|off|down|back|away|only|largely|never|not)$/.test(token.lower)) ||
			/^["“”'‘’«»]$/.test(token.text);
		if (!adorns) words.push({ token, one, index });
	}
	while (
		words[0] &&
		(words[0].one === 'mark' ||
			words[0].one === 'coordinator' ||
			/^(?:that|as|although|while|which|where|who|with)$/.test(words[0].token.lower))
	)
		words.shift();
	while (words.length > 0 && /^(?:mark|coordinator|preposition|determiner)$/.test(words.at(-1)!.one))
		words.pop();
	return words.slice(0, LONGEST);
}

/** Small words go first, then whatever still makes too long a run with the text. */
function withoutRuns({ sentence: { tokens } }: Assertion, words: readonly Word[]): Word[] {
	const isKey = ({ one, token }: Word): boolean =>
		/^(?:noun|verb|finite|ing|participle|number|preposition|to|pronoun|coordinator|subordinator)$/.test(
			one
		) || NEGATIONS.has(token.lower);
	const telling = words.filter(isKey);
	const kept: Word[] = [];
	let run = 0;
	let last = -2;
	for (const word of telling) {
		const isNext = tokens.slice(last + 1, word.index).every(({ kind }) => kind === 'mark') && last >= 0;
		run = isNext ? run + 1 : 1;
		if (run > LONGEST_RUN && !NEGATIONS.has(word.token.lower)) {
			run = 0;
			last = -2;
			continue;
		}
		kept.push(word);
		last = word.index;
	}
	return kept;
}

function join(tokens: readonly Token[]): string {
	let text = '';
	for (const [index, token] of tokens.entries()) {
		const before = tokens[index - 1];
		const isTight =
			index === 0 ||
			/^[,;:.%)]$/.test(token.text) ||
			/^['’]/.test(token.text) ||
			(before?.end === token.start && /^[-–$€£/]$/.test(before.text)) ||
			(before?.end === token.start && /^[-–/]$/.test(token.text));
		text += (isTight ? '' : ' ') + token.text;
	}
	return text
		.replaceAll(/\s+,/g, ',')
		.replaceAll(/,(?=[,.;])/g, '')
		.trim();
}
