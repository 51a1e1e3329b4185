// What a GeoPackage's cells hold, with no database: the rest is tested where SQLite is installed.
import fc from 'fast-check';
import { wkbToGeojson } from 'hyparquet/src/wkb.js';
import { expect, it } from 'vitest';
import { geometryCell, quoted, wkbStart } from '../../../../src/lib/exchange/geopackage/schema.ts';
import { importFile } from '../../../../src/lib/exchange/intake/import-file.ts';
import { NO_RECORDS } from '../../../../src/lib/exchange/intake/records.ts';
import { loadSqlite } from '../../../../src/lib/exchange/geopackage/load-sqlite.ts';
import { asFile, unwatched } from '../as-file.ts';

it('points come back from a cell as they were', () => {
	const degrees = fc.double({ min: -180, max: 180, noNaN: true });
	fc.assert(
		fc.property(fc.array(fc.tuple(degrees, degrees), { minLength: 1 }), (coordinates) => {
			const cell = geometryCell({ type: 'MultiPoint', coordinates });
			const start = wkbStart(cell)!;
			const reader = { view: new DataView(cell.buffer), offset: start };
			expect(wkbToGeojson(reader)).toEqual({ type: 'MultiPoint', coordinates });
		})
	);
});

it('a cell that is none, too short or empty has no geometry', () => {
	const cell = geometryCell({ type: 'MultiPoint', coordinates: [[1, 2]] });
	const empty = cell.slice();
	empty[3] = 0b10001;
	for (const wrong of [new Uint8Array(0), cell.slice(0, 10), Uint8Array.from([1, ...cell]), empty])
		expect(wkbStart(wrong)).toBeNull();
});

it('a name is one name, whatever is in it', () => {
	expect(quoted('a"; DROP TABLE claims; --')).toBe('"a""; DROP TABLE claims; --"');
});

it('without SQLite a GeoPackage is a sentence that says what to install', async () => {
	const isThere = await loadSqlite().then(
		() => true,
		() => false
	);
	const input = asFile('a.gpkg', 'SQLite format 3\u0000 and no more');
	const task = { input, there: NO_RECORDS, language: 'en', today: '2026-12-01', mapping: null };
	const { value } = await importFile(task, unwatched).next();
	expect(JSON.stringify(value)).toContain(isThere ? 'sound' : 'better-sqlite3');
});
