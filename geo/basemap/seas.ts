// Names of seas and lakes as points, from sea-labels.json.
import { readFileSync } from 'node:fs';
import type { Feature, Point, Position } from 'geojson';

export interface SeaLabelProperties {
	readonly name: string;
	readonly 'name:ar'?: string;
	readonly 'name:ru'?: string;
	readonly minzoom: number;
	readonly maxzoom?: number;
}

interface SeaLabel {
	readonly name: string;
	readonly ar?: string;
	readonly ru?: string;
	readonly at: Position;
	readonly from: number;
	readonly to?: number;
}

export function toSeaLabels(): Feature<Point, SeaLabelProperties>[] {
	const path = new URL('./sea-labels.json', import.meta.url);
	const { seas } = JSON.parse(readFileSync(path, 'utf8')) as { seas: SeaLabel[] };
	return seas.map(({ name, ar, ru, at, from, to }) => ({
		type: 'Feature',
		properties: {
			name,
			...(ar && { 'name:ar': ar }),
			...(ru && { 'name:ru': ru }),
			minzoom: from,
			...(to !== undefined && { maxzoom: to })
		},
		geometry: { type: 'Point', coordinates: [...at] }
	}));
}
