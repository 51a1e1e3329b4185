// What each key does while presenting, in either window. A clicker sends PageUp and PageDown, some also full stop and F5.
import { alongLines } from '../ui/along-lines.ts';

export type PlayCommand =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'blank'
	| 'go'
	| 'overview'
	| 'speaker'
	| 'fullscreen'
	| 'help'
	| 'end'
	| 'back';

const KEYS: Readonly<Record<string, PlayCommand>> = {
	ArrowDown: 'next',
	PageDown: 'next',
	' ': 'next',
	ArrowUp: 'previous',
	PageUp: 'previous',
	Home: 'first',
	End: 'last',
	'.': 'blank',
	g: 'go',
	o: 'overview',
	s: 'speaker',
	f: 'fullscreen',
	x: 'end',
	'?': 'help',
	Escape: 'back'
};

/** Null for a key that means nothing, and for letters where the reader switched them off. */
export function commandOf(key: string, letters: boolean): PlayCommand | null {
	if (!letters && /^[a-z]$/.test(key)) return null;
	const step = alongLines(key);
	if (step !== 0) return step === 1 ? 'next' : 'previous';
	return (Object.hasOwn(KEYS, key) ? KEYS[key] : undefined) ?? null;
}
