// The peer of `npm run bench -- start`: the shortest page that shows the same basemap at the same place and size.
// The address says where: `?width=816&height=524&zoom=5.7&longitude=38.5&latitude=35.3`.
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import '../../../src/fonts.css';
import { basemapStyle } from '../../../src/lib/map/basemap/style.ts';
import { drawTownDot, parseTownDotId } from '../../../src/lib/map/basemap/town-dot.ts';
import { WORLDVIEWS } from '../../../src/lib/model/worldview.ts';

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
	center: [number('longitude'), number('latitude')],
	zoom: number('zoom'),
	attributionControl: false,
	fadeDuration: 0
});
map.on('styleimagemissing', ({ id }) => {
	const colour = parseTownDotId(id);
	if (colour !== undefined) map.addImage(id, drawTownDot(colour, 2), { pixelRatio: 2 });
});
map.once('idle', () => performance.mark('bare:idle'));
