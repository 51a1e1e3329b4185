// Names of seas and lakes as points, from sea-labels.json.
import { readFileSync } from 'node:fs';
import type { Feature, Point, Position } from 'geojson';

export interface SeaLabelProperties {
	readonly name: string;
	readonly 'name:ar'?: string;
	readonly 'name:ru'?: string;
	/** What it is called from a point of view: `name@sa`, `name@sa:ar`. */
	readonly [from: `name@${string}`]: string;
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
	/** Names by the key of a worldview, then by language. */
	readonly views?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export function toSeaLabels(): Feature<Point, SeaLabelProperties>[] {
	const path = new URL('./sea-labels.json', import.meta.url);
	const { seas } = JSON.parse(readFileSync(path, 'utf8')) as { seas: SeaLabel[] };
	return seas.map(({ name, ar, ru, at, from, to, views }) => ({
		type: 'Feature',
		properties: {
			name,
			...(ar && { 'name:ar': ar }),
			...(ru && { 'name:ru': ru }),
			...namesFrom(views),
			minzoom: from,
			...(to !== undefined && { maxzoom: to })
		},
		geometry: { type: 'Point', coordinates: [...at] }
	}));
}

function namesFrom(views: SeaLabel['views'] = {}): Record<`name@${string}`, string> {
	return Object.fromEntries(
		Object.entries(views).flatMap(([view, names]) =>
			Object.entries(names).map(([language, name]) => [
				language === 'en' ? `name@${view}` : `name@${view}:${language}`,
				name
			])
		)
	);
}
