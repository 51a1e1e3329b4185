// Where a presentation stands, and what each key, button or message does to it. Plain data; `now` is a parameter, in ms.

export interface Play {
	/** From 0. */
	readonly index: number;
	readonly blank: boolean;
	/** When the clock was last set going; null while it stands. */
	readonly since: number | null;
	/** Time on the clock before that, in ms. */
	readonly before: number;
	/** The same of the slide that is on. */
	readonly slideSince: number | null;
	readonly slideBefore: number;
}

export type PlayStep =
	| { readonly kind: 'next' | 'previous' | 'first' | 'last' | 'blank' | 'pause' | 'reset' }
	| { readonly kind: 'go'; readonly index: number };

/** The clock begins with the first step forward. */
export function beginPlay(index = 0): Play {
	return { index, blank: false, since: null, before: 0, slideSince: null, slideBefore: 0 };
}

export function play(state: Play, step: PlayStep, count: number, now: number): Play {
	switch (step.kind) {
		case 'next':
			return goTo(state, state.index + 1, count, now);
		case 'previous':
			return goTo(state, state.index - 1, count, now);
		case 'first':
			return goTo(state, 0, count, now);
		case 'last':
			return goTo(state, count - 1, count, now);
		case 'go':
			return goTo(state, step.index, count, now);
		case 'blank':
			return { ...state, blank: !state.blank };
		case 'pause':
			return state.since === null ? start(state, now) : stop(state, now);
		case 'reset':
			return { ...state, since: null, before: 0, slideSince: null, slideBefore: 0 };
	}
}

/** Time on the clock, in ms. */
export function elapsed({ since, before }: Play, now: number): number {
	return before + (since === null ? 0 : Math.max(0, now - since));
}

/** Time on this slide, in ms. */
export function elapsedOnSlide({ slideSince, slideBefore }: Play, now: number): number {
	return slideBefore + (slideSince === null ? 0 : Math.max(0, now - slideSince));
}

/** A blank room sees again whenever the slide changes. */
function goTo(state: Play, wanted: number, count: number, now: number): Play {
	const index = Math.min(Math.max(0, count - 1), Math.max(0, wanted));
	if (index === state.index) return state.blank ? { ...state, blank: false } : state;
	const running = state.since === null && state.before === 0 ? start(state, now) : state;
	return { ...running, index, blank: false, slideSince: running.since === null ? null : now, slideBefore: 0 };
}

function start(state: Play, now: number): Play {
	return { ...state, since: now, slideSince: now };
}

function stop(state: Play, now: number): Play {
	return {
		...state,
		since: null,
		before: elapsed(state, now),
		slideSince: null,
		slideBefore: elapsedOnSlide(state, now)
	};
}
