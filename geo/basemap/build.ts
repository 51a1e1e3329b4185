// Builds the basemap: node --import tsx geo/basemap/build.ts [--out DIR]
//
// Vector tiles DIR/{zoom}/{x}/{y}.pbf, zoom 0 to 5, every tile of the world: 1,365 small files, 4.2 MB, not compressed (a
// server may send them so; nothing here is ever compressed twice). A first view of a country takes one to six of them,
// 20 to 80 kB gzip; the names of countries and where each has room for its own in DIR/countries.json, a coarse outline of land for small pictures in DIR/land.json. Deeper zooms are the fifth enlarged; tiles.ts says why that is sharp enough.
//
// A single file that opens from disk takes zooms 0 to 4 whole (1.1 MB) and of zoom 5 the tiles of its own views, in base64,
// keyed by path, and answers MapLibre's requests for `{zoom}/{x}/{y}` from them with `addProtocol`; a tile that it leaves
// out is drawn from the zoom above.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toCountryRooms } from './countries.ts';
import { toLandRings } from './land.ts';
import { readLayers } from './layers.ts';
import { readCountries } from './natural-earth.ts';
import { cutTiles } from './tiles.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'static/data/basemap' } } });
writeBasemap(values.out);

function writeBasemap(directory: string): void {
	const layers = readLayers();
	rmSync(directory, { recursive: true, force: true });
	let tiles = 0;
	let bytes = 0;
	for (const { zoom, x, y, content } of cutTiles(layers)) {
		const folder = join(directory, String(zoom), String(x));
		if (y === 0) mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, `${y}.pbf`), content);
		tiles += 1;
		bytes += content.length;
	}
	const countries = JSON.stringify(toCountryRooms(readCountries()));
	writeFileSync(join(directory, 'countries.json'), countries);
	writeFileSync(join(directory, 'land.json'), JSON.stringify(toLandRings()));
	console.log(`basemap: ${tiles} tiles, ${(bytes / 1e6).toFixed(1)} MB, in ${directory}`);
}
