// What stands at the edge of a map as shapes: the paper round it, degrees, the scale, the area that is a filter.
import { language } from '../../messages/message.ts';
import type { Shape } from '../../ui/shapes.ts';
import type { Area } from '../../query/query/query.ts';
import { pathOf } from '../area/shape.ts';
import { THEMES, type ThemeName } from '../basemap/theme.ts';
import { TICKS, type FrameTicks } from '../frame/degree-ticks.ts';
import type { Frame } from '../frame/frame.ts';
import type { PlacedScale } from '../frame/scale-bar.ts';
import { writer } from './write.ts';

const SCALE = { weight: 400, size: 11 } as const;

/** Paper round the pane and the line between them; nothing where the map fills its frame. */
export function paperShapes({ width, height, pane }: Frame, theme: ThemeName): Shape[] {
	const { left, top, right, bottom } = pane;
	const isWhole = left <= 0 && top <= 0 && right >= width && bottom >= height;
	if (isWhole) return [];
	const { page, text } = THEMES[theme];
	// The hole runs the other way round, so that it is left out.
	const paper = `M0 0H${width}V${height}H0ZM${left} ${top}V${bottom}H${right}V${top}Z`;
	const lines = [
		...(left > 0 ? [`M${left} ${top}V${bottom}`] : []),
		...(top > 0 ? [`M${left} ${top}H${right}`] : []),
		...(right < width ? [`M${right} ${top}V${bottom}`] : []),
		...(bottom < height ? [`M${left} ${bottom}H${right}`] : [])
	];
	return [
		{ kind: 'path', x: 0, y: 0, path: paper, fill: page },
		{ kind: 'path', x: 0, y: 0, path: lines.join(''), stroke: text, width: 1 }
	];
}

export function tickShapes({ horizontal, vertical }: FrameTicks, { pane }: Frame, theme: ThemeName): Shape[] {
	const write = writer(theme);
	const { reach, foot, side, points } = TICKS;
	const hand = { weight: 400, size: points } as const;
	const stroke = THEMES[theme].muted;
	const line = (path: string): Shape => ({ kind: 'path', x: 0, y: 0, path, stroke });
	return [
		...horizontal.flatMap(({ offset, text }): Shape[] => [
			line(`M${offset} ${pane.top}v${reach}M${offset} ${pane.bottom}v${-reach}`),
			...(text === null
				? []
				: [write(text, offset, pane.bottom - foot - 4, hand, { muted: true, anchor: 'middle' })])
		]),
		...vertical.flatMap(({ offset, text }): Shape[] => [
			line(`M${pane.left} ${offset}h${reach}M${pane.right} ${offset}h${-reach}`),
			...(text === null ? [] : [write(text, pane.left + side, offset, hand, { muted: true })])
		])
	];
}

/** The outline of `area`, as far as it runs over the map. */
export function areaShape(area: Area, frame: Frame, theme: ThemeName): Shape {
	const { left, top, right, bottom } = frame.pane;
	const within = { width: right - left, height: bottom - top };
	const path = pathOf(area, frame, { x: left, y: top });
	return { kind: 'path', x: left, y: top, path, stroke: THEMES[theme].accent, width: 2, within };
}

export function scaleShapes({ x, y, width, length, unit, note }: PlacedScale, theme: ThemeName): Shape[] {
	const write = writer(theme);
	const path = `M0.5 -7V-0.5H${width - 0.5}V-7M${width / 2} -4V-0.5`;
	return [
		{ kind: 'path', x, y, path, stroke: THEMES[theme].text, width: 1 },
		write('0', x, y - 15, SCALE, { anchor: 'middle' }),
		write(sayLength(length, unit), x + width, y - 15, SCALE, { anchor: 'middle' }),
		...(note === '' ? [] : [write(note, x + width, y - 31, SCALE, { muted: true, anchor: 'end' })])
	];
}

/** `500 m`, `20 km`. */
function sayLength(length: number, unit: 'm' | 'km'): string {
	const named = unit === 'm' ? 'meter' : 'kilometer';
	return language().number(length, { style: 'unit', unit: named, unitDisplay: 'short', useGrouping: false });
}
