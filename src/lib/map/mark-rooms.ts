// Where the map's own names make way for marks and their names: squares as symbols that MapLibre places and nobody sees. Knows no map object.
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { toNamed, type DrawnMark } from './draw-marks.ts';
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
