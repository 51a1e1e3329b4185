// The layers of a slide as MapLibre would draw them: regions, bands, and marks with their names, or claims clustered by the source itself.
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { EMPTY } from '../../../src/lib/map/claims/layers.ts';
import { MAP_FONTS } from '../../../src/lib/map/basemap/layers.ts';
import { THEMES } from '../../../src/lib/map/basemap/theme.ts';
import { MARK_LAYER } from './mark-symbols.ts';

const { events, text, land } = THEMES.light;
const COLOUR = [
	'match',
	['get', 'style'],
	...events.flatMap((colour, at) => [at, colour]),
	text
] as unknown as ExpressionSpecification;

export const REGION_LAYER: LayerSpecification = {
	id: 'regions',
	type: 'fill',
	source: 'regions',
	paint: { 'fill-color': COLOUR, 'fill-opacity': ['get', 'opacity'], 'fill-antialias': false }
};

const BAND_LAYERS: readonly LayerSpecification[] = [
	{
		id: 'bands',
		type: 'line',
		source: 'bands',
		paint: { 'line-color': COLOUR, 'line-width': 4, 'line-opacity': 0.8 }
	},
	{
		id: 'band-heads',
		type: 'symbol',
		source: 'bands',
		layout: {
			'symbol-placement': 'line',
			'icon-image': 'arrowhead:light',
			'icon-allow-overlap': true,
			'icon-ignore-placement': true
		}
	}
];

/** One point for each claim at each place it names. */
const POINT_LAYERS: readonly LayerSpecification[] = [
	{
		id: 'points',
		type: 'circle',
		source: 'marks',
		paint: {
			'circle-radius': ['case', ['has', 'point_count'], 16, 7],
			'circle-color': events[0],
			'circle-stroke-color': land,
			'circle-stroke-width': 1.6
		}
	},
	{
		id: 'point-names',
		type: 'symbol',
		source: 'marks',
		layout: {
			'text-field': ['case', ['has', 'point_count'], ['to-string', ['get', 'point_count']], ['get', 'name']],
			'text-font': [...MAP_FONTS.sans],
			'text-size': 12.5,
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': 1.6,
			'text-optional': true
		},
		paint: { 'text-color': text, 'text-halo-color': land, 'text-halo-width': 1.5 }
	}
];

/** Under the basemap's names go regions; over all else bands and marks. */
export function slideLayersOver(isClustered: boolean): readonly LayerSpecification[] {
	return [...BAND_LAYERS, ...(isClustered ? POINT_LAYERS : [MARK_LAYER])];
}

export function slideSources(isClustered: boolean): Record<string, SourceSpecification> {
	return {
		regions: { type: 'geojson', data: EMPTY },
		bands: { type: 'geojson', data: EMPTY },
		marks: {
			type: 'geojson',
			data: EMPTY,
			...(isClustered ? { cluster: true, clusterRadius: 40, clusterMaxZoom: 14 } : {})
		}
	};
}
