// The selected claims as a GeoPackage, which QGIS keeps its layers in. Needs better-sqlite3, which is asked for and never required.
import type { MultiPoint } from 'geojson';
import type { Piece, Selections } from '../format.ts';
import { APPLICATION_ID, geometryCell, LAYER, quoted, TABLES, USER_VERSION } from './schema.ts';
import type { Selection } from '../selection/selection.ts';
import { claimTable } from '../write/claim-table.ts';
import { gathered } from '../write/pieces.ts';
import { loadSqlite } from './load-sqlite.ts';

export async function* writeGeoPackage(selections: Selections): AsyncGenerator<Piece, void> {
	const Database = await loadSqlite();
	const selection = await gathered(selections);
	const rows = claimTable(selection);
	const points = selection.claims.map(({ about }) =>
		about.map((place) => selection.placements[place]!.point)
	);
	const database = new Database(':memory:');
	try {
		database.pragma(`application_id = ${APPLICATION_ID}`);
		database.pragma(`user_version = ${USER_VERSION}`);
		// An id of its own must be a number here; ours stands under another name, as GIS programs show it.
		const columns = Object.keys(rows[0]!);
		const inTable = columns.map((name) => (name === 'id' ? 'claim_id' : name));
		const numbers = new Set(columns.filter((name) => rows.some((row) => typeof row[name] === 'number')));
		for (const statement of TABLES) {
			const isContents = statement.includes('gpkg_contents VALUES');
			database.prepare(statement).run(...(isContents ? contentsOf(selection, points.flat()) : []));
		}
		const types = columns.map(
			(name, at) => `${quoted(inTable[at]!)} ${numbers.has(name) ? 'DOUBLE' : 'TEXT'}`
		);
		database.exec(
			`CREATE TABLE ${LAYER} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOINT, ${types.join(', ')})`
		);
		const insert = database.prepare(
			`INSERT INTO ${LAYER} (geom, ${inTable.map(quoted).join(', ')}) VALUES (${['geom', ...columns].map(() => '?').join(', ')})`
		);
		database.transaction(() =>
			rows.forEach((row, at) => insert.run(cellOf(points[at]!), ...columns.map((name) => row[name] ?? null)))
		)();
		yield new Uint8Array(database.serialize());
	} finally {
		database.close();
	}
}

type Points = readonly (readonly [number, number])[];

function cellOf(points: Points): Uint8Array | null {
	const geometry: MultiPoint = { type: 'MultiPoint', coordinates: points.map((point) => [...point]) };
	return points.length === 0 ? null : geometryCell(geometry);
}

function contentsOf({ evidence, sentence, credit }: Selection, points: Points): unknown[] {
	const { corpus } = evidence;
	const range = (axis: 0 | 1) =>
		points.length === 0 ? [null, null] : extremes(points.map((point) => point[axis]));
	const [[west, east], [south, north]] = [range(0), range(1)];
	const words = `${corpus.title}. ${corpus.handling}. ${sentence} ${credit}`;
	return [corpus.title, words, new Date(0).toISOString(), west, south, east, north];
}

function extremes(values: readonly number[]): [number, number] {
	return values.reduce<[number, number]>(
		([low, high], each) => [Math.min(low, each), Math.max(high, each)],
		[Infinity, -Infinity]
	);
}
