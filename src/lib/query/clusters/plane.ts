// Places on the Web Mercator plane, where markers meet. Knows no zoom.
import { mercatorX, mercatorY } from '../../model/web-mercator.ts';
import type { Table } from '../engine/table.ts';

/** Points on the Web Mercator plane, from 0 to 1 each way, x east and y south. By place code. */
export interface Plane {
	readonly x: Float64Array;
	readonly y: Float64Array;
}

const planes = new WeakMap<Table, Plane>();

export function planeOf(table: Table): Plane {
	let plane = planes.get(table);
	if (!plane) planes.set(table, (plane = toPlane(table.longitudes, table.latitudes)));
	return plane;
}

export function toPlane(longitudes: Float64Array, latitudes: Float64Array): Plane {
	return {
		x: longitudes.map(mercatorX),
		y: latitudes.map(mercatorY)
	};
}
