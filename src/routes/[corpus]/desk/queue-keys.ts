// The keys of every list at the desk in which one goes on from one to the next and says what becomes of it.
import { preferences } from '$lib/state/kept/preferences.svelte.ts';
import { isTyping } from '$lib/ui/is-typing.ts';

export type QueueVerb = 'next' | 'back' | 'accept' | 'reject' | 'open';

const LETTERS: Readonly<Record<string, QueueVerb>> = { j: 'next', k: 'back', x: 'reject', e: 'open' };

/** Null for a key that is none of these, or that belongs to a field, a button or a link. */
export function queueVerb(event: KeyboardEvent): QueueVerb | null {
	if (event.defaultPrevented || event.shiftKey || isTyping(event)) return null;
	const target = event.target instanceof Element ? event.target : null;
	if (event.key === 'Enter') return target?.closest('button, a, summary, [role="option"]') ? null : 'accept';
	return preferences.letters ? (LETTERS[event.key] ?? null) : null;
}
