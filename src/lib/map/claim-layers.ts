// The layers that carry claims, and their data: pure functions from marks to style. Knows no map object.
import type {
	ExpressionSpecification,
	LayerSpecification,
	SourceSpecification,
	StyleSpecification
} from 'maplibre-gl';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { UNGIVEN_STYLE } from './event-shapes.ts';
import { markerImageId } from './marker-image.ts';
import { markerExtent, markerRadius, type MarkerState } from './marker.ts';
import type { MapMark } from './marks.ts';
import type { PlacedName } from './name-places.ts';
import { LINE_HEIGHT, MOST_EM, NAME_SIZE, NOTE_SCALE, SELECTED_SIZE } from './name-size.ts';
import { THEMES, type ThemeName } from './theme.ts';

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** From the middle of a mark to its name, in px. */
export function nameReach({ claims }: MapMark, state: MarkerState): number {
	return markerExtent({ claims, state }) + 4;
}

/** Features of the marks; `stateOf` says which sign each wears, `nameOf` where its name stands, null for nowhere. */
export function markFeatures(
	marks: readonly MapMark[],
	theme: ThemeName,
	stateOf: (mark: MapMark) => MarkerState,
	nameOf: (mark: MapMark) => PlacedName | null
): FeatureCollection<Point> {
	const features = marks.map((mark): Feature<Point> => {
		const { claims, parts, disputed, dashed, changed } = mark;
		const state = stateOf(mark);
		const placed = nameOf(mark);
		const offset = nameReach(mark, state) / (state === 'selected' ? SELECTED_SIZE : NAME_SIZE);
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [...mark.point] },
			properties: {
				id: mark.id,
				image: markerImageId({ claims, parts, disputed, dashed, changed, state }, theme),
				name: mark.name,
				count: String(claims),
				note: placed?.form === 0 ? mark.note : '',
				rank: (state === 'rest' ? 0 : 1e6) + claims,
				offset: Math.round(offset * 10) / 10,
				anchor: placed?.anchor ?? '',
				selected: state === 'selected'
			}
		};
	});
	return { type: 'FeatureCollection', features };
}

/** Sources of the claim layers, holding the given data. */
export function claimSources(
	marks: FeatureCollection,
	grounds: FeatureCollection,
	arcs: FeatureCollection
): Record<string, SourceSpecification> {
	return {
		grounds: { type: 'geojson', data: grounds },
		arcs: { type: 'geojson', data: arcs },
		marks: { type: 'geojson', data: marks }
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
			...markLayers(theme)
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

/** Arcs, names and markers: above everything else. */
function markLayers(theme: ThemeName): LayerSpecification[] {
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
		},
		nameLayer(theme),
		{
			id: 'marks',
			type: 'symbol',
			source: 'marks',
			layout: {
				'icon-image': ['get', 'image'],
				'icon-allow-overlap': true,
				'icon-padding': 0,
				'symbol-sort-key': ['get', 'rank']
			}
		}
	];
}

/** Names, each where it was given a place. */
function nameLayer(theme: ThemeName): LayerSpecification {
	const { text, muted, land } = THEMES[theme];
	return {
		id: 'mark-names',
		type: 'symbol',
		source: 'marks',
		filter: ['!=', ['get', 'anchor'], ''],
		layout: {
			'text-field': [
				'format',
				['get', 'name'],
				{ 'text-font': ['literal', ['Dateline SemiBold', 'Noto Sans Arabic Variable']] },
				'  ',
				{},
				['get', 'count'],
				{ 'text-color': muted },
				['case', ['==', ['get', 'note'], ''], '', ['concat', '\n', ['get', 'note']]],
				{ 'font-scale': NOTE_SCALE, 'text-color': muted }
			],
			'text-font': ['Inter Variable', 'Noto Sans Arabic Variable'],
			'text-size': ['case', ['get', 'selected'], SELECTED_SIZE, NAME_SIZE],
			'text-line-height': LINE_HEIGHT,
			'text-justify': 'auto',
			'text-max-width': MOST_EM,
			'text-anchor': ['get', 'anchor'],
			'text-radial-offset': ['get', 'offset'],
			'text-padding': 1,
			// They were given places clear of each other; MapLibre sees squares where markers are discs.
			'text-allow-overlap': true,
			'symbol-sort-key': ['-', 0, ['get', 'rank']]
		},
		paint: { 'text-color': text, 'text-halo-color': land, 'text-halo-width': 2 }
	};
}

/** Half the side in px of what a pointer can hit. */
export function hitExtent(mark: MapMark, touch: boolean): number {
	return Math.max(touch ? 22 : 12, markerRadius(mark.claims) + 3);
}
