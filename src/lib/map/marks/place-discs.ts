// The ground that an approximate place may lie on: a disc of its radius. Knows no map object.
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { circle } from '@turf/turf';
import type { MapMark } from './marks.ts';

export interface DiscPlace {
	readonly precision: string;
	readonly radiusKm?: number;
}

/** One disc for each mark of a single approximate place whose radius is known. */
export function placeDiscs(
	marks: readonly MapMark[],
	places: ReadonlyMap<string, DiscPlace>
): FeatureCollection<Polygon> {
	const features = marks.flatMap((mark): Feature<Polygon>[] => {
		const place = places.get(mark.id);
		if (place?.precision !== 'approximate' || place.radiusKm === undefined) return [];
		if (mark.places.length > 1) return [];
		const disc = circle([...mark.point], place.radiusKm, { steps: 64, units: 'kilometers' });
		return [{ ...disc, properties: { id: mark.id, style: mark.parts[0]?.style ?? 0 } }];
	});
	return { type: 'FeatureCollection', features };
}
