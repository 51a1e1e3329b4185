// The marks in the margin as shapes: a small sign with an arrow, and its words, on paper.
import type { Shape } from '../../ui/shapes.ts';
import { THEMES, type ThemeName } from '../basemap/theme.ts';
import { MARGIN_SIGN, type MarginMark } from '../frame/margin.ts';
import type { MarkerState } from '../marks/marker.ts';
import type { MapMark } from '../marks/marks.ts';
import { markerPaths, specOf } from './mark-shapes.ts';
import { placed, writer } from './write.ts';

/** The count stands beside each: here all signs are alike in size, that of a mark of two claims. */
const ALIKE = 2;

export function marginShapes(
	marks: readonly MarginMark[],
	stateOf: (mark: MapMark) => MarkerState,
	theme: ThemeName
): Shape[] {
	const write = writer(theme);
	const { text } = THEMES[theme];
	return marks.flatMap(({ mark, x, y, angle, writing }): Shape[] => [
		{ kind: 'path', x, y, path: arrowPath(angle), stroke: text, width: 1.5 },
		...placed(markerPaths({ ...specOf(mark), claims: ALIKE, state: shownState(stateOf(mark)) }, theme), {
			x,
			y
		}),
		...writing.map((words) =>
			write(words.text, words.x, words.y, words, { muted: words.muted, anchor: words.anchor, on: 'paper' })
		)
	]);
}

/** The ticks of the open mark would run into the words. */
function shownState(state: MarkerState): MarkerState {
	return state === 'selected' ? 'focus' : state;
}

/** Round the sign, in the direction of `degrees`, clockwise from straight up. */
function arrowPath(degrees: number): string {
	const angle = (degrees * Math.PI) / 180;
	const at = (x: number, y: number) => {
		const turned = [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
		return turned.map((value) => value.toFixed(2)).join(' ');
	};
	const far = -MARGIN_SIGN.half;
	const tip = at(0, far);
	return `M${at(0, far + 6.5)}L${tip}M${at(-3.6, far + 3.8)}L${tip}L${at(3.6, far + 3.8)}`;
}
