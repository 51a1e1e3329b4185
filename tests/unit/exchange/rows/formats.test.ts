// Small files of each format, made as other programs make them, as rows; and how each is known.
import { DateDay, Field, Int64, List, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { describe, expect, it, test } from 'vitest';
import { findFormat } from '../../../../src/lib/exchange/find-format.ts';
import { FORMATS } from '../../../../src/lib/exchange/formats.ts';
import { importFile } from '../../../../src/lib/exchange/intake/import-file.ts';
import { NO_RECORDS } from '../../../../src/lib/exchange/intake/records.ts';
import { asFile, readAll, unwatched } from '../as-file.ts';
import { makeZip } from '../../hostile/make-zip.ts';

async function read(name: string, ...parts: BlobPart[]) {
	const file = asFile(name, ...parts);
	const found = await findFormat(file, unwatched);
	if (!found.ok) throw new Error(JSON.stringify(found.faults));
	const { reader, id } = found.format;
	if (reader?.gives !== 'rows') throw new Error(`${id} gives no rows`);
	const { items, faults } = await readAll(reader.read(file, unwatched));
	return {
		id,
		faults,
		rows: items.map(({ fields, geometry }) => ({ ...Object.fromEntries(fields), geometry }))
	};
}

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Layer</name>
<Placemark><name>Depot</name><description><![CDATA[<b>hit</b><br>twice]]></description>
<TimeSpan><begin>2022-03-01</begin></TimeSpan><styleUrl>#icon-1</styleUrl>
<ExtendedData><Data name="casualties"><value>3</value></Data></ExtendedData>
<Point><coordinates>41.22,37.05,0</coordinates></Point></Placemark>
<Placemark><name>Line</name><TimeStamp><when>2022-03-02T10:00:00Z</when></TimeStamp>
<LineString><coordinates>1,2 3,4</coordinates></LineString></Placemark>
</Folder></Document></kml>`;
const POINT = { type: 'Point', coordinates: [41.22, 37.05] };

describe('Arrow', () => {
	it('has days as dates, whole numbers as such, lists, and what is missing as nothing', async () => {
		const table = new Table({
			name: vectorFromArray(['Depot', 'Bridge']),
			day: vectorFromArray([new Date('2026-01-26'), null], new DateDay()),
			number: vectorFromArray([7n, 8n], new Int64()),
			topics: vectorFromArray([['fuel', 'roads'], null], new List(new Field('item', new Utf8())))
		});
		const { id, rows, faults } = await read('a.arrow', new Uint8Array(tableToIPC(table, 'file')));
		expect(faults).toEqual([]);
		expect(id).toBe('arrow');
		expect(rows).toEqual([
			{ name: 'Depot', day: '2026-01-26', number: 7, topics: ['fuel', 'roads'], geometry: null },
			{ name: 'Bridge', day: null, number: 8, topics: null, geometry: null }
		]);
	});

	it('that is cut off is a fault', async () => {
		const bytes = tableToIPC(new Table({ a: vectorFromArray([1, 2, 3]) }), 'file').slice(0, 200);
		const { faults } = await read('a.arrow', new Uint8Array(bytes));
		expect(faults).toMatchObject([{ expected: 'a sound Arrow file that is not compressed' }]);
	});
});

describe('KML', () => {
	it('has names, plain descriptions, data, times and geometries without heights', async () => {
		const { rows, faults } = await read('a.kml', KML);
		expect(faults).toEqual([]);
		expect(rows[0]).toMatchObject({
			name: 'Depot',
			description: 'hit\ntwice',
			casualties: '3',
			begin: '2022-03-01',
			end: '',
			geometry: POINT
		});
		expect(rows[1]).toMatchObject({ begin: '2022-03-02T10:00:00Z', end: '2022-03-02T10:00:00Z' });
	});

	it('packed as KMZ is the same', async () => {
		const zip = makeZip([
			{ name: 'doc.kml', content: KML },
			{ name: 'images/x.png', content: 'x' }
		]);
		expect(await read('a.kmz', zip)).toMatchObject({
			id: 'kmz',
			rows: [{ name: 'Depot' }, { name: 'Line' }]
		});
	});
});

it('GPX has waypoints with their times', async () => {
	const gpx =
		'<gpx version="1.1"><wpt lat="37.05" lon="41.22"><time>2022-03-01T10:00:00Z</time><name>Depot</name></wpt></gpx>';
	expect((await read('a.gpx', gpx)).rows).toMatchObject([
		{ name: 'Depot', begin: '2022-03-01T10:00:00Z', geometry: POINT }
	]);
});

it('a list of features by lines has a row for each, and a fault for each line that is none', async () => {
	const line = JSON.stringify({ type: 'Feature', properties: { name: 'x' }, geometry: POINT });
	const { rows, faults, id } = await read('a.geojsonl', `\u001e${line}\n{broken\n${line}\n`);
	expect([id, rows.length]).toEqual(['geojson-lines', 2]);
	expect(faults).toMatchObject([{ line: 2 }]);
});

it('uMap’s own form has the features of all its layers', async () => {
	const layer = (name: string) => ({
		type: 'FeatureCollection',
		features: [{ type: 'Feature', properties: { name, _umap_options: {} }, geometry: POINT }]
	});
	const { rows } = await read(
		'a.umap',
		JSON.stringify({ type: 'umap', uri: 'https://umap.example', layers: [layer('a'), layer('b')] })
	);
	expect(rows.map((row) => (row as { name?: string }).name)).toEqual(['a', 'b']);
});

describe('a Shapefile', () => {
	const shp = (() => {
		const view = new DataView(new ArrayBuffer(128));
		view.setInt32(0, 9994);
		view.setInt32(24, 64);
		view.setInt32(28, 1000, true);
		view.setInt32(32, 1, true);
		view.setInt32(100, 1);
		view.setInt32(104, 10);
		view.setInt32(108, 1, true);
		view.setFloat64(112, 41.22, true);
		view.setFloat64(120, 37.05, true);
		return new Uint8Array(view.buffer);
	})();
	const dbf = (() => {
		const bytes = new Uint8Array(32 + 32 + 1 + 1 + 10 + 1).fill(0x20);
		const view = new DataView(bytes.buffer);
		bytes.fill(0, 0, 64);
		bytes[0] = 3;
		view.setUint32(4, 1, true);
		view.setUint16(8, 65, true);
		view.setUint16(10, 11, true);
		bytes.set(new TextEncoder().encode('NAME'), 32);
		bytes[43] = 0x43;
		bytes[48] = 10;
		bytes[64] = 0x0d;
		bytes.set(new TextEncoder().encode('Zürich'), 66);
		bytes[76] = 0x1a;
		return bytes;
	})();

	it('has the fields of its table and its shapes', async () => {
		const zip = makeZip([
			{ name: 'a.shp', content: shp },
			{ name: 'a.dbf', content: dbf },
			{ name: 'a.cpg', content: 'UTF-8' }
		]);
		const { rows, faults, id } = await read('a.zip', zip);
		expect([id, faults]).toEqual(['shapefile', []]);
		expect(rows).toMatchObject([{ NAME: 'Zürich', geometry: POINT }]);
	});

	test.each([
		['a record of no length', (bytes: DataView) => bytes.setInt32(104, 0)],
		['a record longer than the file', (bytes: DataView) => bytes.setInt32(104, 1000)],
		['a record of negative length', (bytes: DataView) => bytes.setInt32(104, -5)],
		['another file’s sign', (bytes: DataView) => bytes.setInt32(0, 1)]
	])('with %s is a fault, and is not read for ever', async (_, spoil) => {
		const bytes = shp.slice();
		spoil(new DataView(bytes.buffer));
		const { rows, faults } = await read('a.zip', makeZip([{ name: 'a.shp', content: bytes }]));
		expect([rows.length, faults.length]).toEqual([0, 1]);
	});

	it('whose table says that it has billions of rows is a fault', async () => {
		const bytes = dbf.slice();
		new DataView(bytes.buffer).setUint32(4, 0xffffffff, true);
		const zip = makeZip([
			{ name: 'a.shp', content: shp },
			{ name: 'a.dbf', content: bytes }
		]);
		expect((await read('a.zip', zip)).faults).toHaveLength(1);
	});
});

describe('a file', () => {
	test.each([
		['a.txt', 'name,n\nx,1\n', 'csv'],
		['a.csv', '[{"a":1}]', 'geojson'],
		['a.json', '[{"type":"book","id":"x","author":[]}]', 'csl-json'],
		['a.json', '{"@context":"http://www.w3.org/ns/anno.jsonld"}', 'annotations'],
		['a.xml', '<kml></kml>', 'kml'],
		['noending', '%comment\n@article{x, title={y}}', 'bibtex'],
		['a.txt', 'TY  - NEWS\n', 'ris'],
		['a.kml', '<?xml version="1.0"?><gpx></gpx>', 'gpx'],
		['a.csv', 'SQLite format 3\u0000', 'geopackage'],
		['a.csv', 'PAR1', 'parquet']
	])('called %s that begins with %j is %s', async (name, text, id) => {
		const found = await findFormat(asFile(name, text), unwatched);
		expect(found.ok && found.format.id).toBe(id);
	});

	test.each(['', 'one word', '\u0000\u0001\u0002\u0003,', '<html><body>,</body></html>'])(
		'of %j is of no format, and says what is read',
		async (text) => {
			const found = await findFormat(asFile('a.csv', text), unwatched);
			expect(found.ok).toBe(false);
		}
	);
});

it('each format has an id, endings and a limit of its own, and words for people', async () => {
	expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
	for (const { id, reader, limit } of FORMATS)
		expect([id, reader === undefined || limit > 0]).toEqual([id, true]);
});

it('reading stops where it is stopped', async () => {
	const stop = new AbortController();
	const file = asFile(
		'a.csv',
		`article_id,locations,timestamp,longitude,latitude\n${'1,X,20190101000000,1,2\n'.repeat(100_000)}`
	);
	const task = { input: file, there: NO_RECORDS, language: 'en', today: '2026-12-01', mapping: null };
	const steps = importFile(task, { signal: stop.signal });
	await steps.next();
	stop.abort(new Error('enough'));
	await expect(
		(async () => {
			while (!(await steps.next()).done);
		})()
	).rejects.toThrow('enough');
});
