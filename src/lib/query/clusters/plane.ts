// Places on the Web Mercator plane, where markers meet. Knows no zoom.

/** Points on the Web Mercator plane, from 0 to 1 each way, x east and y south. By place code. */
export interface Plane {
	readonly x: Float64Array;
	readonly y: Float64Array;
}

/** Width of the world in pixels at zoom 0, as MapLibre counts zoom. */
export const WORLD = 512;
/** Poleward of this, Web Mercator ends. */
const MOST_NORTH = 85.051129;

export function toPlane(longitudes: Float64Array, latitudes: Float64Array): Plane {
	return {
		x: longitudes.map((longitude) => (longitude + 180) / 360),
		y: latitudes.map((latitude) => {
			const bounded = Math.min(Math.max(latitude, -MOST_NORTH), MOST_NORTH);
			const sine = Math.sin((bounded * Math.PI) / 180);
			return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
		})
	};
}
