// Parts of a place by a direction: "northern Syria", "south-eastern Turkey". The point is worked out from the outline: the middle of what
// lies in the half of it on that side. Knows not whether a place is meant.
import type { MultiPolygon } from 'geojson';
import type { GazetteerPlace } from '../gazetteer/place.ts';
import { isInOutline } from '../gazetteer/outline.ts';
import { DIRECTIONS } from './vocabulary.ts';
import type { Word } from './words.ts';

export interface Direction {
	/** The word with which it begins. */
	readonly first: number;
	/** As in the vocabulary: "northern". */
	readonly word: string;
}

/** The direction right before the word `at`, if there is one. */
export function directionBefore(list: readonly Word[], at: number): Direction | undefined {
	const [word, before] = [list[at - 1], list[at - 2]];
	if (!word || list[at]!.gap !== 'space' || !(word.folded in DIRECTIONS)) return undefined;
	const joined = before && word.gap === 'hyphen' ? `${before.folded}${word.folded}` : undefined;
	if (joined !== undefined && joined in DIRECTIONS) return { first: at - 2, word: joined };
	return { first: at - 1, word: word.folded };
}

/** Steps along the longer side of the box round it. */
const STEPS = 12;

/** The place that a direction makes of another; without an outline it is that place's point with its own name. */
export function partOf(
	place: GazetteerPlace,
	direction: string,
	outline: MultiPolygon | null
): GazetteerPlace {
	const { names, kind, longitude, latitude, country, radiusKm, source } = place;
	const [lng, lat] = (outline && middleOfPart(outline, DIRECTIONS[direction]!)) ?? [longitude, latitude];
	return {
		index: -1,
		kind: kind === 'country' || kind === 'continent' ? 'region' : kind,
		names: { en: `${direction} ${names.en}` },
		longitude: Number(lng.toFixed(4)),
		latitude: Number(lat.toFixed(4)),
		...(country !== undefined && { country }),
		...(radiusKm !== undefined && { radiusKm: Math.ceil(radiusKm / 2) }),
		source
	};
}

function middleOfPart(
	outline: MultiPolygon,
	[east, north]: readonly [number, number]
): [number, number] | undefined {
	const points = pointsIn(outline);
	if (points.length === 0) return undefined;
	const along = ([lng, lat]: readonly [number, number]) => east * lng + north * lat;
	const isCentral = east === 0 && north === 0;
	const sorted = isCentral
		? points
		: points.sort((a, b) => along(b) - along(a)).slice(0, Math.ceil(points.length / 2));
	const mean = (axis: 0 | 1) => sorted.reduce((sum, point) => sum + point[axis], 0) / sorted.length;
	return [mean(0), mean(1)];
}

/** Points of an even grid that lie in the outline. */
function pointsIn(outline: MultiPolygon): (readonly [number, number])[] {
	const corners = outline.coordinates.flatMap(([outer]) => outer!) as [number, number][];
	let [west, south, east, north] = [180, 90, -180, -90];
	for (const [lng, lat] of corners) {
		west = Math.min(west, lng);
		east = Math.max(east, lng);
		south = Math.min(south, lat);
		north = Math.max(north, lat);
	}
	const step = Math.max(east - west, north - south) / STEPS;
	const points: (readonly [number, number])[] = [];
	for (let lng = west + step / 2; lng < east; lng += step)
		for (let lat = south + step / 2; lat < north; lat += step)
			if (isInOutline(outline, lng, lat)) points.push([lng, lat]);
	return points;
}
