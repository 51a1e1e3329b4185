// Makes the peer of the one file: a bare MapLibre page packed like it, with the same opening script and the same tiles of the basemap, and
// with neither fonts nor claims.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { packArchive } from '../../../src/lib/briefing/export/single-file/archive.ts';
import { TEMPLATE_PATH, type Template } from '../../../src/lib/briefing/export/single-file/template.ts';
import { tileJson, tilePath, tilesFor } from '../../../src/lib/briefing/export/single-file/tiles.ts';
import { readNamedCorpus } from '../../../src/server/export/compiled-corpus.ts';
import { APP_FOLDER, DATA_FOLDER, ROOT } from '../../../src/server/repository.ts';

/** HTML, with the tiles that the file of `corpus` has. */
export async function makeBareFile(corpus: string): Promise<string> {
	const { compiled } = await readNamedCorpus(corpus);
	const tiles = tilesFor(Object.values(compiled.placements).map(({ point }) => point)).map(tilePath);
	const template = JSON.parse(await readFile(join(APP_FOLDER, TEMPLATE_PATH), 'utf8')) as Template;
	const worker = await readFile(join(APP_FOLDER, template.mapWorker));
	const entries = await Promise.all(
		tiles.map(async (path) => ({
			path,
			bytes: await readFile(join(DATA_FOLDER, path.slice('data/'.length)))
		}))
	);
	const script = await bundle('tests/bench/bare/one-file.ts');
	const archive = await packArchive([
		...entries,
		{ path: 'data/basemap/tiles.json', bytes: Buffer.from(tileJson('carried://files/data/')) },
		{ path: 'map-worker.js', bytes: worker },
		{ path: 'app.js', bytes: Buffer.from(script) },
		{ path: 'app.css', bytes: await readFile(join(ROOT, 'node_modules/maplibre-gl/dist/maplibre-gl.css')) }
	]);
	return `<!doctype html><meta charset="utf-8"><title>Bare</title><base href="https://dateline.invalid/"><div id="page"></div><script type="text/plain" id="archive">${archive}</script><script>${template.opening}</script>`;
}

async function bundle(entry: string): Promise<string> {
	process.env['NODE_ENV'] = 'production';
	const built = await build({
		configFile: false,
		root: ROOT,
		publicDir: false,
		logLevel: 'error',
		build: {
			write: false,
			lib: { entry, formats: ['iife'], name: 'bare' },
			rolldownOptions: { output: { codeSplitting: false } }
		}
	});
	const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
		'output' in each ? each.output : []
	);
	const chunk = outputs.find(({ type }) => type === 'chunk');
	if (chunk?.type !== 'chunk') throw new Error(`${entry} made no script`);
	return chunk.code;
}
