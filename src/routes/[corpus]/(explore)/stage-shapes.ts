// What stands over the map, as shapes of a picture: names and markers, what stands at its frame, the small map of the whole.
import type { Shape } from '$lib/briefing/export/picture/shapes.ts';
import { nameRuns } from '$lib/map/marks/draw.ts';
import { colourOf } from '$lib/map/marks/event-shapes.ts';
import type { InsetPicture } from '$lib/map/frame/picture.ts';
import type { MapMark } from '$lib/map/marks/marks.ts';
import { textWidth } from '$lib/map/marks/name-size.ts';
import { scaleBarBox } from '$lib/map/frame/scale-bar.ts';
import { themeColour, THEMES, type ThemeName } from '$lib/map/basemap/theme.ts';
import type { Area } from '$lib/query/query/query.ts';
import type { StagePicture } from '$lib/state/workspace/workspace.svelte.ts';
import { areaShape, beyondShapes, markerPaths, scaleShapes, tickShapes } from './frame-shapes.ts';
import { placed, writer } from './write-on-map.ts';

const INSET_HEAD = { weight: 600, size: 11 } as const;
const DOT_PX = 3.5;

interface Point {
	readonly x: number;
	readonly y: number;
}

export interface StageView {
	/** All of the view, within the frame or not, largest first. */
	readonly marks: readonly MapMark[];
	/** Ids of the open places. */
	readonly open: readonly string[];
	/** The area that is a filter. */
	readonly area: Area | null;
}

/** Px from the map's corner, the uppermost last. The small map's own picture is map 1. */
export function stageShapes(
	{ frame, marks: drawn, names, inset }: StagePicture,
	{ marks, open, area }: StageView,
	theme: ThemeName
): Shape[] {
	const write = writer(theme);
	const over = [...names, ...(inset ? [inset.box] : [])];
	// On the screen the frame cuts off what reaches over it.
	const within = drawn.filter(({ mark }) => isWithin(frame.project(mark.point), frame));
	return [
		...within.flatMap((one) =>
			nameRuns(one, frame).map(({ x, y, text, width, weight, size, muted }) => {
				// SVG swallows spaces at the beginning.
				const word = text.trimStart();
				return write(word, x + width - textWidth(word, weight, size), y, { weight, size }, { muted });
			})
		),
		...within.flatMap(({ mark, state }) =>
			placed(markerPaths({ ...mark, state }, theme), frame.project(mark.point))
		),
		...tickShapes(frame, over, theme),
		...beyondShapes(marks, frame, [...over, scaleBarBox(frame)], open, theme),
		...scaleShapes(frame, theme),
		...(area ? [areaShape(area, frame, theme)] : []),
		...(inset ? insetShapes(inset, theme) : [])
	];
}

function isWithin(
	{ x, y }: Point,
	{ width, height }: { readonly width: number; readonly height: number }
): boolean {
	return x >= 0 && y >= 0 && x <= width && y <= height;
}

function insetShapes({ box, title, top, shown, marks }: InsetPicture, theme: ThemeName): Shape[] {
	const { page, text } = THEMES[theme];
	const write = writer(theme);
	const { left: x, top: y } = box;
	const width = box.right - box.left;
	const height = box.bottom - box.top;
	return [
		{ kind: 'rect', x, y, width, height, fill: page },
		{ kind: 'map', at: 1, x: x + 1, y: y + top, width: width - 2, height: height - top - 1 },
		write(title.toUpperCase(), x + 6, y + top / 2, INSET_HEAD, { halo: page }),
		{
			kind: 'rect',
			x: x + 1 + shown.x,
			y: y + top + shown.y,
			width: shown.width,
			height: shown.height,
			stroke: text
		},
		...marks.flatMap((mark): Shape[] => {
			const [dotX, dotY] = [x + 1 + mark.x, y + top + mark.y];
			const dot = `M${-DOT_PX} 0A${DOT_PX} ${DOT_PX} 0 1 1 ${DOT_PX} 0A${DOT_PX} ${DOT_PX} 0 1 1 ${-DOT_PX} 0Z`;
			const anchor = mark.isLeft ? 'start' : 'end';
			return [
				{ kind: 'path', x: dotX, y: dotY, path: dot, fill: themeColour(theme, colourOf(mark.style)) },
				...(mark.name === null
					? []
					: [write(mark.name, dotX + (mark.isLeft ? 7 : -7), dotY, INSET_HEAD, { anchor })])
			];
		}),
		{ kind: 'path', x, y: y + top - 0.5, path: `M0 0H${width}`, stroke: text, width: 1 },
		{ kind: 'rect', x, y, width, height, stroke: text }
	];
}
