// Disputed lines that no country file has, from disputed-lines.geojson, where each says its source and worldview.
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { BorderProperties } from './borders.ts';

interface DisputedLine {
	readonly name: string;
	readonly minzoom?: number;
	readonly worldview: string;
	readonly source: string;
}

/** As border features; source and worldview stay in the file, out of the tiles. */
export function readDisputedLines(): Feature<LineString, BorderProperties>[] {
	const path = new URL('./disputed-lines.geojson', import.meta.url);
	const lines = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<LineString, DisputedLine>;
	return lines.features.map(({ geometry, properties: { name, minzoom } }) => ({
		type: 'Feature',
		properties: { kind: 'disputed', name, ...(minzoom !== undefined && { minzoom }) },
		geometry
	}));
}
