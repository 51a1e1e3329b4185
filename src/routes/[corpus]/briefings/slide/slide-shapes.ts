// What stands over a slide's map beside its marks, as shapes of a picture: bands of what moves, marks beyond its edge, the scale.
import type { Shape } from '$lib/briefing/export/picture/shapes.ts';
import { colourOf } from '$lib/map/marks/event-shapes.ts';
import type { StandingOver } from '$lib/map/frame/picture.ts';
import type { MapMark } from '$lib/map/marks/marks.ts';
import { scaleBarBox } from '$lib/map/frame/scale-bar.ts';
import { themeColour, type ThemeName } from '$lib/map/basemap/theme.ts';
import { beyondShapes, scaleShapes } from '../../(explore)/frame-shapes.ts';
import { BAND, bandShape, type Band } from './movement-band.ts';

export interface OverSlideMap {
	/** CSS px of the map. */
	readonly width: number;
	readonly shapes: readonly Shape[];
}

/** `marks` are all of the slide, within its frame or not, largest first; `open` the ids of the open places. */
export function slideShapes(
	{ frame, names }: StandingOver,
	bands: readonly Band[],
	marks: readonly MapMark[],
	open: readonly string[],
	theme: ThemeName
): OverSlideMap {
	const { width, height } = frame;
	const corner = { kind: 'path', x: 0, y: 0, within: { width, height } } as const;
	return {
		width,
		shapes: [
			...bands.flatMap((band): Shape[] => {
				const shape = bandShape(band, frame.project);
				if (!shape) return [];
				const colour = themeColour(theme, colourOf(band.style));
				return [
					{ ...corner, path: shape.line, stroke: colour, width: BAND.width, opacity: BAND.opacity },
					{ ...corner, path: shape.head, fill: colour, opacity: BAND.headOpacity }
				];
			}),
			...beyondShapes(marks, frame, [...names, scaleBarBox(frame)], open, theme),
			...scaleShapes(frame, theme)
		]
	};
}
