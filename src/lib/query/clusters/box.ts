// A piece of the map between two meridians and two parallels.

/** West, south, east, north, degrees; west is greater than east where it crosses the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Whether a point, in degrees, lies inside or on the edge. */
export function isInBox([west, south, east, north]: Box, longitude: number, latitude: number): boolean {
	const isPastWest = longitude >= west;
	const isBeforeEast = longitude <= east;
	const isBetween = west <= east ? isPastWest && isBeforeEast : isPastWest || isBeforeEast;
	return isBetween && latitude >= south && latitude <= north;
}
