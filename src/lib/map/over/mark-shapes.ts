// Marks on the map and their names as shapes. On the screen MarkCanvas draws the same into pixels, many a frame.
import type { PathShape, Shape } from '../../ui/shapes.ts';
import { themeColour, type ThemeName } from '../basemap/theme.ts';
import type { Frame } from '../frame/frame.ts';
import { nameRuns, type DrawnMark } from '../marks/draw.ts';
import { markerShapes, type MarkerSpec } from '../marks/marker.ts';
import { textWidth } from '../marks/name-size.ts';
import { placed, writer } from './write.ts';

/** A marker's parts in the theme's colours, round their middle. */
export function markerPaths(spec: MarkerSpec, theme: ThemeName): PathShape[] {
	return markerShapes(spec).map(({ path, fill, stroke, width, dash }) => ({
		path,
		...(fill && { fill: themeColour(theme, fill) }),
		...(stroke && { stroke: themeColour(theme, stroke) }),
		...(width !== undefined && { width }),
		...(dash && { dash })
	}));
}

/** In drawing order. */
export function markShapes(marks: readonly DrawnMark[], frame: Frame, theme: ThemeName): Shape[] {
	const write = writer(theme);
	return [
		...marks.flatMap((one) =>
			nameRuns(one, frame).map(({ x, y, text, width, weight, size, muted }) => {
				// SVG swallows spaces at the beginning.
				const word = text.trimStart();
				return write(word, x + width - textWidth(word, weight, size), y, { weight, size }, { muted });
			})
		),
		...marks.flatMap(({ mark, state }) =>
			placed(markerPaths({ ...specOf(mark), state }, theme), frame.project(mark.point))
		)
	];
}

/** What a mark shows of itself; the rest of it may be worked out when it is asked, and is not. */
export function specOf({
	claims,
	parts,
	disputed,
	dashed,
	changed
}: DrawnMark['mark']): Omit<MarkerSpec, 'state'> {
	return { claims, parts, disputed, dashed, changed };
}
