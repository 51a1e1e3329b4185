// Small numbers as words, as running text has them. A sentence with a number above twelve has figures throughout.
import { language, message } from '../messages/message.ts';

const LARGEST_WORD = 12;

/** `three`; `3` where `largest`, the largest number of the sentence, is written in figures. */
export function numberWord(count: number, largest = count): string {
	return largest > LARGEST_WORD ? language().number(count) : message('evidence.number', { count });
}

/** `Three`, to open a sentence. */
export function numberWordInitial(count: number, largest = count): string {
	return largest > LARGEST_WORD ? language().number(count) : message('evidence.number.initial', { count });
}
