// Why two statements are offered as one, or as answers to one question, in words of the interface.
import { language, message } from '../../messages/message.ts';
import type { CounterpartReason } from './counterparts.ts';

export function sayReason(reason: CounterpartReason): string {
	switch (reason.kind) {
		case 'words':
			return message('reading.across.words', { words: language().row(reason.words) });
		case 'place':
			return message('reading.across.place', { name: reason.name });
		case 'origin':
			return message('reading.across.origin', { name: reason.name });
		case 'when':
			return message('reading.across.when', { name: reason.name });
		case 'question':
			return message('reading.across.asked', { name: reason.name });
	}
}
