// The ground that an approximate place may lie on, or that a region takes of which only the middle is known: a disc of its radius. Knows no map object.
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { circle } from '@turf/turf';
import type { MapMark } from './marks.ts';

export interface DiscPlace {
	readonly precision: string;
	readonly radiusKm?: number;
	readonly geometry: { readonly type: string };
}

/** One disc for each mark of a single place, approximate or a region without an outline, whose radius is known. */
export function placeDiscs(
	marks: readonly MapMark[],
	places: ReadonlyMap<string, DiscPlace>
): FeatureCollection<Polygon> {
	const features = marks.flatMap((mark): Feature<Polygon>[] => {
		const place = places.get(mark.id);
		if (place?.radiusKm === undefined || mark.places.length > 1) return [];
		// A region that has an outline is drawn by that.
		const isRound = place.precision === 'approximate' || place.geometry.type === 'Point';
		if (!isRound) return [];
		const disc = circle([...mark.point], place.radiusKm, { steps: 64, units: 'kilometers' });
		return [{ ...disc, properties: { id: mark.id, style: mark.parts[0]?.style ?? 0 } }];
	});
	return { type: 'FeatureCollection', features };
}
