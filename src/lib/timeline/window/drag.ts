// What a pointer drags: a handle, the window between the handles along its line, or a new window across the lanes.
import { endX, startX, type Axis } from '../axis/scale.ts';
import { dragBoth, dragSide, windowBetween, type DayWindow, type Side } from './steps.ts';

export type Drag =
	| { readonly kind: 'side'; readonly side: Side }
	| { readonly kind: 'both'; readonly x: number; readonly window: DayWindow }
	| { readonly kind: 'new'; readonly x: number };

/** What a press at `x` takes hold of; `onLine` is whether that is on the line between the handles. */
export function takeHold(axis: Axis, window: DayWindow, x: number, onLine: boolean): Drag {
	const { from, to } = window;
	const inside = from !== null && to !== null && x > startX(axis, from) && x < endX(axis, to);
	return onLine && inside ? { kind: 'both', x, window } : { kind: 'new', x };
}

/** The window when the pointer has come to `x`. */
export function dragTo(axis: Axis, window: DayWindow, drag: Drag, x: number): DayWindow {
	switch (drag.kind) {
		case 'side':
			return dragSide(axis, window, drag.side, x);
		case 'both':
			return dragBoth(axis, drag.window, x - drag.x);
		case 'new':
			return windowBetween(axis, drag.x, x);
	}
}
