// How the page comes by a file that lies beside the basemap's tiles. Knows no map, and no content.
import { carriedFileAt, CARRIED_SCHEME } from '../../ui/carried-files.ts';

const known = new Map<string, Promise<unknown>>();

/** Read once a visit; null where it cannot be read: a map without it is still a map. */
export function loadBasemapFile<Content>(dataUrl: string, name: string): Promise<Content | null> {
	const address = `${dataUrl.replace(/\/$/, '')}/basemap/${name}`;
	let content = known.get(address);
	if (!content) known.set(address, (content = read(address).catch(() => null)));
	return content as Promise<Content | null>;
}

async function read(address: string): Promise<unknown> {
	const carried = address.startsWith(`${CARRIED_SCHEME}:`) ? carriedFileAt(address) : undefined;
	if (carried) return JSON.parse(new TextDecoder().decode(carried));
	const response = await fetch(address);
	return response.ok ? await response.json() : null;
}
