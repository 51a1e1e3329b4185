// What stands over the map, as shapes of a picture: names and markers, marks beyond the edge with their distance, the small map of the whole.
import type { PathShape, Shape } from '$lib/briefing/export/picture/shapes.ts';
import { LABEL_OFF_PX, marksBeyond, type BeyondMark } from '$lib/map/beyond-frame.ts';
import { nameRuns } from '$lib/map/draw-marks.ts';
import { colourOf } from '$lib/map/event-shapes.ts';
import type { InsetPicture } from '$lib/map/map-picture.ts';
import { markerRadius, markerShapes, type MarkerSpec } from '$lib/map/marker.ts';
import { standsFor, type MapMark } from '$lib/map/marks.ts';
import { textWidth } from '$lib/map/name-size.ts';
import { scaleBarBox } from '$lib/map/scale-bar.ts';
import { themeColour, THEMES, type ThemeName } from '$lib/map/theme.ts';
import type { StagePicture } from '$lib/state/inquiry.svelte.ts';

/** From the middle of a line of Inter to the line its letters stand on, in em. */
const BASELINE_EM = 0.36;
const NAME = { weight: 600, size: 12.5 } as const;
const COUNT = { weight: 400, size: 12 } as const;
const DISTANCE = { weight: 400, size: 11 } as const;
const LINE_PX = 15;
const INSET_HEAD = { weight: 600, size: 11 } as const;
const DOT_PX = 3.5;

interface Point {
	readonly x: number;
	readonly y: number;
}

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

/**
 * Px from the map's corner, the uppermost last. `marks` are all of the view, within the frame or not, largest first; `open` the ids of the
 * open places. The small map's own picture is map 1.
 */
export function stageShapes(
	{ frame, marks: drawn, names, inset }: StagePicture,
	marks: readonly MapMark[],
	open: readonly string[],
	theme: ThemeName
): Shape[] {
	const write = writer(theme);
	const covers = [...names, scaleBarBox(frame), ...(inset ? [inset.box] : [])];
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
		...marksBeyond(marks, frame, covers).flatMap((beyond) => edgeShapes(beyond, open, theme)),
		...(inset ? insetShapes(inset, theme) : [])
	];
}

function isWithin(
	{ x, y }: Point,
	{ width, height }: { readonly width: number; readonly height: number }
): boolean {
	return x >= 0 && y >= 0 && x <= width && y <= height;
}

function placed(paths: readonly PathShape[], { x, y }: Point): Shape[] {
	return paths.map((path) => ({ kind: 'path', x, y, ...path }));
}

interface Hand {
	readonly weight: 400 | 600;
	/** In px. */
	readonly size: number;
}

interface Manner {
	readonly muted?: boolean;
	readonly anchor?: 'start' | 'end';
	readonly halo?: string;
}

/** Writes on the middle of a line at `y`, with the land's colour round the letters where no other is given. */
function writer(theme: ThemeName) {
	const { text: ink, muted: faint, land } = THEMES[theme];
	return (
		text: string,
		x: number,
		y: number,
		{ weight, size }: Hand,
		{ muted = false, anchor = 'start', halo = land }: Manner = {}
	): Shape => ({
		kind: 'text',
		x,
		y: y + BASELINE_EM * size,
		text,
		font: 'sans',
		size,
		weight,
		colour: muted ? faint : ink,
		halo,
		anchor,
		length: textWidth(text, weight, size)
	});
}

function edgeShapes(
	{ mark, edge, after, distance, far }: BeyondMark,
	open: readonly string[],
	theme: ThemeName
): Shape[] {
	const radius = markerRadius(mark.claims);
	const state = standsFor(mark, open) ? 'selected' : 'rest';
	const write = writer(theme);
	const gap = textWidth(' ', NAME.weight, NAME.size);
	const nameWidth = textWidth(mark.name, NAME.weight, NAME.size);
	const count = String(mark.claims);
	const countWidth = textWidth(count, COUNT.weight, COUNT.size);
	const near = edge.x + (after ? 1 : -1) * (radius + LABEL_OFF_PX);
	const left = after ? near : near - nameWidth - gap - countWidth;
	const line = far ? edge.y - LINE_PX / 2 : edge.y;
	return [
		{
			kind: 'path',
			x: edge.x,
			y: edge.y,
			path: arrowPath(radius, edge.angle),
			stroke: THEMES[theme].text,
			width: 1.5
		},
		...placed(markerPaths({ ...mark, state }, theme), edge),
		write(mark.name, left, line, NAME),
		write(count, left + nameWidth + gap, line, COUNT, { muted: true }),
		...(far
			? [write(distance, near, line + LINE_PX, DISTANCE, { muted: true, anchor: after ? 'start' : 'end' })]
			: [])
	];
}

/** From a marker of `radius` px in the direction of `degrees`, clockwise from straight up. */
function arrowPath(radius: number, degrees: number): string {
	const angle = (degrees * Math.PI) / 180;
	const at = (x: number, y: number) => {
		const turned = [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
		return turned.map((value) => value.toFixed(2)).join(' ');
	};
	const tip = at(0, -radius - 11);
	const barb = -radius - 7.6;
	return `M${at(0, -radius - 5)}L${tip}M${at(-3.4, barb)}L${tip}L${at(3.4, barb)}`;
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
