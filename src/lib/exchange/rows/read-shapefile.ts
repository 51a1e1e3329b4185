// A Shapefile, as it is handed on: the parts of each layer in one ZIP archive. The archive is opened by our own reader, the parts read by shpjs.
import type { Geometry } from 'geojson';
import { openArchive, type Archive } from '../../files/archive/open-archive.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { fault, inPortions, type Steps } from '../../files/input/step.ts';
import { dbfFault, shpFault } from './check-shapefile.ts';
import { featureRow } from './object-row.ts';
import type { Row } from './row.ts';

export async function* readShapefile(input: Input, watched: Watched): Steps<Row> {
	const opened = await openArchive(input, watched);
	if (!opened.ok) {
		for (const found of opened.faults) yield fault(found);
		return;
	}
	const { archive } = opened;
	const layers = archive.paths.filter((path) => path.toLowerCase().endsWith('.shp'));
	if (layers.length === 0)
		return void (yield fault({ file: input.name, found: 'no .shp in the archive', expected: 'a Shapefile' }));
	const rows: Row[] = [];
	for (const layer of layers) {
		const file = `${input.name}/${layer}`;
		const features = await readLayer(archive, layer).catch(reasonOf);
		if (typeof features === 'string') {
			yield fault({ file, found: `a layer that cannot be read: ${features}`, expected: 'a sound Shapefile' });
			continue;
		}
		for (const feature of features) {
			const result = featureRow(feature, rows.length + 1);
			if (result.ok) rows.push(result.row);
			else yield fault({ file, record: `#${rows.length + 1}`, ...result.fault });
		}
	}
	yield* inPortions(rows, watched.signal);
}

type Layer = readonly { readonly [key: string]: unknown; readonly geometry: Geometry | null }[];

/** Rejects with the reason where a part cannot be true. */
async function readLayer({ paths, read }: Archive, shp: string): Promise<Layer> {
	const { parseShp, parseDbf, combine } = await import('shpjs');
	const stem = shp.slice(0, -'.shp'.length).toLowerCase();
	const part = async (ending: string) => {
		const path = paths.find((each) => each.toLowerCase() === `${stem}.${ending}`);
		return path === undefined ? undefined : read(path);
	};
	const shapes = await read(shp);
	const [dbf, prj, cpg] = [await part('dbf'), await part('prj'), await part('cpg')];
	const fault = shpFault(shapes) ?? (dbf ? dbfFault(dbf) : null);
	if (fault) throw new Error(fault);
	const geometries = parseShp(shapes, prj && new TextDecoder().decode(prj).trim());
	const { features } = combine([geometries, dbf ? parseDbf(dbf, cpg).map(plain) : undefined]);
	return features as unknown as Layer;
}

/** Days come as midnight of wherever the machine is, and absent numbers as no numbers. */
function plain(record: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(record).map(([name, value]) => {
			if (value instanceof Date) return [name, toIsoDay(value)];
			return [name, typeof value === 'number' && !Number.isFinite(value) ? null : value];
		})
	);
}

function toIsoDay(date: Date): string {
	if (Number.isNaN(date.getTime())) return '';
	const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
	return new Date(day).toISOString().slice(0, 10);
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
