// All that stands over a map, made once, as shapes: the page shows them as elements, a saved picture, paper and PowerPoint draw them. Knows no
// map object.
import type { Shape } from '../../ui/shapes.ts';
import type { Area } from '../../query/query/query.ts';
import type { ThemeName } from '../basemap/theme.ts';
import { squareRound, type Box } from '../frame/boxes.ts';
import { frameTicks, tickBoxes, type FrameTicks } from '../frame/degree-ticks.ts';
import { isOnMap, type Frame } from '../frame/frame.ts';
import { marginMarks, type MarginMark } from '../frame/margin.ts';
import { placeScale, type PlacedScale } from '../frame/scale-bar.ts';
import { markerExtent, type MarkerState } from '../marks/marker.ts';
import type { MapMark } from '../marks/marks.ts';
import { areaShape, paperShapes, scaleShapes, tickShapes } from './frame-shapes.ts';
import { marginShapes } from './margin-shapes.ts';

/** What a map has over it besides its marks. */
export interface Furniture {
	/** Paper round the map for what lies beyond it. */
	readonly margin?: boolean;
	readonly degrees?: boolean;
	readonly scale?: boolean;
	/** What stands over the scale: how finely the map is drawn; empty for nothing. */
	readonly note?: (frame: Frame) => string;
	readonly area?: Area | null;
	/** Beneath the paper, for those who have more to draw. */
	readonly further?: (frame: Frame, theme: ThemeName) => readonly Shape[];
}

/** Where it all stands in one frame. */
export interface SetFurniture {
	readonly margin: readonly MarginMark[];
	readonly ticks: FrameTicks | null;
	readonly scale: PlacedScale | null;
	/** What figures and scale take of the map. */
	readonly boxes: readonly Box[];
}

/** `covers` is what else lies over the map, `names` what the names of marks take of it: figures give way to both, names to the scale. */
export function setFurniture(
	furniture: Furniture,
	marks: readonly MapMark[],
	frame: Frame,
	{ covers, names }: { readonly covers: readonly Box[]; readonly names: readonly Box[] }
): SetFurniture {
	const markers = markerBoxes(marks, frame);
	const scale = furniture.scale ? placeScale(frame, [...covers, ...markers], furniture.note?.(frame)) : null;
	const over = [...covers, ...markers, ...names, ...(scale ? [scale.box] : [])];
	const ticks = furniture.degrees ? frameTicks(frame, over) : null;
	return {
		margin: furniture.margin ? marginMarks(marks, frame) : [],
		ticks,
		scale,
		boxes: [...(ticks ? tickBoxes(ticks, frame) : []), ...(scale ? [scale.box] : [])]
	};
}

/** What markers on the map take of it. */
export function markerBoxes(marks: readonly MapMark[], frame: Frame): Box[] {
	return marks
		.filter(({ point }) => isOnMap(frame, point))
		.map(({ point, claims }) => {
			const { x, y } = frame.project(point);
			return squareRound(x, y, markerExtent({ claims, state: 'rest' }));
		});
}

/** Px of the frame, the uppermost last. */
export function overShapes(
	furniture: Furniture,
	{ margin, ticks, scale }: SetFurniture,
	frame: Frame,
	stateOf: (mark: MapMark) => MarkerState,
	theme: ThemeName
): Shape[] {
	return [
		...(furniture.further?.(frame, theme) ?? []),
		...(furniture.area ? [areaShape(furniture.area, frame, theme)] : []),
		...(ticks ? tickShapes(ticks, frame, theme) : []),
		...(scale ? scaleShapes(scale, theme) : []),
		...paperShapes(frame, theme),
		...marginShapes(margin, stateOf, theme)
	];
}
