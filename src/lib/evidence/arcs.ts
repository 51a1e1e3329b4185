// Great-circle arcs from where things were said to what they are about, bundled by pair of places. GeoJSON out, no map.
// Cut at the antimeridian as RFC 7946 asks, both parts reaching it. Knows no style.
import { greatCircle } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import type { Claim, ClaimId, PlaceId } from '../model/corpus.ts';
import { recordOf, type EvidenceIndex } from './evidence-index.ts';

export interface ArcProperties {
	/** `speech` begins where it was said, `dateline` where the report was filed. */
	readonly kind: 'speech' | 'dateline';
	readonly from: PlaceId;
	readonly to: PlaceId;
	/** How many claims it stands for. */
	readonly count: number;
	readonly claims: readonly ClaimId[];
}

export type Arc = Feature<LineString | MultiLineString, ArcProperties>;

/** Where the marker of a place stands, [longitude, latitude] in degrees. */
export type PointOf = (place: PlaceId) => readonly [number, number];

/** Points along an arc, its ends included. */
const POINTS = 64;
/** In degrees, some ten metres: below it the sphere's arithmetic gives out. */
const LEAST_ARC = 1e-4;
/** In degrees, ten times what Turf rounds by: no farther past the antimeridian, a path has not crossed it. */
const LEAST_CROSSING = 1e-5;

/** One arc for each kind and pair of places, the most claims first. What was said at the place it is about has none. */
export function arcsOf(
	claims: Iterable<Claim>,
	index: EvidenceIndex,
	pointOf: PointOf
): FeatureCollection<LineString | MultiLineString, ArcProperties> {
	const bundles = new Map<
		string,
		{ kind: ArcProperties['kind']; from: PlaceId; to: PlaceId; claims: ClaimId[] }
	>();
	for (const claim of claims) {
		const { dateline } = recordOf(index.reports, claim.report);
		for (const to of new Set(claim.about)) {
			for (const [kind, from] of [
				['speech', claim.at],
				['dateline', dateline]
			] as const) {
				if (from === undefined || from === to) continue;
				const key = JSON.stringify([kind, from, to]);
				const bundle = bundles.get(key);
				if (bundle) bundle.claims.push(claim.id);
				else bundles.set(key, { kind, from, to, claims: [claim.id] });
			}
		}
	}
	const features = [...bundles.values()]
		.sort((a, b) => b.claims.length - a.claims.length)
		.map((bundle): Arc => ({
			type: 'Feature',
			properties: { ...bundle, count: bundle.claims.length },
			geometry: arcBetween(pointOf(bundle.from), pointOf(bundle.to))
		}));
	return { type: 'FeatureCollection', features };
}

/** How many claims were said at a place that they are about: those whose arc would have no length. */
export function countSaidThere(claims: Iterable<Claim>): number {
	let count = 0;
	for (const { at, about } of claims) if (at !== undefined && about.includes(at)) count++;
	return count;
}

export function arcBetween(
	from: readonly [number, number],
	to: readonly [number, number]
): LineString | MultiLineString {
	const points = pathBetween(from, to).map(([longitude, latitude]) => [settle(longitude!), latitude!]);
	const cut = points.findIndex(([longitude]) => Math.abs(longitude!) > 180);
	if (cut === -1) return { type: 'LineString', coordinates: points };
	const side = Math.sign(points[cut]![0]!) * 180;
	const seam = latitudeAt(points[cut - 1]!, points[cut]!, side);
	return {
		type: 'MultiLineString',
		coordinates: [
			[...points.slice(0, cut), [side, seam]],
			[[-side, seam], ...points.slice(cut).map(([longitude, latitude]) => [longitude! - 2 * side, latitude!])]
		]
	};
}

/**
 * Longitudes run on past ±180 where the path crosses. Turf leaves a gap there, so it computes in a frame in which the
 * arc begins at longitude 0; and as opposite points have no one arc between them, one of them is moved by a metre.
 */
function pathBetween(from: readonly [number, number], to: readonly [number, number]): Position[] {
	const turn = wrap(to[0] - from[0]);
	if (Math.abs(turn) < LEAST_ARC && Math.abs(to[1] - from[1]) < LEAST_ARC)
		return [[...from], [from[0] + turn, to[1]]];
	const opposite = Math.abs(Math.abs(turn) - 180) < 1e-4 && Math.abs(from[1] + to[1]) < 1e-4;
	const target = opposite
		? [turn - Math.sign(turn || 1) * 2e-4, to[1] + (to[1] > 0 ? -2e-4 : 2e-4)]
		: [turn, to[1]];
	const { geometry } = greatCircle([0, from[1]], target, { npoints: POINTS });
	const inner = geometry.coordinates.flat(geometry.type === 'MultiLineString' ? 1 : 0) as Position[];
	const path = inner.slice(1, -1).map(([longitude, latitude]) => [longitude! + from[0], latitude!]);
	return [[...from], ...path, [from[0] + turn, to[1]]];
}

/** Into [−180, 180). */
function wrap(longitude: number): number {
	return ((((longitude + 180) % 360) + 360) % 360) - 180;
}

/** What is past ±180 by less than the arithmetic tells apart stands there. */
function settle(longitude: number): number {
	return Math.abs(longitude) < 180 + LEAST_CROSSING ? Math.max(-180, Math.min(180, longitude)) : longitude;
}

function latitudeAt(before: Position, after: Position, longitude: number): number {
	const share = (longitude - before[0]!) / (after[0]! - before[0]!);
	return before[1]! + share * (after[1]! - before[1]!);
}
