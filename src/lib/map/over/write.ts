// Writes over a map as shapes: in the page's letters and the theme's colours, with the land's colour round them.
import { THEMES, type ThemeName } from '../basemap/theme.ts';
import { textWidth } from '../marks/name-size.ts';
import type { PathShape, Shape } from '../../ui/shapes.ts';

/** From the middle of a line of Inter to the line its letters stand on, in em. */
export const BASELINE_EM = 0.36;

interface Hand {
	readonly weight: 400 | 600;
	/** In px. */
	readonly size: number;
}

interface Manner {
	readonly muted?: boolean;
	readonly anchor?: 'start' | 'middle' | 'end';
	/** On paper there is none: nothing is beneath the letters. */
	readonly on?: 'land' | 'paper';
}

/** Writes on the middle of a line at `y`, with the land's colour round the letters but on paper. */
export function writer(theme: ThemeName) {
	const { text: ink, muted: faint, land } = THEMES[theme];
	return (
		text: string,
		x: number,
		y: number,
		{ weight, size }: Hand,
		{ muted = false, anchor = 'start', on = 'land' }: Manner = {}
	): Shape => {
		const length = textWidth(text, weight, size);
		return {
			kind: 'text',
			x: anchor === 'middle' ? x - length / 2 : x,
			y: y + BASELINE_EM * size,
			text,
			font: 'sans',
			size,
			weight,
			colour: muted ? faint : ink,
			...(on === 'land' ? { halo: land } : {}),
			anchor: anchor === 'end' ? 'end' : 'start',
			length
		};
	};
}

export function placed(
	paths: readonly PathShape[],
	{ x, y }: { readonly x: number; readonly y: number }
): Shape[] {
	return paths.map((path) => ({ kind: 'path', x, y, ...path }));
}
