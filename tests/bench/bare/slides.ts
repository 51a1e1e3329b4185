// The peer of `npm run bench -- briefing`: the shortest page that has the layers of a slide's map, and jumps from camera to camera.
// The address says how large: `?width=600&height=480&ratio=1.5`. With `claims` it shows those of `/data/points.json`, which the source
// clusters, instead of marks that it is given.
import type { Feature, FeatureCollection } from 'geojson';
import { Map as GlMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import '../../../src/fonts.css';
import { drawArrowhead } from '../../../src/lib/map/claims/arrowhead.ts';
import { claimSources, EMPTY, withClaimLayers } from '../../../src/lib/map/claims/layers.ts';
import type { Camera } from '../../../src/lib/map/marks/marks.ts';
import { basemapStyle, CLAIM_ANCHOR } from '../../../src/lib/map/basemap/style.ts';
import { THEMES } from '../../../src/lib/map/basemap/theme.ts';
import { drawTownDot, parseTownDotId } from '../../../src/lib/map/basemap/town-dot.ts';
import { WORLDVIEWS } from '../../../src/lib/model/worldview.ts';
import { drawMarkerImage, MARKER_RATIO } from './mark-symbols.ts';
import { REGION_LAYER, slideLayersOver, slideSources } from './slide-layers.ts';

/** Data by source; `event`: of the claims that are shown, by number. */
interface Shown {
	readonly layers: Readonly<Record<string, FeatureCollection>>;
	readonly event: number | null;
}

declare global {
	/** Puts a slide's data on the map; resolves once it is painted. */
	var setSlide: (shown: Shown) => Promise<void>;
	/** Jumps, with another slide's data if any is given; resolves with the milliseconds until nothing is left to draw. */
	var jump: (camera: Camera, shown: Shown | null) => Promise<number>;
}

const params = new URLSearchParams(location.search);
const number = (name: string) => Number(params.get(name));
const isClustered = params.has('claims');
const container = document.querySelector<HTMLElement>('#map')!;
container.style.inlineSize = `${number('width')}px`;
container.style.blockSize = `${number('height')}px`;

setWorkerUrl(workerUrl);
const basemap = basemapStyle({
	theme: 'light',
	worldview: WORLDVIEWS['de-facto'],
	dataUrl: new URL('/data/', location.href).href,
	language: 'en'
});
const style = withClaimLayers(basemap, 'light', CLAIM_ANCHOR, {
	...claimSources(EMPTY, EMPTY, EMPTY),
	...slideSources(isClustered)
});
const under = style.layers.findIndex(({ id }) => id === 'ground-fill');
const map = new GlMap({
	container,
	style: {
		...style,
		layers: [
			...style.layers.slice(0, under),
			REGION_LAYER,
			...style.layers.slice(under),
			...slideLayersOver(isClustered)
		]
	},
	center: [40, 40],
	zoom: 3,
	pixelRatio: number('ratio'),
	attributionControl: false,
	fadeDuration: 0
});
map.setMissingStyleImageResolver((id) => {
	const marker = drawMarkerImage(id);
	const dot = parseTownDotId(id);
	if (marker) map.addImage(id, marker, { pixelRatio: MARKER_RATIO });
	else if (dot !== undefined) map.addImage(id, drawTownDot(dot, 2), { pixelRatio: 2 });
	else if (id.startsWith('arrowhead:'))
		map.addImage(id, drawArrowhead(THEMES.light.text, 2), { pixelRatio: 2 });
});

/** Longitude, latitude and events of each point. */
type Row = readonly [number, number, readonly number[]];

const idle = () => new Promise<void>((resolve) => void map.once('idle', () => resolve()));
const read = async <Value>(name: string): Promise<readonly Value[]> =>
	isClustered ? ((await (await fetch(`/data/${name}`)).json()) as Value[]) : [];
const [rows, names] = await Promise.all([
	read<Row>('points.json'),
	read<string>('names.json'),
	map.once('load')
]);

function collect(event: number | null): FeatureCollection {
	const features: Feature[] = [];
	for (const [at, [longitude, latitude, events]] of rows.entries()) {
		if (event !== null && !events.includes(event)) continue;
		const geometry = { type: 'Point' as const, coordinates: [longitude, latitude] };
		features.push({ type: 'Feature', properties: { name: names[at]! }, geometry });
	}
	return { type: 'FeatureCollection', features };
}

function put({ layers, event }: Shown): void {
	const set = (id: string, data: FeatureCollection) => void map.getSource<GeoJSONSource>(id)!.setData(data);
	for (const [id, data] of Object.entries(layers)) if (!isClustered || id !== 'marks') set(id, data);
	if (isClustered) set('marks', collect(event));
}

globalThis.setSlide = async (shown) => {
	put(shown);
	await idle();
};
globalThis.jump = async ({ center, zoom }, shown) => {
	const begin = performance.now();
	if (shown) put(shown);
	map.jumpTo({ center: [...center], zoom });
	await idle();
	return performance.now() - begin;
};
performance.mark('bare:ready');
