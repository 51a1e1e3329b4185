// Why a part of a draft is what it is, in words of the interface.
import { language, message } from '../../messages/message.ts';
import type { DraftReason } from './choice.ts';

export function sayReason(reason: DraftReason): string {
	switch (reason.kind) {
		case 'in-clause':
		case 'in-sentence':
		case 'in-paragraph':
		case 'in-report':
		case 'own-voice':
		case 'report-day':
		case 'verb':
		case 'tense':
		case 'credit':
			return message(`reading.draft.${reason.kind}`);
		case 'event':
			return message('reading.draft.event', { name: reason.name });
		case 'words':
			return message('reading.draft.words', { words: language().row(reason.words) });
		case 'date-as-before':
			return message('reading.draft.date.as-before', { words: reason.words });
		case 'written':
		case 'nearest':
		case 'back':
		case 'ahead':
		case 'counted':
			return message(`reading.draft.date.${reason.kind}`, { words: reason.words });
		case 'named':
		case 'short-form':
		case 'title':
		case 'description':
		case 'pronoun':
		case 'as-before':
		case 'new':
			return message(`reading.draft.who.${reason.kind}`, { name: reason.name });
	}
}
