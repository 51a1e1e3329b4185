// What MapLibre could not do, as a sentence. Knows its errors by what they carry.
import { message } from '../../messages/message.ts';

/** Of what it could not fetch the answer's status is said, 0 where none came; what else fails it says itself. */
export function troubleWords(error: { readonly message: string }): string {
	if (!('status' in error)) return message('map.trouble', { reason: error.message });
	const { status } = error;
	return status === 0
		? message('map.trouble.unanswered')
		: message('map.trouble.unfetched', { status: String(status) });
}
