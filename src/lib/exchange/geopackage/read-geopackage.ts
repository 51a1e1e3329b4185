// The layers of a GeoPackage as rows: the columns of each table of features, and its geometries.
import { bytesOf, type Input, type Watched } from '../../files/input/input.ts';
import { fault, items, progress, type Steps } from '../../files/input/step.ts';
import { quoted, wkbStart } from './schema.ts';
import { featureRow } from '../rows/object-row.ts';
import type { Row } from '../rows/row.ts';
import { loadSqlite, NoSqliteError, type Sqlite, type SqliteClass } from './load-sqlite.ts';

const PORTION = 1000;
/** Of our own layers: an id is a number there. */
const OWN_ID = 'claim_id';

export async function* readGeoPackage(input: Input, { signal }: Watched): Steps<Row> {
	const { name } = input;
	let Database: SqliteClass;
	try {
		Database = await loadSqlite();
	} catch (error) {
		if (!(error instanceof NoSqliteError)) throw error;
		return void (yield fault({ file: name, found: 'a GeoPackage', expected: error.message }));
	}
	// Where SQLite is, there are Node's buffers, and it takes nothing else.
	const database = new Database(Buffer.from(await bytesOf(input)));
	try {
		const layers = database
			.prepare(
				'SELECT table_name AS layer, column_name AS geometry, srs_id AS srs FROM gpkg_geometry_columns'
			)
			.all();
		const { wkbToGeojson } = await import('hyparquet/src/wkb.js');
		let number = 0;
		for (const { layer, geometry, srs } of layers) {
			if (srs !== 4326) {
				const found = `the layer ${String(layer)} in the reference system ${String(srs)}`;
				yield fault({ file: name, found, expected: 'longitude and latitude (EPSG:4326)' });
				continue;
			}
			const total = countOf(database, String(layer));
			let portion: Row[] = [];
			for (const record of database.prepare(`SELECT * FROM ${quoted(String(layer))}`).iterate()) {
				signal.throwIfAborted();
				const result = featureRow(toFeature(record, String(geometry), wkbToGeojson), ++number);
				if (result.ok) portion.push(result.row);
				else yield fault({ file: name, record: `#${number}`, ...result.fault });
				if (portion.length < PORTION) continue;
				yield items(portion);
				yield progress(number, total);
				portion = [];
			}
			if (portion.length > 0) yield items(portion);
		}
	} finally {
		database.close();
	}
}

function countOf(database: Sqlite, layer: string): number {
	return Number(database.prepare(`SELECT count(*) AS total FROM ${quoted(layer)}`).all()[0]!['total']);
}

type FromWkb = (reader: { view: DataView; offset: number }) => unknown;

function toFeature(
	record: Record<string, unknown>,
	column: string,
	fromWkb: FromWkb
): Record<string, unknown> {
	const entries = Object.entries(record).filter(([name]) => name !== column && name !== 'fid');
	const named = entries.map(([name, value]) => [name === OWN_ID ? 'id' : name, plain(value)]);
	return {
		type: 'Feature',
		properties: Object.fromEntries(named),
		geometry: geometryOf(record[column], fromWkb)
	};
}

function geometryOf(cell: unknown, fromWkb: FromWkb): unknown {
	if (!(cell instanceof Uint8Array)) return null;
	const start = wkbStart(cell);
	if (start === null) return null;
	return fromWkb({ view: new DataView(cell.buffer, cell.byteOffset, cell.byteLength), offset: start });
}

function plain(value: unknown): unknown {
	if (typeof value === 'bigint') return Number(value);
	return value instanceof Uint8Array ? null : value;
}
