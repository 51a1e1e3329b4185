// What lies over the map and hides it: every element that says so with `data-over-map`, wherever on the page it stands.
import { overlaps, type Box } from './boxes.ts';

/** Round each of them, in px. */
const CLEAR = 4;

/** In px of `frame`. Reads the layout of the page. */
export function coversOf(frame: Element): Box[] {
	const outer = frame.getBoundingClientRect();
	const whole = { left: 0, top: 0, right: outer.width, bottom: outer.height };
	return [...document.querySelectorAll('[data-over-map]')]
		.map((element) => element.getBoundingClientRect())
		.map(({ left, top, right, bottom }) => ({
			left: left - outer.left - CLEAR,
			top: top - outer.top - CLEAR,
			right: right - outer.left + CLEAR,
			bottom: bottom - outer.top + CLEAR
		}))
		.filter((box) => overlaps(box, whole));
}
