// The marks beyond the frame as they stand at its edge, with their labels.
import { language, message } from '../../messages/message.ts';
import { squareRound, type Box } from './boxes.ts';
import { distanceKm, edgePosition, placeEdges, type EdgePosition, type PlacedEdge } from './edge-marks.ts';
import type { Frame } from './frame.ts';
import { markerExtent, markerRadius } from '../marks/marker.ts';
import type { MapMark } from '../marks/marks.ts';
import { textWidth } from '../marks/name-size.ts';

export interface BeyondMark extends PlacedEdge {
	readonly mark: MapMark;
	/** How far it is, in words. */
	readonly distance: string;
	/** Whether that stands under its name. */
	readonly far: boolean;
}

/** More would crowd the frame. */
const MOST = 6;
const MOST_NARROW = 3;
/** Frames narrower than this have room for names but not for distances. */
const NARROW_PX = 560;
const INSET_PX = 42;
const ARROW_PX = 12;
export const LABEL_OFF_PX = 8;
/** Between the end of a label and what stands beside it. */
const LABEL_GAP_PX = 10;

/** `marks` largest first; `covers` is what else lies over the map. */
export function marksBeyond(marks: readonly MapMark[], frame: Frame, covers: readonly Box[]): BeyondMark[] {
	const isNarrow = frame.width < NARROW_PX;
	const placed = marks.map((mark) => {
		const { x, y } = frame.project(mark.point);
		return { mark, x, y, edge: edgePosition(x, y, frame.width, frame.height, INSET_PX) };
	});
	const markers = placed.flatMap(({ mark, x, y, edge }) =>
		edge ? [] : [squareRound(x, y, markerExtent({ claims: mark.claims, state: 'rest' }))]
	);
	const beyond = placed
		.flatMap(({ mark, edge }) => (edge ? [withWords(mark, edge, frame, isNarrow)] : []))
		.slice(0, isNarrow ? MOST_NARROW : MOST);
	const places = placeEdges(beyond.map(roomOf), frame, INSET_PX, [...covers, ...markers]);
	return beyond.flatMap((one, i) => {
		const place = places[i];
		return place ? [{ ...one, ...place, far: one.far && place.form === 0 }] : [];
	});
}

type Worded = Omit<BeyondMark, 'after' | 'form' | 'boxes'>;

function withWords(mark: MapMark, edge: EdgePosition, frame: Frame, isNarrow: boolean): Worded {
	const km = language().number(distanceKm(frame.center, mark.point), { maximumSignificantDigits: 2 });
	const distance = message('explore.edge.distance', { km });
	return { mark, edge, distance, far: !isNarrow && edge.side === 'top' };
}

function roomOf({ mark, edge, distance, far }: Worded) {
	const radius = markerRadius(mark.claims);
	const name = textWidth(mark.name, 600, 12.5) + textWidth(` ${language().number(mark.claims)}`, 400, 12) + 2;
	const short = { width: name + LABEL_GAP_PX, height: 17 };
	const full = { width: Math.max(name, textWidth(distance, 400, 11)) + LABEL_GAP_PX, height: 32 };
	return {
		edge,
		reach: radius + ARROW_PX,
		labelOff: radius + LABEL_OFF_PX,
		labels: far ? [full, short] : [short]
	};
}
