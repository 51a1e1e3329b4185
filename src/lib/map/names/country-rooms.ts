// Where countries have room for their names. Knows no map.
import type { CountryRoom } from '../../model/country-room.ts';
import { loadBasemapFile } from '../basemap/basemap-file.ts';

export async function loadCountryRooms(dataUrl: string): Promise<readonly CountryRoom[]> {
	return (await loadBasemapFile<readonly CountryRoom[]>(dataUrl, 'countries.json')) ?? [];
}
