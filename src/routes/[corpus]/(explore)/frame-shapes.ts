// What stands round and over a map as shapes of a picture, as the page has it: degrees along its frame, the area that is a filter, marks beyond
// its edge with their distance, the scale.
import type { PathShape, Shape } from '$lib/briefing/export/picture/shapes.ts';
import { pathOf } from '$lib/map/area/shape.ts';
import { LABEL_OFF_PX, marksBeyond, type BeyondMark } from '$lib/map/frame/beyond-frame.ts';
import type { Box } from '$lib/map/frame/boxes.ts';
import { frameTicks, TICKS } from '$lib/map/frame/degree-ticks.ts';
import type { Frame } from '$lib/map/frame/frame.ts';
import { markerRadius, markerShapes, type MarkerSpec } from '$lib/map/marks/marker.ts';
import { standsFor, type MapMark } from '$lib/map/marks/marks.ts';
import { textWidth } from '$lib/map/marks/name-size.ts';
import { metresPerPixel, scaleBar, SCALE_BAR } from '$lib/map/frame/scale-bar.ts';
import { themeColour, THEMES, type ThemeName } from '$lib/map/basemap/theme.ts';
import type { Area } from '$lib/query/query/query.ts';
import { language } from '$lib/messages/message.ts';
import { placed, writer } from './write-on-map.ts';

const NAME = { weight: 600, size: 12.5 } as const;
const COUNT = { weight: 400, size: 12 } as const;
const DISTANCE = { weight: 400, size: 11 } as const;
const SCALE = { weight: 400, size: 11 } as const;
const LINE_PX = 15;

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

/** No figure stands beneath `covers`. */
export function tickShapes(frame: Frame, covers: readonly Box[], theme: ThemeName): Shape[] {
	const write = writer(theme);
	const { width, height } = frame;
	const { reach, foot, side, points } = TICKS;
	const hand = { weight: 400, size: points } as const;
	const stroke = THEMES[theme].muted;
	const line = (path: string): Shape => ({ kind: 'path', x: 0, y: 0, path, stroke });
	const { horizontal, vertical } = frameTicks(frame, covers);
	return [
		...horizontal.flatMap(({ offset, text }): Shape[] => [
			line(`M${offset} 0v${reach}M${offset} ${height}v${-reach}`),
			...(text === null
				? []
				: [write(text, offset, height - foot - 4, hand, { muted: true, anchor: 'middle' })])
		]),
		...vertical.flatMap(({ offset, text }): Shape[] => [
			line(`M0 ${offset}h${reach}M${width} ${offset}h${-reach}`),
			...(text === null ? [] : [write(text, side, offset, hand, { muted: true })])
		])
	];
}

/** The outline of `area`, as far as it runs through the frame. */
export function areaShape(area: Area, frame: Frame, theme: ThemeName): Shape {
	const { width, height } = frame;
	const path = pathOf(area, frame);
	return {
		kind: 'path',
		x: 0,
		y: 0,
		path,
		stroke: THEMES[theme].accent,
		width: 2,
		within: { width, height }
	};
}

/** `marks` are all of the view, within the frame or not, largest first; `open` the ids of the open places. */
export function beyondShapes(
	marks: readonly MapMark[],
	frame: Frame,
	covers: readonly Box[],
	open: readonly string[],
	theme: ThemeName
): Shape[] {
	return marksBeyond(marks, frame, covers).flatMap((beyond) => edgeShapes(beyond, open, theme));
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
	const count = language().number(mark.claims);
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

export function scaleShapes(frame: Frame, theme: ThemeName): Shape[] {
	const write = writer(theme);
	const { width, length, unit } = scaleBar(metresPerPixel(frame.center[1], frame.zoom), SCALE_BAR.most);
	const x = frame.width - SCALE_BAR.right - width;
	const y = frame.height - SCALE_BAR.bottom;
	const path = `M0.5 -7V-0.5H${width - 0.5}V-7M${width / 2} -4V-0.5`;
	return [
		{ kind: 'path', x, y, path, stroke: THEMES[theme].text, width: 1 },
		write('0', x, y - 15, SCALE, { anchor: 'middle' }),
		write(`${length} ${unit}`, x + width, y - 15, SCALE, { anchor: 'middle' })
	];
}
