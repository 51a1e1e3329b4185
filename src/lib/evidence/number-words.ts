// Small numbers as words, as running text has them; from thirteen on as figures.
import { message } from '../messages/message.ts';

/** `three`. */
export function numberWord(count: number): string {
	return message('evidence.number', { count });
}

/** `Three`, to open a sentence. */
export function numberWordInitial(count: number): string {
	return message('evidence.number.initial', { count });
}
