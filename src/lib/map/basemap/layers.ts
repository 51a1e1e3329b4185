// The basemap's layers, pure functions of theme, worldview and language. Knows no claim; `hiddenTowns` come as names or ids.
// The tiles' layers and properties are what geo/basemap writes.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { GRATICULE_STEPS } from './graticule.ts';
import type { Worldview } from '../../model/worldview.ts';
import type { Theme } from './theme.ts';
import { townDotId } from './town-dot.ts';
import { bordersOf, nameFrom, type BorderStyle } from './worldview.ts';

export const BASEMAP_SOURCE = 'basemap';
export const GRATICULE_SOURCE = 'graticule';

/** The lowest layer that is drawn over a claim's ground: rivers, lakes, borders and names follow it, land comes before. */
export const FIRST_LINE_LAYER = 'river';

/** Pixels on each side of a letter: a stroke of 3. */
const HALO = 1.5;

/** Families of @font-face rules of the page. A word `Italic` in a family asks for its italic. */
export interface MapFonts {
	readonly sans: readonly string[];
	readonly water: readonly string[];
}

export const MAP_FONTS: MapFonts = {
	sans: ['Inter Variable', 'Noto Sans Arabic Variable'],
	water: ['Dateline Serif Italic', 'Noto Sans Arabic Variable']
};

/** By which the tiles name things: `en`, `ar`, `ru`; other languages read the name that a thing has there. */
export type MapLanguage = string;

/** Land and the graticule. */
export function landLayers(theme: Theme): LayerSpecification[] {
	return [
		{ id: 'water', type: 'background', paint: { 'background-color': theme.water } },
		{
			id: 'land',
			type: 'fill',
			source: BASEMAP_SOURCE,
			'source-layer': 'land',
			paint: { 'fill-color': theme.land }
		},
		...graticuleLayers(theme)
	];
}

function graticuleLayers(theme: Theme): LayerSpecification[] {
	return GRATICULE_STEPS.map(({ step, from }) => ({
		id: `graticule-${step}`,
		type: 'line',
		source: GRATICULE_SOURCE,
		minzoom: from,
		filter: ['==', ['get', 'step'], step],
		paint: { 'line-color': theme.text, 'line-opacity': theme.graticuleOpacity, 'line-width': 1 }
	}));
}

/** Rivers, the lakes that they run through, and coasts. */
export function waterLayers(theme: Theme): LayerSpecification[] {
	return [
		{
			id: FIRST_LINE_LAYER,
			type: 'line',
			source: BASEMAP_SOURCE,
			'source-layer': 'river',
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: { 'line-color': theme.river, 'line-width': byZoom([2, 0.5], [4, 0.9], [6, 1.3], [9, 2]) }
		},
		{
			id: 'lake',
			type: 'fill',
			source: BASEMAP_SOURCE,
			'source-layer': 'lake',
			paint: { 'fill-color': theme.water }
		},
		shoreLayer('lake-shore', 'lake', theme),
		shoreLayer('coast', 'land', theme)
	];
}

export function borderLayers(theme: Theme, worldview: Worldview): LayerSpecification[] {
	return (['solid', 'dashed'] as const).map((style) => borderLayer(style, theme, worldview));
}

function shoreLayer(id: string, layer: string, theme: Theme): LayerSpecification {
	return {
		id,
		type: 'line',
		source: BASEMAP_SOURCE,
		'source-layer': layer,
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': theme.border,
			'line-width': byZoom([2, 0.4], [5, 0.6]),
			// Fjords and skerries would clot on a map of the world.
			'line-opacity': byZoom([1, 0.5], [4, 1])
		}
	};
}

function borderLayer(style: BorderStyle, theme: Theme, worldview: Worldview): LayerSpecification {
	return {
		id: style === 'solid' ? 'border' : 'border-disputed',
		type: 'line',
		source: BASEMAP_SOURCE,
		'source-layer': 'border',
		filter: ['all', bordersOf(worldview, style), isInZoom()],
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': theme.border,
			'line-width': style === 'solid' ? byZoom([2, 0.6], [5, 1]) : byZoom([2, 0.7], [5, 1.1]),
			// Dashes 3 and gaps 2.2 px, told in widths of the line.
			...(style === 'dashed' && { 'line-dasharray': [3 / 1.1, 2.2 / 1.1] })
		}
	};
}

/** Names of rivers, seas and towns; those of countries are set by names/country-names.ts. Where two collide the later layer's gives way to the earlier drawn above it. */
export function nameLayers(
	theme: Theme,
	language: MapLanguage,
	worldview: Worldview,
	fonts: MapFonts,
	hiddenTowns: readonly string[],
	townFilters: readonly ExpressionSpecification[] = []
): LayerSpecification[] {
	return [
		riverNames(theme, language, fonts),
		seaNames(theme, language, worldview, fonts),
		townNames(theme, language, fonts, [...hiding(hiddenTowns), ...townFilters])
	];
}

function riverNames(theme: Theme, language: MapLanguage, fonts: MapFonts): LayerSpecification {
	return {
		id: 'river-name',
		type: 'symbol',
		source: BASEMAP_SOURCE,
		'source-layer': 'river',
		minzoom: 4.5,
		filter: ['all', ['has', 'name'], ['>=', ['zoom'], ['coalesce', ['get', 'namezoom'], 0]]],
		layout: {
			'symbol-placement': 'line',
			// Close together where a river is short on the screen, so that one of the places has room.
			'symbol-spacing': ['step', ['zoom'], 120, 7, 260, 8, 400],
			'text-field': nameIn(language),
			'text-font': [...fonts.water],
			'text-size': 11.5,
			// Wide apart, near the line and round no sharp bend, so that letters keep clear of each other on its inner side.
			'text-letter-spacing': apart(language, 0.22),
			'text-offset': [0, -0.7],
			'text-max-angle': 15,
			'text-padding': 8
		},
		paint: { 'text-color': theme.waterLabel, 'text-halo-color': theme.land, 'text-halo-width': HALO }
	};
}

function seaNames(
	theme: Theme,
	language: MapLanguage,
	worldview: Worldview,
	fonts: MapFonts
): LayerSpecification {
	return {
		id: 'sea-name',
		type: 'symbol',
		source: BASEMAP_SOURCE,
		'source-layer': 'sea',
		filter: isInZoom(),
		layout: {
			'text-field': nameIn(language, nameFrom(worldview, language)),
			'text-font': [...fonts.water],
			'text-size': byZoom([2, 11], [6, 13]),
			'text-letter-spacing': apart(language, 0.08),
			'text-max-width': 7,
			'text-line-height': 1.25,
			'text-padding': 6
		},
		paint: { 'text-color': theme.waterLabel, 'text-halo-color': theme.water, 'text-halo-width': HALO }
	};
}

function townNames(
	theme: Theme,
	language: MapLanguage,
	fonts: MapFonts,
	filters: readonly ExpressionSpecification[]
): LayerSpecification {
	return {
		id: 'town',
		type: 'symbol',
		source: BASEMAP_SOURCE,
		'source-layer': 'town',
		minzoom: 3,
		filter: ['all', isInZoom(), ...filters],
		layout: {
			'icon-image': townDotId(theme),
			'text-field': nameIn(language),
			'text-font': [...fonts.sans],
			'text-size': 11,
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': 0.45,
			'text-justify': 'auto',
			'text-max-width': 12,
			'text-padding': 4,
			'symbol-sort-key': ['get', 'rank']
		},
		paint: {
			'text-color': theme.muted,
			'text-halo-color': theme.land,
			'text-halo-width': HALO
		}
	};
}

/** Letters that join are never set apart. */
function apart(language: MapLanguage, em: number): number {
	return language === 'ar' ? 0 : em;
}

/** `first`: what is asked before the name in that language. */
function nameIn(language: MapLanguage, first: ExpressionSpecification[] = []): ExpressionSpecification {
	const own: ExpressionSpecification[] = language === 'en' ? [] : [['get', `name:${language}`]];
	const names: ExpressionSpecification[] = [...first, ...own, ['get', 'name']];
	return names.length === 1 ? names[0]! : ['coalesce', ...names];
}

/** Features say from which zoom and up to which they are shown; whichever they leave out has no limit. */
function isInZoom(): ExpressionSpecification {
	return [
		'all',
		['>=', ['zoom'], ['coalesce', ['get', 'minzoom'], 0]],
		['<', ['zoom'], ['coalesce', ['get', 'maxzoom'], 99]]
	];
}

function hiding(towns: readonly string[]): ExpressionSpecification[] {
	if (towns.length === 0) return [];
	const ids = towns.filter((town) => /^\d+$/.test(town)).map(Number);
	return [
		['!', ['in', ['get', 'name'], ['literal', [...towns]]]],
		['!', ['in', ['get', 'id'], ['literal', ids]]]
	];
}

function byZoom(...stops: readonly (readonly [zoom: number, value: number])[]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}
