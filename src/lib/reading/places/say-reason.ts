// A reason for a candidate, in words of the interface.
import { message } from '../../messages/message.ts';
import type { PlaceReason } from './place-annotation.ts';

export function sayReason(reason: PlaceReason): string {
	switch (reason.kind) {
		case 'only':
			return message('reading.place.only');
		case 'largest':
			return message('reading.place.largest');
		case 'beside':
			return message('reading.place.beside', { name: reason.name });
		case 'in':
			return message('reading.place.in', { name: reason.name });
		case 'near':
			return message('reading.place.near', { name: reason.name });
		case 'home':
			return message('reading.place.home', { name: reason.name });
		case 'people-of':
			return message('reading.place.people', { name: reason.name });
		case 'government-of':
			return message('reading.place.government', { name: reason.name });
		case 'part-of':
			return message('reading.place.part', { name: reason.name });
		case 'cue':
			return reason.name === undefined
				? message('reading.place.cue', { cue: reason.cue })
				: message('reading.place.cue.near', { cue: reason.cue, name: reason.name });
	}
}
