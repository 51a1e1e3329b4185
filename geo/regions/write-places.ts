// Writes the computed regions and their notes into the gazetteer of the Moscow talks; every other entry, and every other
// property of the regions, is kept by hand there and stays as it is. `node --import tsx geo/regions/write-places.ts`
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { format, resolveConfig } from 'prettier';
import { REGIONS } from './regions.ts';
import type { Region } from './regions.ts';

export const GAZETTEER = fileURLToPath(new URL('../corpora/moscow-talks/places.geojson', import.meta.url));

/** The gazetteer's text with each region computed anew. Throws when a region has no entry, or an entry no region. */
export async function renewRegions(
	text: string,
	regions: Readonly<Record<string, Region>> = REGIONS
): Promise<string> {
	const gazetteer = JSON.parse(text) as FeatureCollection;
	const entries = gazetteer.features.filter(({ properties }) => properties?.precision === 'region');
	demandSame(
		entries.map(({ properties }) => String(properties?.id)),
		Object.keys(regions)
	);
	for (const entry of entries) {
		const region = regions[String(entry.properties?.id)]!;
		entry.properties = { ...entry.properties, note: region.note };
		entry.geometry = region.compute();
	}
	return format(JSON.stringify(gazetteer), { ...(await resolveConfig(GAZETTEER)), parser: 'json' });
}

function demandSame(entries: readonly string[], regions: readonly string[]): void {
	const without = entries.filter((id) => !regions.includes(id));
	const unused = regions.filter((id) => !entries.includes(id));
	if (without.length + unused.length === 0) return;
	throw new Error(
		`Expected one computed region for each place of precision "region"; places without one: ${without.join(', ') || 'none'}; regions without a place: ${unused.join(', ') || 'none'}`
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await writeFile(GAZETTEER, await renewRegions(await readFile(GAZETTEER, 'utf8')));
}
