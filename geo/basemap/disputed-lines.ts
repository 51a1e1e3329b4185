// Disputed lines that no country file has, from disputed-lines.geojson, where each says its source, and what it is from which point of view.
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { viewProperties, type BorderProperties, type Views } from './borders.ts';

interface DisputedLine {
	readonly name: string;
	readonly minzoom?: number;
	/** Absent for a disputed one. */
	readonly kind?: 'claimed';
	readonly views?: Views;
	readonly source: string;
}

/** As border features; the source stays in the file, out of the tiles. */
export function readDisputedLines(): Feature<LineString, BorderProperties>[] {
	const path = new URL('./disputed-lines.geojson', import.meta.url);
	const lines = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<LineString, DisputedLine>;
	return lines.features.map(
		({ geometry, properties: { name, minzoom, kind, views } }): Feature<LineString, BorderProperties> => ({
			type: 'Feature',
			properties: {
				kind: kind ?? 'disputed',
				name,
				...(minzoom !== undefined && { minzoom }),
				...viewProperties(views)
			},
			geometry
		})
	);
}
