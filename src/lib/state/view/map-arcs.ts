// Arcs from where claims were said to what they are about, cut short before the marker they point at, with their
// heads. Pure; screen lengths are those of Web Mercator at the zoom given.
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson';
import { arcsOf, type Arc } from '../../evidence/arcs.ts';
import type { EvidenceIndex } from '../../evidence/evidence-index.ts';
import { EMPTY } from '../../map/claims/layers.ts';
import { markerRadius } from '../../map/marks/marker.ts';
import type { MapMark } from '../../map/marks/marks.ts';
import type { Claim, PlaceId } from '../../model/corpus.ts';
import { mercatorX, mercatorY, WORLD_PX } from '../../model/web-mercator.ts';

export interface ArcOptions {
	readonly marks: readonly MapMark[];
	readonly pointOf: (place: PlaceId) => readonly [number, number];
	readonly zoom: number;
	/** Whether arcs from where a report was filed are drawn as well. */
	readonly datelines: boolean;
}

/** Px between a marker's edge and the tip of an arc. */
const CLEARANCE = 7;
/** Arcs shorter than this on screen would be all head. */
const SHORTEST = 24;

/** Lines of kind `said` and `dateline`, and points of kind `head` with their screen bearing in degrees. */
export function mapArcs(
	claims: readonly Claim[],
	evidence: EvidenceIndex,
	{ marks, pointOf, zoom, datelines }: ArcOptions
): FeatureCollection {
	if (claims.length === 0) return EMPTY;
	const markOf = new Map(marks.flatMap((mark) => mark.places.map((place) => [place, mark])));
	// Places that share a mark share their arcs, so that none runs inside a marker.
	const standing = (place: PlaceId) => markOf.get(place)?.point ?? pointOf(place);
	const arcs = arcsOf(claims, evidence, standing).features;
	const features = arcs
		.filter(({ properties }) => datelines || properties.kind === 'speech')
		.filter(
			({ properties: { from, to } }) => markOf.get(from) === undefined || markOf.get(from) !== markOf.get(to)
		)
		.flatMap((arc) => toFeatures(arc, markOf.get(arc.properties.to), zoom));
	return { type: 'FeatureCollection', features };
}

function toFeatures(arc: Arc, target: MapMark | undefined, zoom: number): Feature<LineString | Point>[] {
	const lines = arc.geometry.type === 'LineString' ? [arc.geometry.coordinates] : arc.geometry.coordinates;
	const { kind, count } = arc.properties;
	const width = Math.min(2.4, 1 + 0.2 * (count - 1));
	const clearance = CLEARANCE + (target ? markerRadius(target.claims) : 0);
	const last = shorten(lines.at(-1)!, clearance, zoom);
	if (!last) return [];
	const shown = [...lines.slice(0, -1), last.line];
	const kindName = kind === 'speech' ? 'said' : 'dateline';
	return [
		...shown.map((coordinates): Feature<LineString> => ({
			type: 'Feature',
			properties: { kind: kindName, width, count },
			geometry: { type: 'LineString', coordinates }
		})),
		{
			type: 'Feature',
			properties: { kind: 'head', bearing: last.bearing },
			geometry: { type: 'Point', coordinates: last.line.at(-1)! }
		}
	];
}

/** The line without its last `length` px, and which way it then points; null where nothing worth drawing is left. */
function shorten(
	line: readonly Position[],
	length: number,
	zoom: number
): { line: Position[]; bearing: number } | null {
	const points = line.map((position) => toPixels(position, zoom));
	let left = length;
	for (let i = points.length - 1; i > 0; i--) {
		const [x1, y1] = points[i - 1]!;
		const [x2, y2] = points[i]!;
		const step = Math.hypot(x2 - x1, y2 - y1);
		if (step <= left) {
			left -= step;
			continue;
		}
		const share = 1 - left / step;
		const from = line[i - 1]!;
		const to = line[i]!;
		const tip = [from[0]! + (to[0]! - from[0]!) * share, from[1]! + (to[1]! - from[1]!) * share];
		const [x0, y0] = points[0]!;
		if (Math.hypot(x1 - x0, y1 - y0) + step * share < SHORTEST) return null;
		return {
			line: [...line.slice(0, i), tip],
			bearing: (Math.atan2(x2 - x1, y1 - y2) * 180) / Math.PI
		};
	}
	return null;
}

/** Px of the whole world map at `zoom`. */
function toPixels([longitude = 0, latitude = 0]: Position, zoom: number): [number, number] {
	const world = WORLD_PX * 2 ** zoom;
	return [mercatorX(longitude) * world, mercatorY(latitude) * world];
}
