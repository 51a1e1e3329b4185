// How far two points of the earth are from each other.

const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;
/** Along a meridian. */
export const KM_A_DEGREE = EARTH_RADIUS_KM * RADIANS;

/** Along the great circle, in kilometres; degrees in. */
export function kilometresBetween(lngA: number, latA: number, lngB: number, latB: number): number {
	const sinLat = Math.sin(((latB - latA) * RADIANS) / 2);
	const sinLng = Math.sin(((lngB - lngA) * RADIANS) / 2);
	const half = sinLat * sinLat + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * sinLng * sinLng;
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
