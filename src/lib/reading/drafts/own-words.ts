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
	/** The report's words where they may not be taken over in runs, see `wordsOfReport`; null where they may. */
	readonly avoided: string | null;
}

/** In the form that `avoided` takes. */
export function wordsOfReport(text: string): string {
	return ` ${partsOf(text.toLowerCase()).join(' ')} `;
}

export function ownWords(assertion: Assertion, { speaker, frames, avoided }: OwnWordsFacts): string {
	const kept = keptWords(assertion, frames);
	const name = speaker === null || avoided === null ? speaker : shortened(speaker);
	const content = avoided === null ? kept : withoutRuns(kept, name ?? '', avoided);
	const sentence = join(content.map(({ token }) => token));
	if (sentence === '') return '';
	const said = name === null ? sentence : `${name}: ${sentence}`;
	return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** A speaker whom a long phrase describes is told by its first words. */
function shortened(speaker: string): string {
	return speaker
		.split(/\s+/)
		.slice(0, LONGEST_RUN - 1)
		.join(' ');
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
	for (let index = pastAddressee(core, tokens, classes, frames); index < core.to; index++) {
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

/** "told Sharaa that", "said on Monday that": what is said begins behind it. */
function pastAddressee(
	{ from, to }: Assertion['core'],
	tokens: readonly Token[],
	classes: readonly WordClass[],
	frames: readonly Span[]
): number {
	const verb = tokens.findIndex(
		(token, index) =>
			index >= from &&
			index < to &&
			classes[index] === 'finite' &&
			frames.some((frame) => overlap(frame, token))
	);
	if (verb === -1) return from;
	const that = tokens.findIndex(({ lower }, index) => index > verb && index < to && lower === 'that');
	return that === -1 || classes.slice(verb + 1, that).includes('finite') ? from : that + 1;
}

/** Small words go first, then whatever still makes too long a run with the text. */
function withoutRuns(words: readonly Word[], name: string, avoided: string): Word[] {
	const isKey = ({ one, token }: Word): boolean =>
		/^(?:noun|verb|finite|ing|participle|number|preposition|to|pronoun|coordinator|subordinator)$/.test(
			one
		) || NEGATIONS.has(token.lower);
	const copies = (list: readonly Word[]): boolean => {
		const parts = [...partsOf(name.toLowerCase()), ...list.flatMap(({ token }) => partsOf(token.lower))];
		const added = list.length === 0 ? 0 : partsOf(list.at(-1)!.token.lower).length;
		return Array.from({ length: added }, (_, back) =>
			parts.slice(0, parts.length - back).slice(-LONGEST_RUN - 1)
		).some((run) => run.length > LONGEST_RUN && avoided.includes(` ${run.join(' ')} `));
	};
	const kept: Word[] = [];
	for (const word of words.filter(isKey)) {
		if (!copies([...kept, word])) kept.push(word);
		else if (NEGATIONS.has(word.token.lower)) kept.splice(-1, 1, word);
	}
	return kept;
}

/** "war-damaged" is two words of a run. */
function partsOf(written: string): string[] {
	return written.match(/[\p{L}\d]+/gu) ?? [];
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
