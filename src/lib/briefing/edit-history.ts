// The states of a briefing one after another, for undo and redo. Plain data. What is typed into one field without a pause is one step.
import type { Briefing } from './briefing.ts';

export interface EditHistory {
	readonly past: readonly Briefing[];
	readonly present: Briefing;
	readonly future: readonly Briefing[];
	/** The field that the last edit went into, and when, in ms; null for an edit that stands by itself. */
	readonly typing: { readonly field: string; readonly at: number } | null;
}

const MOST = 200;
/** A pause that ends a step. */
const PAUSE_MS = 1200;

export function beginEdits(present: Briefing): EditHistory {
	return { past: [], present, future: [], typing: null };
}

/** `field` names what is being typed into; without it the edit is a step of its own. `now` is in ms. */
export function edit(history: EditHistory, present: Briefing, now: number, field?: string): EditHistory {
	if (present === history.present) return history;
	const { typing } = history;
	const goesOn = field !== undefined && typing?.field === field && now - typing.at < PAUSE_MS;
	return {
		past: goesOn ? history.past : [...history.past, history.present].slice(-MOST),
		present,
		future: [],
		typing: field === undefined ? null : { field, at: now }
	};
}

export function undo({ past, present, future }: EditHistory): EditHistory {
	const earlier = past.at(-1);
	if (!earlier) return { past, present, future, typing: null };
	return { past: past.slice(0, -1), present: earlier, future: [present, ...future], typing: null };
}

export function redo({ past, present, future }: EditHistory): EditHistory {
	const [later, ...rest] = future;
	if (!later) return { past, present, future, typing: null };
	return { past: [...past, present], present: later, future: rest, typing: null };
}
