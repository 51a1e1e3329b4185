// The peer of `npm run bench -- browser`: the shortest page that shows the same claims on the same basemap as a clustered GeoJSON source, and
// filters them as MapLibre can: by setting the data anew. One point for each claim at each place it names.
import type { Feature, Point } from 'geojson';
import { Map as GlMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { basemapStyle } from '../../../src/lib/map/basemap/style.ts';
import { WORLDVIEWS } from '../../../src/lib/model/worldview.ts';

declare global {
	/** Shows the claims of one event, or all; resolves once they are painted. */
	var filterPoints: (event: number | null) => Promise<void>;
}

const params = new URLSearchParams(location.search);
const number = (name: string) => Number(params.get(name));
const container = document.querySelector<HTMLElement>('#map')!;
container.style.inlineSize = `${number('width')}px`;
container.style.blockSize = `${number('height')}px`;

setWorkerUrl(workerUrl);
const map = new GlMap({
	container,
	style: basemapStyle({
		theme: 'light',
		worldview: WORLDVIEWS['de-facto'],
		dataUrl: new URL('/data/', location.href).href,
		language: 'en'
	}),
	center: [30, 10],
	zoom: 1.5,
	attributionControl: false,
	fadeDuration: 0
});

/** Longitude, latitude and events of each point. */
type Row = readonly [number, number, readonly number[]];

const [rows] = await Promise.all([
	fetch('/data/points.json').then((response) => response.json() as Promise<Row[]>),
	map.once('load')
]);

function collect(event: number | null) {
	const features: Feature<Point>[] = [];
	for (const [longitude, latitude, events] of rows) {
		if (event !== null && !events.includes(event)) continue;
		const geometry = { type: 'Point' as const, coordinates: [longitude, latitude] };
		features.push({ type: 'Feature', properties: {}, geometry });
	}
	return { type: 'FeatureCollection' as const, features };
}

/** Resolves with the first frame in which the source has its new tiles. */
function painted(): Promise<void> {
	return new Promise((resolve) => void map.once('idle', () => resolve()));
}

map.addSource('claims', { type: 'geojson', data: collect(null), cluster: true, clusterRadius: 40 });
map.addLayer({
	id: 'claims',
	type: 'circle',
	source: 'claims',
	paint: { 'circle-radius': ['case', ['has', 'point_count'], 16, 6], 'circle-color': '#0f4c86' }
});
const tellFirst = () => {
	if (map.queryRenderedFeatures({ layers: ['claims'] }).length === 0) return;
	map.off('render', tellFirst);
	performance.mark('bare:first-markers');
};
map.on('render', tellFirst);

globalThis.filterPoints = async (event) => {
	void map.getSource<GeoJSONSource>('claims')!.setData(collect(event));
	await painted();
};
