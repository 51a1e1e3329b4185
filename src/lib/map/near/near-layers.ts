// The layers of a nearer map, in the look of ours: land, water, roads, buildings, names of places. Borders are not drawn from it: those of the
// corpus's worldview stay. Pure functions of theme and language.
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { MapFonts, MapLanguage } from '../basemap/layers.ts';
import type { Theme } from '../basemap/theme.ts';
import type { Bounds } from '../marks/marks.ts';
import type { NearMap, NearSchema } from './archive.ts';

export const NEAR_SOURCE = 'near';
const EXTENT_SOURCE = 'near-extent';

/** Where the schemas keep what we draw. */
interface Names {
	readonly water: string;
	readonly waterway: string;
	readonly road: string;
	/** Of a road: what kind it is, and those that are drawn wide and less wide. */
	readonly kind: string;
	readonly great: readonly string[];
	readonly middle: readonly string[];
	readonly building: string;
	readonly place: string;
	/** Of a place: what kind it is, and the kinds that are named. */
	readonly placeKind: string;
	readonly places: readonly string[];
	/** The weightiest have the least. */
	readonly rank: ExpressionSpecification;
}

const NAMES: Readonly<Record<Exclude<NearSchema, 'raster'>, Names>> = {
	protomaps: {
		water: 'water',
		waterway: 'water',
		road: 'roads',
		kind: 'kind',
		great: ['highway'],
		middle: ['major_road'],
		building: 'buildings',
		place: 'places',
		placeKind: 'kind',
		places: ['locality', 'neighbourhood', 'macrohood'],
		rank: ['-', 0, ['coalesce', ['get', 'population_rank'], 0]]
	},
	openmaptiles: {
		water: 'water',
		waterway: 'waterway',
		road: 'transportation',
		kind: 'class',
		great: ['motorway', 'trunk'],
		middle: ['primary', 'secondary'],
		building: 'building',
		place: 'place',
		placeKind: 'class',
		places: ['city', 'town', 'village', 'suburb', 'quarter', 'neighbourhood'],
		rank: ['coalesce', ['get', 'rank'], 99]
	}
};

export function nearSources(near: NearMap): Record<string, SourceSpecification> {
	const { url, schema, minZoom: minzoom, maxZoom: maxzoom } = near;
	const tiles = {
		tiles: [`${url}/{z}/{x}/{y}`],
		minzoom,
		maxzoom,
		bounds: [...near.bounds] as [number, number, number, number]
	};
	return {
		[NEAR_SOURCE]:
			schema === 'raster' ? { type: 'raster', tileSize: 256, ...tiles } : { type: 'vector', ...tiles },
		[EXTENT_SOURCE]: { type: 'geojson', data: extentOf(near.bounds) }
	};
}

/** Beneath our borders: what covers our land, coast and rivers as far as it goes. */
export function nearGround(near: NearMap, theme: Theme): LayerSpecification[] {
	if (near.schema === 'raster')
		return [
			{
				id: 'near-picture',
				type: 'raster',
				source: NEAR_SOURCE,
				minzoom: near.minZoom,
				paint: { 'raster-fade-duration': 0, 'raster-saturation': -0.5 }
			}
		];
	const names = NAMES[near.schema];
	const source = { source: NEAR_SOURCE, minzoom: near.minZoom };
	const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
	const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
	const road = (
		id: string,
		kinds: readonly string[] | null,
		widths: readonly number[],
		minzoom: number
	): LayerSpecification => ({
		id,
		type: 'line',
		...source,
		minzoom: Math.max(near.minZoom, minzoom),
		'source-layer': names.road,
		filter: kinds
			? ['in', ['get', names.kind], ['literal', [...kinds]]]
			: [
					'!',
					['in', ['get', names.kind], ['literal', [...names.great, ...names.middle, 'rail', 'ferry', 'path']]]
				],
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: {
			'line-color': theme.rule,
			'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 6, widths[0]!, 16, widths[1]!]
		}
	});
	return [
		// A schema without land has it wherever there is no water.
		...(near.schema === 'openmaptiles'
			? [
					{
						id: 'near-land',
						type: 'fill',
						source: EXTENT_SOURCE,
						minzoom: near.minZoom,
						paint: { 'fill-color': theme.land }
					} as LayerSpecification
				]
			: [
					{
						id: 'near-land',
						type: 'fill',
						...source,
						'source-layer': 'earth',
						paint: { 'fill-color': theme.land }
					} as LayerSpecification
				]),
		{
			id: 'near-water',
			type: 'fill',
			...source,
			'source-layer': names.water,
			filter: isArea,
			paint: { 'fill-color': theme.water }
		},
		{
			id: 'near-river',
			type: 'line',
			...source,
			'source-layer': names.waterway,
			filter: isLine,
			paint: { 'line-color': theme.river, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.6, 14, 2] }
		},
		{
			id: 'near-building',
			type: 'fill',
			...source,
			minzoom: Math.max(near.minZoom, 13),
			'source-layer': names.building,
			paint: { 'fill-color': theme.rule, 'fill-opacity': 0.6 }
		},
		road('near-road', null, [0.2, 6], 11),
		road('near-road-middle', names.middle, [0.4, 10], 8),
		road('near-road-great', names.great, [0.8, 14], 5)
	];
}

/** Above our borders; with the size of ours. */
export function nearNames(
	near: NearMap,
	theme: Theme,
	language: MapLanguage,
	fonts: MapFonts,
	hidden: readonly string[]
): LayerSpecification[] {
	if (near.schema === 'raster') return [];
	const names = NAMES[near.schema];
	return [
		{
			id: 'near-place',
			type: 'symbol',
			source: NEAR_SOURCE,
			'source-layer': names.place,
			minzoom: Math.max(near.minZoom, 4),
			filter: [
				'all',
				['in', ['get', names.placeKind], ['literal', [...names.places]]],
				['!', ['in', nameIn('en'), ['literal', [...hidden]]]]
			],
			layout: {
				'text-field': nameIn(language),
				'text-font': [...fonts.sans],
				'text-size': 11,
				'text-max-width': 9,
				'text-padding': 4,
				'symbol-sort-key': names.rank
			},
			paint: { 'text-color': theme.muted, 'text-halo-color': theme.land, 'text-halo-width': 1.5 }
		}
	];
}

/** Our own towns stand where the nearer map does not name them. */
export function isBeyond(near: NearMap): ExpressionSpecification {
	return ['any', ['<', ['zoom'], near.minZoom], ['!', ['within', extentOf(near.bounds)]]];
}

/** As both schemas have them, where they have them. */
function nameIn(language: MapLanguage): ExpressionSpecification {
	const own: ExpressionSpecification[] = [
		['get', `name:${language}`],
		['get', `name_${language}`]
	];
	return [
		'coalesce',
		...own,
		['get', 'name:en'],
		['get', 'name_en'],
		['get', 'name'],
		''
	] as ExpressionSpecification;
}

function extentOf([west, south, east, north]: Bounds): {
	type: 'Polygon';
	coordinates: [number, number][][];
} {
	return {
		type: 'Polygon',
		coordinates: [
			[
				[west, south],
				[east, south],
				[east, north],
				[west, north],
				[west, south]
			]
		]
	};
}
