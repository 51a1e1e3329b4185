// Where countries have room for their names, as the basemap brings it to the page.

/** Part of a parallel that lies in one country: latitude, its western and its eastern end, in degrees. */
export type Stretch = readonly [latitude: number, west: number, east: number];

export interface CountryRoom {
	/** By language. */
	readonly names: Readonly<Record<string, string>>;
	/** Its larger pieces of land, each by parallels from one end to the other. */
	readonly pieces: readonly (readonly (readonly Stretch[])[])[];
}
