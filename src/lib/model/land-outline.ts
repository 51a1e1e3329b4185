// The land of the world for pictures as small as a stamp: rings on the square of Web Mercator, `LAND_SIDE` units a side, as x and y in turn.
export const LAND_SIDE = 16_384;

export type LandRing = readonly number[];
