// Which way an arrow key leads where things follow each other as words in a line: arrows follow what is seen.
import { language } from '../messages/message.ts';

/** 1 on, -1 back; 0 for any other key. */
export function alongLines(key: string): -1 | 0 | 1 {
	const on = language().direction === 'rtl' ? -1 : 1;
	if (key === 'ArrowRight') return on;
	return key === 'ArrowLeft' ? (on === 1 ? -1 : 1) : 0;
}
