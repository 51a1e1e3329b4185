// The small map of the whole as shapes: what it shows of itself, and its place on the large map.
import type { Shape } from '../../ui/shapes.ts';
import { themeColour, THEMES, type ThemeName } from '../basemap/theme.ts';
import { overlaps, squareRound, type Box } from '../frame/boxes.ts';
import { nearLongitude } from '../../model/web-mercator.ts';
import { planeOf } from '../frame/camera.ts';
import { isOnMap, type Frame } from '../frame/frame.ts';
import type { InsetPicture } from '../frame/picture.ts';
import { colourOf } from '../marks/event-shapes.ts';
import type { Bounds, MapMark } from '../marks/marks.ts';
import { textWidth } from '../marks/name-size.ts';
import { writer } from './write.ts';

const HAND = { weight: 600, size: 11 } as const;
const DOT_PX = 3.5;
const DOT = `M${-DOT_PX} 0A${DOT_PX} ${DOT_PX} 0 1 1 ${DOT_PX} 0A${DOT_PX} ${DOT_PX} 0 1 1 ${-DOT_PX} 0Z`;
/** From a dot to its name, and of a name all round, px. */
const NAME_PX = { off: 7, half: 7 } as const;
/** More names than this do not fit so small a map. */
const MOST_NAMED = 2;

/** What of the world the large map shows, and the marks, of which the largest are named; largest first. */
export function wholeShapes(
	marks: readonly MapMark[],
	[west, south, east, north]: Bounds,
	frame: Frame,
	theme: ThemeName
): Shape[] {
	const write = writer(theme);
	const plane = planeOf(frame, frame);
	const shift = nearLongitude((west + east) / 2, frame.center[0]) - (west + east) / 2;
	const [upper, lower] = [plane([west + shift, north]), plane([east + shift, south])];
	const view = { x: upper.x, y: upper.y, width: lower.x - upper.x, height: lower.y - upper.y };
	const inside = parted(marks, frame);
	const named: Box[] = [];
	return [
		{ kind: 'rect', ...view, stroke: THEMES[theme].text },
		...inside.flatMap(({ mark: { parts, name }, x, y }): Shape[] => {
			const dot: Shape = {
				kind: 'path',
				x,
				y,
				path: DOT,
				fill: themeColour(theme, colourOf(parts[0]?.style ?? 0))
			};
			const isLeft = x < frame.width / 2;
			const at = x + (isLeft ? NAME_PX.off : -NAME_PX.off);
			const width = textWidth(name, HAND.weight, HAND.size);
			const box = {
				left: isLeft ? at : at - width,
				right: isLeft ? at + width : at,
				top: y - NAME_PX.half,
				bottom: y + NAME_PX.half
			};
			const fits =
				box.left >= 2 &&
				box.right <= frame.width - 2 &&
				!named.some((other) => overlaps(other, box)) &&
				!inside.some((other) => overlaps(squareRound(other.x, other.y, DOT_PX), box));
			if (named.length >= MOST_NAMED || !fits) return [dot];
			named.push(box);
			return [dot, write(name, at, y, HAND, { anchor: isLeft ? 'start' : 'end' })];
		})
	];
}

/** Those that are here, without what would stand on a larger one's dot. */
function parted(marks: readonly MapMark[], frame: Frame): { mark: MapMark; x: number; y: number }[] {
	const standing: { mark: MapMark; x: number; y: number }[] = [];
	for (const mark of marks) {
		if (!isOnMap(frame, mark.point)) continue;
		const { x, y } = frame.project(mark.point);
		if (standing.every((other) => Math.hypot(other.x - x, other.y - y) >= 2 * DOT_PX))
			standing.push({ mark, x, y });
	}
	return standing;
}

/** The small map where it stands over the large one; its own picture is map 1. */
export function insetShapes({ box, title, top, shapes }: InsetPicture, theme: ThemeName): Shape[] {
	const { page, text } = THEMES[theme];
	const write = writer(theme);
	const { left: x, top: y } = box;
	const width = box.right - box.left;
	const height = box.bottom - box.top;
	return [
		{ kind: 'rect', x, y, width, height, fill: page },
		{ kind: 'map', at: 1, x: x + 1, y: y + top, width: width - 2, height: height - top - 1 },
		write(title.toUpperCase(), x + 6, y + top / 2, HAND, { on: 'paper' }),
		...shapes.map((shape) => ({ ...shape, x: x + 1 + shape.x, y: y + top + shape.y })),
		{ kind: 'path', x, y: y + top - 0.5, path: `M0 0H${width}`, stroke: text, width: 1 },
		{ kind: 'rect', x, y, width, height, stroke: text }
	];
}
