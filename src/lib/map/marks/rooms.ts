// Where the map's own names make way for marks and their names, and for the edge that would cut them: squares as symbols that MapLibre
// places and nobody sees. Knows no map object.
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Box } from '../frame/boxes.ts';
import { toNamed, type DrawnMark } from './draw.ts';
import { nameBox } from './name-places.ts';

/** The image that all rooms have, scaled; transparent, of so many px. */
export const ROOM_IMAGE = 'room';
export const ROOM_PX = 8;

const ROUND_ITSELF = { project: () => ({ x: 0, y: 0 }) };

/** One square for a marker, and as many in a row as a name needs. */
export function roomFeatures(marks: readonly DrawnMark[]): FeatureCollection<Point> {
	return { type: 'FeatureCollection', features: marks.flatMap(roomsOf) };
}

function roomsOf(drawn: DrawnMark): Feature<Point>[] {
	const named = toNamed(drawn, ROUND_ITSELF);
	const room = (side: number, dx: number, dy: number): Feature<Point> => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [...drawn.mark.point] },
		properties: { scale: side / ROOM_PX, offset: [(dx * ROOM_PX) / side, (dy * ROOM_PX) / side] }
	});
	const marker = room(2 * named.extent, 0, 0);
	if (!drawn.name) return [marker];
	const box = nameBox(named, named.sizes[drawn.name.form]!, drawn.name.anchor);
	const side = box.bottom - box.top;
	const width = box.right - box.left;
	const count = Math.ceil(width / side);
	const step = count > 1 ? (width - side) / (count - 1) : 0;
	const first = count > 1 ? box.left + side / 2 : (box.left + box.right) / 2;
	const dy = (box.top + box.bottom) / 2;
	return [marker, ...Array.from({ length: count }, (_, at) => room(side, first + at * step, dy))];
}

/** Px between squares along an edge: no name fits between them, as each is lower and wider than that. */
const EDGE_STEP = { across: 24, down: 16 };
const LARGEST_COVER = 40;

/**
 * Squares along the edges of the pane, and over what covers it, in px: no name is shown that either would cut. `toPoint`:
 * [longitude, latitude] of what stands at px from the left and the top.
 */
export function frameRooms(
	{ left: west, top: north, right: east, bottom: south }: Box,
	covers: readonly Box[],
	toPoint: (x: number, y: number) => readonly [number, number]
): Feature<Point>[] {
	const room = (side: number, x: number, y: number): Feature<Point> => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [...toPoint(x, y)] },
		properties: { scale: side / ROOM_PX, offset: [0, 0] }
	});
	const across = stepsTo(east - west, EDGE_STEP.across).flatMap((x) => [
		room(ROOM_PX, west + x, north),
		room(ROOM_PX, west + x, south)
	]);
	const down = stepsTo(south - north, EDGE_STEP.down).flatMap((y) => [
		room(ROOM_PX, west, north + y),
		room(ROOM_PX, east, north + y)
	]);
	const over = covers.flatMap(({ left, top, right, bottom }) => {
		const side = Math.min(LARGEST_COVER, right - left, bottom - top);
		if (side <= 0) return [];
		return stepsTo(right - left - side, side).flatMap((x) =>
			stepsTo(bottom - top - side, side).map((y) => room(side, left + side / 2 + x, top + side / 2 + y))
		);
	});
	return [...across, ...down, ...over];
}

/** From 0 to `length`, both among them, evenly and no more than `step` apart. */
function stepsTo(length: number, step: number): number[] {
	const count = Math.ceil(length / step);
	if (count === 0) return [0];
	return Array.from({ length: count + 1 }, (_, at) => (length * at) / count);
}

/** The layer of the rooms; of all symbols the first to be placed, so it stands last. */
export function roomLayer(source: string): LayerSpecification {
	return {
		id: 'rooms',
		type: 'symbol',
		source,
		layout: {
			'icon-image': ROOM_IMAGE,
			'icon-size': ['get', 'scale'],
			'icon-offset': ['get', 'offset'],
			'icon-allow-overlap': true,
			'icon-padding': 0
		},
		paint: { 'icon-opacity': 0 }
	};
}
