// The basemap of a corpus as this reader sees it: theme, language, worldview, and the nearer map that was brought. Read it where what it
// depends on is followed.
import type { StyleSpecification } from 'maplibre-gl';
import type { Frame } from '../../map/frame/frame.ts';
import { isInBox } from '../../query/clusters/box.ts';
import { basemapStyle } from '../../map/basemap/style.ts';
import { asWritten } from '../../compile/in-language.ts';
import { language, message } from '../../messages/message.ts';
import type { Corpus } from '../../model/corpus.ts';
import { nearMaps } from '../kept/near-map.svelte.ts';
import { preferences } from '../kept/preferences.svelte.ts';

/** `dataUrl`: absolute address of the data. A view of borders that the map does not know is drawn as the first that it does. */
export function basemapOf(corpus: Pick<Corpus, 'worldview' | 'places'>, dataUrl: string): StyleSpecification {
	return basemapStyle({
		theme: preferences.shownTheme,
		worldview: corpus.worldview,
		dataUrl,
		language: language().base,
		// The tiles know towns by their English names.
		hiddenTowns: corpus.places.flatMap((place) => [asWritten(place).name, ...(place.names['en'] ?? [])]),
		near: nearMaps.shown
	});
}

/** Nearer than this one sees how coarsely our own basemap is drawn. */
const COARSE_FROM = 8.5;

/** What a map says of how finely it is drawn; empty while that does not show. */
export function coarseNote({ zoom, center: [longitude, latitude] }: Pick<Frame, 'zoom' | 'center'>): string {
	if (zoom < COARSE_FROM) return '';
	const near = nearMaps.shown;
	const isNear = near !== null && zoom >= near.minZoom && isInBox(near.bounds, longitude, latitude);
	return isNear ? '' : message('map.near.coarse');
}
