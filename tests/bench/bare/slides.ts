// The peer of `npm run bench -- briefing`: the shortest page that has the layers and marks of a slide's map, and jumps from camera to camera.
// The address says how large: `?width=600&height=480&ratio=1.5`.
import type { FeatureCollection } from 'geojson';
import { Map as GlMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import '../../../src/fonts.css';
import { claimSources, EMPTY, withClaimLayers } from '../../../src/lib/map/claim-layers.ts';
import type { Camera } from '../../../src/lib/map/marks.ts';
import { basemapStyle, CLAIM_ANCHOR } from '../../../src/lib/map/style.ts';
import { drawTownDot, parseTownDotId } from '../../../src/lib/map/town-dot.ts';
import { WORLDVIEWS } from '../../../src/lib/map/worldview.ts';
import { drawMarkerImage, MARK_LAYER, MARKER_RATIO } from './mark-symbols.ts';

declare global {
	/** Puts the marks on the map; resolves once they are painted. */
	var setMarks: (marks: FeatureCollection) => Promise<void>;
	/** Jumps, with other marks if any are given; resolves with the milliseconds until nothing is left to draw. */
	var jump: (camera: Camera, marks: FeatureCollection | null) => Promise<number>;
}

const params = new URLSearchParams(location.search);
const number = (name: string) => Number(params.get(name));
const container = document.querySelector<HTMLElement>('#map')!;
container.style.inlineSize = `${number('width')}px`;
container.style.blockSize = `${number('height')}px`;

setWorkerUrl(workerUrl);
const basemap = basemapStyle({
	theme: 'light',
	worldview: WORLDVIEWS[0],
	dataUrl: new URL('/data/', location.href).href,
	language: 'en'
});
const style = withClaimLayers(basemap, 'light', CLAIM_ANCHOR, {
	...claimSources(EMPTY, EMPTY, EMPTY),
	marks: { type: 'geojson', data: EMPTY }
});
const map = new GlMap({
	container,
	style: { ...style, layers: [...style.layers, MARK_LAYER] },
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
});

const idle = () => new Promise<void>((resolve) => void map.once('idle', () => resolve()));
await map.once('load');

globalThis.setMarks = async (marks) => {
	void map.getSource<GeoJSONSource>('marks')!.setData(marks);
	await idle();
};
globalThis.jump = async ({ center, zoom }, marks) => {
	const begin = performance.now();
	if (marks) void map.getSource<GeoJSONSource>('marks')!.setData(marks);
	map.jumpTo({ center: [...center], zoom });
	await idle();
	return performance.now() - begin;
};
performance.mark('bare:ready');
