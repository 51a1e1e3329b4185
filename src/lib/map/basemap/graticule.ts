// Meridians and parallels as lines. Knows nothing of how they are drawn.
import type { Feature, FeatureCollection, LineString } from 'geojson';

/** Degrees between lines, and the zoom from which that spacing is used until the next takes over. */
export const GRATICULE_STEPS = [
	{ step: 30, from: 0 },
	{ step: 10, from: 2.5 },
	{ step: 5, from: 4 },
	{ step: 1, from: 5.8 }
] as const;

export interface GraticuleProperties {
	/** The coarsest spacing that this line belongs to. */
	readonly step: number;
}

/** Web Mercator ends near 85.05°. */
const NORTHMOST = 85;

/** Straight on a Mercator map, so two points a line do; a line of several spacings stands once, under the coarsest. */
export function toGraticule(): FeatureCollection<LineString, GraticuleProperties> {
	const features: Feature<LineString, GraticuleProperties>[] = [];
	for (let longitude = -180; longitude < 180; longitude++) {
		features.push(line(longitude, [longitude, -NORTHMOST], [longitude, NORTHMOST]));
	}
	for (let latitude = -84; latitude <= 84; latitude++) {
		features.push(line(latitude, [-180, latitude], [180, latitude]));
	}
	return { type: 'FeatureCollection', features };
}

function line(degree: number, from: number[], to: number[]): Feature<LineString, GraticuleProperties> {
	const { step } = GRATICULE_STEPS.find(({ step }) => degree % step === 0)!;
	return { type: 'Feature', properties: { step }, geometry: { type: 'LineString', coordinates: [from, to] } };
}
