// A finger that is drawn sideways over an element, for one step on or back.
import type { Attachment } from 'svelte/attachments';

const SWIPE_PX = 60;

/** `onswipe` is told 1 or -1. What begins on something within `but` is not meant. */
export function swiping(onswipe: (by: 1 | -1) => void, but: string): Attachment<HTMLElement> {
	return (element) => {
		let touched: { readonly x: number; readonly y: number } | null = null;
		const leaving = new AbortController();
		const listen = (
			type: 'pointerdown' | 'pointerup' | 'pointercancel',
			hear: (event: PointerEvent) => void
		) => element.addEventListener(type, hear, { signal: leaving.signal });
		listen('pointerdown', ({ target, pointerType, clientX, clientY }) => {
			const isElsewhere = target instanceof Element && target.closest(but) !== null;
			touched = pointerType === 'touch' && !isElsewhere ? { x: clientX, y: clientY } : null;
		});
		listen('pointerup', ({ clientX, clientY }) => {
			if (!touched) return;
			const [dx, dy] = [clientX - touched.x, clientY - touched.y];
			touched = null;
			if (Math.abs(dx) > SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy)) onswipe(dx < 0 ? 1 : -1);
		});
		listen('pointercancel', () => (touched = null));
		return () => leaving.abort();
	};
}
