// Web Mercator, the plane on which maps are drawn: from 0 to 1 each way, x east and y south. Knows no map.

/** Width of the world in px at zoom 0, as MapLibre counts zoom. */
export const WORLD_PX = 512;
/** Poleward of this, in degrees, the plane ends. */
export const MOST_NORTH = 85.051129;

export function mercatorX(longitude: number): number {
	return (longitude + 180) / 360;
}

/** What lies beyond the plane's end counts as on it. */
export function mercatorY(latitude: number): number {
	const sine = Math.sin((Math.min(MOST_NORTH, Math.max(-MOST_NORTH, latitude)) * Math.PI) / 180);
	return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export function longitudeAt(x: number): number {
	return x * 360 - 180;
}

export function latitudeAt(y: number): number {
	return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** The same meridian by the name that is nearest to `middle`: 190 for -170 as seen from 180. */
export function nearLongitude(longitude: number, middle: number): number {
	return longitude - 360 * Math.round((longitude - middle) / 360);
}
