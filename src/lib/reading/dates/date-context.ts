// What a word of time is read against: the words around it, the report's day, and the day last named. Each reader of this room takes it and an
// index, and gives what it found there or null.
import type { Day } from '../../model/when.ts';
import type { Token } from '../text/tokens.ts';
import type { DateMention } from './date-mention.ts';

export interface DateContext {
	readonly tokens: readonly Token[];
	/** The report's day. */
	readonly anchor: Day;
	/** The day that "the same day" and a bare "at 18:00" mean: the last one named, else the report's. */
	readonly focus: Day;
	/** Whether what is told around that word is yet to come. */
	readonly isAhead: (at: number) => boolean;
}

export type FoundDate = Omit<DateMention, 'start' | 'end' | 'text' | 'relation'> & {
	/** Index after its last token. */
	readonly until: number;
	/** Index of its first token, where that is not the one that was asked about. */
	readonly from?: number;
	/** The one day it names, for what points back to it. */
	readonly day?: Day;
};

export type DateReader = (context: DateContext, at: number) => FoundDate | null;

export function wordAt({ tokens }: DateContext, at: number): string {
	return tokens[at]?.lower ?? '';
}

/** Whether exactly these words stand there; each may be one of several, parted by `|`. */
export function wordsAt(context: DateContext, at: number, words: string): boolean {
	return words.split(' ').every((choice, step) => choice.split('|').includes(wordAt(context, at + step)));
}

/** The whole number at that place, or null. */
export function figureAt({ tokens }: DateContext, at: number, digits: RegExp): number | null {
	const token = tokens[at];
	return token?.kind === 'number' && digits.test(token.lower) ? Number.parseInt(token.lower, 10) : null;
}
