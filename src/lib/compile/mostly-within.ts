// Whether most of one area lies in another. Laying outlines over each other takes long where they have many corners: they are cut into cells, and
// that is done only in those through which both outlines go. Knows no places, and takes both to be laid out on one turn of the world.
import {
	area,
	bbox,
	bboxClip,
	bboxPolygon,
	coordAll,
	featureCollection,
	intersect,
	multiPolygon
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

export type AreaFeature = Feature<Polygon | MultiPolygon>;

/** West, south, east, north. */
type Box = [number, number, number, number];

/** Corners of two outlines that are laid over each other as they are. */
const FEW = 500;
/** Times that a cell is quartered at most: what is left then is smaller than any place. */
const DEEPEST = 16;
/** Of a cell's area: within that, what is cut to the cell fills it. */
const ROUNDING = 1e-9;

/** An area in which others are looked for. */
export interface Container {
	readonly outline: AreaFeature;
	readonly box: Box;
}

export function toContainer(outline: AreaFeature): Container {
	return { outline, box: bbox(outline) as Box };
}

/** Whether at least this share of `inner` lies in the container; throws where an outline defeats the geometry engine. */
export function mostlyWithin(inner: AreaFeature, { outline, box: outer }: Container, share: number): boolean {
	const box = bbox(inner) as Box;
	if (!meet(box, outer)) return false;
	const wanted = share * area(inner);
	const both: Box = [
		Math.max(box[0], outer[0]),
		Math.max(box[1], outer[1]),
		Math.min(box[2], outer[2]),
		Math.min(box[3], outer[3])
	];
	if (area(bboxPolygon(both)) < wanted) return false;
	return areaOfBoth(inner, outline, both) >= wanted;
}

function areaOfBoth(left: AreaFeature, right: AreaFeature, cell: Box, depth = 0): number {
	const [a, b] = [cut(left, cell), cut(right, cell)];
	if (!a || !b) return 0;
	const whole = area(bboxPolygon(cell)) * (1 - ROUNDING);
	if (area(a) >= whole) return area(b);
	if (area(b) >= whole) return area(a);
	if (depth === DEEPEST || coordAll(a).length + coordAll(b).length <= FEW) {
		const common = intersect(featureCollection([a, b]));
		return common ? area(common) : 0;
	}
	return quarters(cell).reduce((sum, quarter) => sum + areaOfBoth(a, b, quarter, depth + 1), 0);
}

function quarters([west, south, east, north]: Box): Box[] {
	const [x, y] = [(west + east) / 2, (south + north) / 2];
	return [
		[west, south, x, y],
		[x, south, east, y],
		[west, y, x, north],
		[x, y, east, north]
	];
}

function cut(shape: AreaFeature, box: Box): AreaFeature | null {
	const polygons = ringsOf(shape).map((rings) => bboxClip({ type: 'Polygon', coordinates: rings }, box));
	const parts = polygons.map(({ geometry }) => geometry.coordinates as Position[][]);
	const left = parts.filter((rings) => rings.length > 0);
	return left.length > 0 ? multiPolygon(left) : null;
}

function ringsOf({ geometry }: AreaFeature): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function meet([west, south, east, north]: Box, other: Box): boolean {
	return west <= other[2] && other[0] <= east && south <= other[3] && other[1] <= north;
}
