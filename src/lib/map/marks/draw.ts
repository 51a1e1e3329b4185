// Draws marks and their names into pixels, as they stand over the map. Drawn here and not by MapLibre, whose symbols cost a filter several
// rounds through its worker and a whole new map. Knows no map object.
import { directionOf } from '../../messages/isolate.ts';
import { isOnMap, type Frame } from '../frame/frame.ts';
import { markerExtent, markerShapes, type MarkerShape, type MarkerState } from './marker.ts';
import type { MapMark } from './marks.ts';
import { nameBox, type NamedMark, type PlacedName } from './name-places.ts';
import { lineHeight, nameLines, nameSizes, type NameLine, type NameRun } from './name-size.ts';
import { themeColour, THEMES, type Theme, type ThemeName } from '../basemap/theme.ts';

export interface DrawnMark {
	readonly mark: MapMark;
	readonly state: MarkerState;
	/** Whether one of its places is open; its name is then larger. */
	readonly isOpen: boolean;
	/** Null where it has no room for its name. */
	readonly name: PlacedName | null;
}

interface PlacedMark {
	readonly drawn: DrawnMark;
	readonly named: NamedMark;
}

/** Round the letters, in px. */
const HALO = 2;

/** Over what is there, in CSS px of the frame; names first, so that none covers a marker, and the largest marker last. */
export function drawMarks(
	context: OffscreenCanvasRenderingContext2D,
	marks: readonly DrawnMark[],
	frame: Pick<Frame, 'pane' | 'project'>,
	theme: ThemeName
): void {
	const placed = inDrawingOrder(marks, frame).map((drawn) => ({ drawn, named: toNamed(drawn, frame) }));
	drawNames(context, placed, THEMES[theme]);
	for (const { drawn, named } of placed) drawMarker(context, drawn, named, theme);
}

/** Those on the map, the uppermost last. */
export function inDrawingOrder(
	marks: readonly DrawnMark[],
	frame: Pick<Frame, 'pane' | 'project'>
): DrawnMark[] {
	return marks.filter(({ mark }) => isOnMap(frame, mark.point)).sort((a, b) => rankOf(a) - rankOf(b));
}

/** Where a mark and its name stand in `frame`. */
export function toNamed(
	{ mark, isOpen }: Pick<DrawnMark, 'mark' | 'isOpen'>,
	{ project }: Pick<Frame, 'project'>
): NamedMark {
	const { x, y } = project(mark.point);
	const extent = markerExtent({ claims: mark.claims, state: isOpen ? 'selected' : 'rest' });
	return { x, y, sizes: nameSizes(mark, isOpen), reach: extent + 4, extent };
}

/** Those with a sign stand over the others. */
function rankOf({ mark, state }: DrawnMark): number {
	return (state === 'rest' ? 0 : 1e9) + mark.claims;
}

function drawMarker(
	context: OffscreenCanvasRenderingContext2D,
	drawn: DrawnMark,
	{ x, y }: NamedMark,
	theme: ThemeName
): void {
	context.save();
	context.translate(x, y);
	for (const { shape, path } of pathsOf(drawn)) {
		context.setLineDash([...(shape.dash ?? [])]);
		if (shape.fill) {
			context.fillStyle = themeColour(theme, shape.fill);
			context.fill(path);
		}
		if (shape.stroke) {
			context.strokeStyle = themeColour(theme, shape.stroke);
			context.lineWidth = shape.width ?? 1;
			context.stroke(path);
		}
	}
	context.restore();
}

interface DrawnPath {
	readonly shape: MarkerShape;
	readonly path: Path2D;
}

/** While a map moves the same marks are drawn in every frame. */
const paths = new WeakMap<DrawnMark, readonly DrawnPath[]>();

function pathsOf(drawn: DrawnMark): readonly DrawnPath[] {
	let known = paths.get(drawn);
	if (!known) {
		const { claims, parts, disputed, dashed, changed } = drawn.mark;
		const shapes = markerShapes({ claims, parts, disputed, dashed, changed, state: drawn.state });
		paths.set(drawn, (known = shapes.map((shape) => ({ shape, path: new Path2D(shape.path) }))));
	}
	return known;
}

/** Font by font, since changing it is what takes time; halos first, so that none covers another name. */
function drawNames(
	context: OffscreenCanvasRenderingContext2D,
	marks: readonly PlacedMark[],
	theme: Theme
): void {
	const byFont = new Map<string, PlacedRun[]>();
	for (const run of marks.flatMap(runsOf)) {
		const runs = byFont.get(run.font);
		if (runs) runs.push(run);
		else byFont.set(run.font, [run]);
	}
	context.save();
	context.textAlign = 'left';
	context.textBaseline = 'middle';
	context.lineJoin = 'round';
	context.lineWidth = 2 * HALO;
	context.strokeStyle = theme.land;
	for (const how of ['strokeText', 'fillText'] as const) {
		for (const [font, runs] of byFont) {
			context.font = font;
			for (const { text, x, y, muted } of runs) {
				if (how === 'fillText') context.fillStyle = muted ? theme.muted : theme.text;
				context.direction = directionOf(text);
				context[how](text, x, y);
			}
		}
	}
	context.restore();
}

export interface PlacedRun extends NameRun {
	/** Of its left end and the middle of its line, px of the frame. */
	readonly x: number;
	readonly y: number;
}

/** What is written beside a mark, where it stands in `frame`. */
export function nameRuns(drawn: DrawnMark, frame: Pick<Frame, 'project'>): PlacedRun[] {
	return runsOf({ drawn, named: toNamed(drawn, frame) });
}

function runsOf({ drawn: { mark, isOpen, name }, named }: PlacedMark): PlacedRun[] {
	if (!name) return [];
	const { form, anchor } = name;
	const { left, right, top } = nameBox(named, named.sizes[form]!, anchor);
	return nameLines(mark, isOpen, form).flatMap((line, at) => {
		let x = startOf(line, left, right, anchor);
		const y = top + (at + 0.5) * lineHeight(isOpen);
		return line.runs.map((run) => {
			x += run.width;
			return { ...run, x: x - run.width, y };
		});
	});
}

/** A name at the side of its mark is flush with it, one above or below is centred. */
function startOf({ width }: NameLine, left: number, right: number, anchor: PlacedName['anchor']): number {
	if (anchor.includes('left')) return left;
	return anchor.includes('right') ? right - width : (left + right - width) / 2;
}
