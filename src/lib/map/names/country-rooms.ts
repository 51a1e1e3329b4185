// How the page comes by where countries have room for their names. Knows no map.
import type { CountryRoom } from '../../model/country-room.ts';
import { carriedFileAt, CARRIED_SCHEME } from '../../ui/carried-files.ts';

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
