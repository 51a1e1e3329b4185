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
import { THEMES, type ThemeName } from './theme.ts';

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

const NAME_SIZE = 12.5;
const SELECTED_SIZE = 13.5;

/** On which side of its mark a name stands, if it can. */
export type NameSide = 'east' | 'west';

/** Features of the marks; `stateOf` says which sign each wears. */
export function markFeatures(
	marks: readonly MapMark[],
	theme: ThemeName,
	stateOf: (mark: MapMark) => MarkerState,
	sideOf: (mark: MapMark) => NameSide
): FeatureCollection<Point> {
	const features = marks.map((mark): Feature<Point> => {
		const { claims, parts, disputed, dashed } = mark;
		const state = stateOf(mark);
		const offset = (markerExtent({ claims, state }) + 4) / (state === 'selected' ? SELECTED_SIZE : NAME_SIZE);
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [...mark.point] },
			properties: {
				id: mark.id,
				image: markerImageId({ claims, parts, disputed, dashed, state }, theme),
				name: mark.name,
				count: String(claims),
				note: mark.note,
				rank: (state === 'rest' ? 0 : 1e6) + claims,
				offset: Math.round(offset * 10) / 10,
				side: sideOf(mark),
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
		nameLayer('mark-names-east', 'east', theme),
		nameLayer('mark-names-west', 'west', theme),
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

type Anchor = 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'bottom-left' | 'top-right' | 'bottom-right';

/** Where the name may stand, as the part of it that faces the marker; the first that is free is taken. */
const ANCHORS: Readonly<Record<NameSide, Anchor[]>> = {
	east: ['left', 'right', 'bottom', 'top', 'bottom-left', 'top-left'],
	west: ['right', 'left', 'bottom', 'top', 'bottom-right', 'top-right']
};

/** Names of the marks that have more room on `side`. */
function nameLayer(id: string, side: NameSide, theme: ThemeName): LayerSpecification {
	const { text, muted, land } = THEMES[theme];
	return {
		id,
		type: 'symbol',
		source: 'marks',
		filter: ['==', ['get', 'side'], side],
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
				{ 'font-scale': 0.88, 'text-color': muted }
			],
			'text-font': ['Inter Variable', 'Noto Sans Arabic Variable'],
			'text-size': ['case', ['get', 'selected'], SELECTED_SIZE, NAME_SIZE],
			'text-line-height': 1.15,
			'text-justify': 'auto',
			'text-max-width': 16,
			'text-variable-anchor': ANCHORS[side],
			'text-radial-offset': ['get', 'offset'],
			'text-padding': 1,
			'symbol-sort-key': ['-', 0, ['get', 'rank']]
		},
		paint: { 'text-color': text, 'text-halo-color': land, 'text-halo-width': 2 }
	};
}

/** Half the side in px of what a pointer can hit. */
export function hitExtent(mark: MapMark, touch: boolean): number {
	return Math.max(touch ? 22 : 12, markerRadius(mark.claims) + 3);
}
