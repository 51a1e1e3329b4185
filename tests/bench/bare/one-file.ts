// The peer of `npm run bench -- single-file`: the shortest page that shows the same basemap out of the file itself.
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import { useCarriedFiles } from '../../../src/lib/map/basemap/carried-tiles.ts';
import { basemapStyle } from '../../../src/lib/map/basemap/style.ts';
import { WORLDVIEWS } from '../../../src/lib/model/worldview.ts';
import { CARRIED_DATA_ROOT } from '../../../src/lib/ui/carried-files.ts';

setWorkerUrl(useCarriedFiles()!);
const container = document.createElement('div');
container.style.cssText = 'inline-size:800px;block-size:600px';
document.body.append(container);
const map = new GlMap({
	container,
	style: basemapStyle({
		theme: 'light',
		worldview: WORLDVIEWS['de-facto'],
		dataUrl: CARRIED_DATA_ROOT,
		language: 'en'
	}),
	center: [38.5, 35.3],
	zoom: 5.7,
	attributionControl: false,
	fadeDuration: 0
});
map.once('load', () => (document.body.dataset['loaded'] = ''));
