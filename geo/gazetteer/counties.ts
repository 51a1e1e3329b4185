// Counties of the United States (Census Bureau, public domain, npm us-atlas). Reports name them with their word: "Granville County".
import { createRequire } from 'node:module';
import { feature as toFeature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Entry } from './entry.ts';
import { middleOf, reachOf } from './shapes.ts';

type Named = GeometryCollection<{ name: string }>;

/** By the first two digits of a county's number, its state's. */
const WORDS: Readonly<Record<string, string>> = { '22': 'Parish', '02': 'Borough', '72': 'Municipio' };

export function readCounties(stateOf: (name: string) => Entry | undefined): Entry[] {
	const topology = createRequire(import.meta.url)('us-atlas/counties-10m.json') as Topology<{
		counties: Named;
		states: Named;
	}>;
	const states = new Map(
		topology.objects.states.geometries.map(({ id, properties }) => [
			String(id),
			(properties as { name: string }).name
		])
	);
	const { features } = toFeature(topology, topology.objects.counties) as FeatureCollection<
		Polygon | MultiPolygon,
		{ name: string }
	>;
	return features.flatMap(({ id, properties, geometry }) => {
		const state = String(id).slice(0, 2);
		const area = stateOf(states.get(state) ?? '');
		if (!area) return [];
		const [longitude, latitude] = middleOf(geometry);
		return [
			{
				kind: 'county' as const,
				names: { en: `${properties.name} ${WORDS[state] ?? 'County'}` },
				otherNames: [],
				longitude,
				latitude,
				country: 'US',
				area,
				radiusKm: reachOf(geometry),
				outline: geometry,
				source: 'census' as const
			}
		];
	});
}
