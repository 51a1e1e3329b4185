// When something was done, for whoever sits at the desk.
import { language } from '$lib/messages/message.ts';

/** `at` is in ms since 1970. */
export function momentOf(at: number): string {
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	return language().date(at, {
		day: 'numeric',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit',
		timeZone
	});
}
