// Places on the Web Mercator plane, where markers meet. Knows no zoom.
import { mercatorX, mercatorY } from '../../model/web-mercator.ts';

/** Points on the Web Mercator plane, from 0 to 1 each way, x east and y south. By place code. */
export interface Plane {
	readonly x: Float64Array;
	readonly y: Float64Array;
}

export function toPlane(longitudes: Float64Array, latitudes: Float64Array): Plane {
	return {
		x: longitudes.map(mercatorX),
		y: latitudes.map(mercatorY)
	};
}
