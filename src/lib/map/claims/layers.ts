// The layers of the map that carry claims, and their data: discs, arcs, and room for the marks. These are drawn over the map. Knows no map object.
import type {
	ExpressionSpecification,
	LayerSpecification,
	SourceSpecification,
	StyleSpecification
} from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { UNGIVEN_STYLE } from '../marks/event-shapes.ts';
import { roomLayer } from '../marks/rooms.ts';
import { markerRadius } from '../marks/marker.ts';
import type { MapMark } from '../marks/marks.ts';
import { THEMES, type ThemeName } from '../basemap/theme.ts';

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Sources of the claim layers, holding the given data. */
export function claimSources(
	rooms: FeatureCollection,
	grounds: FeatureCollection,
	arcs: FeatureCollection
): Record<string, SourceSpecification> {
	return {
		grounds: { type: 'geojson', data: grounds },
		arcs: { type: 'geojson', data: arcs },
		rooms: { type: 'geojson', data: rooms }
	};
}

const eventColour = (theme: ThemeName): ExpressionSpecification =>
	[
		'match',
		['get', 'style'],
		...THEMES[theme].events.flatMap((colour, i) => [i, colour]),
		UNGIVEN_STYLE,
		THEMES[theme].muted,
		THEMES[theme].text
	] as unknown as ExpressionSpecification;

/** The basemap with the claim layers in it: discs below `anchor`, the first label layer; all else on top. */
export function withClaimLayers(
	basemap: StyleSpecification,
	theme: ThemeName,
	anchor: string,
	sources: Record<string, SourceSpecification>
): StyleSpecification {
	const at = basemap.layers.findIndex(({ id }) => id === anchor);
	if (at < 0) throw new Error(`no layer "${anchor}" in the basemap to put the claim layers below`);
	return {
		...basemap,
		sources: { ...basemap.sources, ...sources },
		layers: [
			...basemap.layers.slice(0, at),
			...groundLayers(theme),
			...basemap.layers.slice(at),
			...arcLayers(theme),
			roomLayer('rooms')
		]
	};
}

/** Discs round approximate places: below everything that is written on the map. */
function groundLayers(theme: ThemeName): LayerSpecification[] {
	return [
		{
			id: 'ground-fill',
			type: 'fill',
			source: 'grounds',
			paint: { 'fill-color': eventColour(theme), 'fill-opacity': 0.13, 'fill-antialias': false }
		},
		{
			id: 'ground-edge',
			type: 'line',
			source: 'grounds',
			paint: { 'line-color': eventColour(theme), 'line-width': 1.3, 'line-dasharray': [1.9, 2.3] }
		}
	];
}

/** Above everything else on the map; marks are drawn over it. */
function arcLayers(theme: ThemeName): LayerSpecification[] {
	const { text } = THEMES[theme];
	return [
		{
			id: 'arcs-filed',
			type: 'line',
			source: 'arcs',
			filter: ['==', ['get', 'kind'], 'dateline'],
			paint: { 'line-color': text, 'line-opacity': 0.62, 'line-width': 1, 'line-dasharray': [4, 3] }
		},
		{
			id: 'arcs-said',
			type: 'line',
			source: 'arcs',
			filter: ['==', ['get', 'kind'], 'said'],
			layout: { 'line-cap': 'butt' },
			paint: { 'line-color': text, 'line-opacity': 0.62, 'line-width': ['get', 'width'] }
		},
		{
			id: 'arcs-heads',
			type: 'symbol',
			source: 'arcs',
			filter: ['==', ['get', 'kind'], 'head'],
			layout: {
				'icon-image': `arrowhead:${theme}`,
				'icon-rotate': ['get', 'bearing'],
				'icon-rotation-alignment': 'viewport',
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			}
		}
	];
}

/** Half the side in px of what a pointer can hit. */
export function hitExtent(mark: MapMark, touch: boolean): number {
	return Math.max(touch ? 22 : 12, markerRadius(mark.claims) + 3);
}
