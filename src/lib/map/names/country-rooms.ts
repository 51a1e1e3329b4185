// Where countries have room for their names, as the basemap says it, and how the page comes by it. Knows no map.
import { carriedFileAt, CARRIED_SCHEME } from '../../ui/carried-files.ts';

/** Part of a parallel that lies in one country: latitude, its western and its eastern end, in degrees. */
export type Stretch = readonly [latitude: number, west: number, east: number];

export interface CountryRoom {
	/** By language. */
	readonly names: Readonly<Record<string, string>>;
	/** Its larger pieces of land, each by parallels from one end to the other. */
	readonly pieces: readonly (readonly (readonly Stretch[])[])[];
}

const known = new Map<string, Promise<readonly CountryRoom[]>>();

/** Read once a visit. A map without the names of countries is still a map. */
export function loadCountryRooms(dataUrl: string): Promise<readonly CountryRoom[]> {
	const address = `${dataUrl.replace(/\/$/, '')}/basemap/countries.json`;
	let rooms = known.get(address);
	if (!rooms) known.set(address, (rooms = read(address).catch(() => [])));
	return rooms;
}

async function read(address: string): Promise<readonly CountryRoom[]> {
	const carried = address.startsWith(`${CARRIED_SCHEME}:`) ? carriedFileAt(address) : undefined;
	if (carried) return JSON.parse(new TextDecoder().decode(carried)) as CountryRoom[];
	const response = await fetch(address);
	return response.ok ? ((await response.json()) as CountryRoom[]) : [];
}
