// The whole style of the basemap as one pure function. Knows no map object and no claim: claim layers go in at its anchors.
import type { StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import { CARRIED_SCHEME } from '../../ui/carried-files.ts';
import {
	BASEMAP_SOURCE,
	FIRST_LINE_LAYER,
	GRATICULE_SOURCE,
	landLayers,
	waterLayers,
	borderLayers,
	MAP_FONTS,
	nameLayers,
	type MapFonts,
	type MapLanguage
} from './layers.ts';
import { toWorldview, WORLDVIEWS } from '../../model/worldview.ts';
import type { NearMap } from '../near/archive.ts';
import { isBeyond, nearGround, nearNames, nearSources } from '../near/near-layers.ts';
import { toGraticule } from './graticule.ts';
import { THEMES, type ThemeName } from './theme.ts';

export interface BasemapOptions {
	readonly theme: ThemeName;
	/** As a corpus names it. */
	readonly worldview: string;
	/** Absolute address of the folder that holds `basemap/`, with or without a slash at its end. */
	readonly dataUrl: string;
	readonly language: MapLanguage;
	/** GeoNames ids or English names of towns that the claims' own labels name already. */
	readonly hiddenTowns?: readonly string[];
	readonly fonts?: MapFonts;
	/** One that somebody brought, over ours as far as it goes. */
	readonly near?: NearMap | null;
}

/** The layer below which regions and discs go; arcs, names and markers of claims go above every layer. */
export const CLAIM_ANCHOR = FIRST_LINE_LAYER;

/** The deepest zoom of the tiles on disk; MapLibre enlarges them beyond it. */
const DEEPEST_TILES = 5;

export function basemapStyle(options: BasemapOptions): StyleSpecification {
	const { dataUrl, language, hiddenTowns = [], fonts = MAP_FONTS, near = null } = options;
	const theme = THEMES[options.theme];
	const worldview = toWorldview(options.worldview);
	return {
		version: 8,
		name: `Dateline, ${options.theme}, ${WORLDVIEWS[worldview]}`,
		// Another theme is there at once: paper waits for no colour to change.
		transition: { duration: 0, delay: 0 },
		sources: {
			[BASEMAP_SOURCE]: {
				type: 'vector',
				...tilesBelow(dataUrl.replace(/\/$/, ''))
			},
			[GRATICULE_SOURCE]: { type: 'geojson', data: toGraticule(), tolerance: 0 },
			...(near ? nearSources(near) : {})
		},
		layers: [
			...landLayers(theme),
			...waterLayers(theme),
			...(near ? nearGround(near, theme) : []),
			...borderLayers(theme, worldview),
			...nameLayers(theme, language, worldview, fonts, hiddenTowns, near ? [isBeyond(near)] : []),
			...(near ? nearNames(near, theme, language, fonts, hiddenTowns) : [])
		]
	};
}

/** A page that carries its tiles says itself which it has. */
function tilesBelow(
	dataUrl: string
): Pick<VectorSourceSpecification, 'url' | 'tiles' | 'minzoom' | 'maxzoom'> {
	if (dataUrl.startsWith(`${CARRIED_SCHEME}:`)) return { url: `${dataUrl}/basemap/tiles.json` };
	return { tiles: [`${dataUrl}/basemap/{z}/{x}/{y}.pbf`], minzoom: 0, maxzoom: DEEPEST_TILES };
}
