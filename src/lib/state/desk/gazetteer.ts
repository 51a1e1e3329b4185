// The gazetteer that ships with the app, fetched when a place is first looked for and kept while the page is open.
import { Gazetteer } from '../../reading/gazetteer/gazetteer.ts';

let gazetteer: Promise<Gazetteer | null> | undefined;

/** `dataRoot` is the address of the data, with a slash at its end. Null where the app was handed out without one. */
export function loadGazetteer(dataRoot: string): Promise<Gazetteer | null> {
	gazetteer ??= open(`${dataRoot}gazetteer/gazetteer.bin`);
	// One failure is not for ever: the next call asks again.
	gazetteer.catch(() => (gazetteer = undefined));
	return gazetteer;
}

async function open(address: string): Promise<Gazetteer | null> {
	const response = await fetch(address);
	if (response.status === 404) return null;
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return new Gazetteer(await response.arrayBuffer());
}
