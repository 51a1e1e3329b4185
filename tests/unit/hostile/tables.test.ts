// Cells, names and ids that mean harm, and files too large to read.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findFormat } from '../../../src/lib/exchange/find-format.ts';
import { FORMATS } from '../../../src/lib/exchange/formats.ts';
import { toId } from '../../../src/lib/exchange/intake/ids.ts';
import { newFolder, toEdit } from '../../../src/lib/exchange/intake/to-edit.ts';
import { saveImport } from '../../../src/lib/exchange/intake/save-import.ts';
import { recordsOfFiles } from '../../../src/lib/exchange/intake/records-of-files.ts';
import { NO_RECORDS, type Records } from '../../../src/lib/exchange/intake/records.ts';
import { pathFault } from '../../../src/lib/files/archive/safe-path.ts';
import { ID_PATTERN } from '../../../src/lib/model/schema/fields.ts';
import { asFile, imported, unwatched } from '../exchange/as-file.ts';
import { POINT, UCDP_ROW } from '../exchange/datasets/rows.ts';
import { NAUGHTY } from './naughty.ts';

const HEAD = {
	id: 'x',
	title: 'x',
	summary: 'x',
	asOf: '2026-12-01',
	handling: 'TLP:CLEAR',
	language: 'en',
	worldview: 'none'
};

function filesOf(records: Records) {
	const saved = saveImport(newFolder(HEAD), toEdit({ put: { ...NO_RECORDS, ...records }, remove: {} }));
	if (!saved.ok) throw new Error(JSON.stringify(saved.faults));
	return saved.files;
}

async function ucdp(fields: object) {
	const features = [{ type: 'Feature', properties: { ...UCDP_ROW, ...fields }, geometry: POINT }];
	return imported(asFile('a.geojson', JSON.stringify({ type: 'FeatureCollection', features })));
}

describe.each([
	'id',
	'dyad_name',
	'side_a',
	'where_coordinates',
	'source_office',
	'source_original',
	'source_headline',
	'country',
	'conflict_name'
])('naughty strings in %s', (field) => {
	it('come in as text in a sound corpus, or are a fault of their row', async () => {
		for (const text of NAUGHTY) {
			const result = await ucdp({ [field]: text });
			if (result.kind !== 'rows') throw new Error(`${JSON.stringify(text)}: ${result.kind}`);
			if (result.taken.claims === 0) {
				expect(result.faults.length).toBeGreaterThan(0);
				continue;
			}
			const files = filesOf(result.taken.records);
			expect([text, recordsOfFiles(files)]).toMatchObject([text, { ok: true }]);
			for (const path of files.keys()) expect([text, pathFault(path)]).toEqual([text, null]);
			const words = JSON.stringify([
				result.taken.records.claims,
				result.taken.records.places,
				result.taken.records.actors
			]);
			expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
		}
	});
});

it.each([
	'__proto__',
	'constructor',
	'toString',
	'../../etc',
	'CON',
	'nul.txt',
	'',
	'—',
	'القامشلي',
	'a'.repeat(5000),
	'\u202E',
	'A/B',
	'a b'
])('the id %j becomes one that a corpus and any disk can have', (given) => {
	const id = toId(given);
	expect(id).toMatch(ID_PATTERN);
	expect(id.length).toBeLessThanOrEqual(80);
	expect(pathFault(`reports/ucdp-ged-${id}.md`)).toBeNull();
});

it('tells ids apart that look alike', () => {
	const likes = ['a b', 'a-b', 'A-B', 'a_b', 'a/b', 'ä-b', 'a\u200Db', 'а-b'];
	expect(new Set(likes.map((each) => toId(each))).size).toBe(likes.length - 1);
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.string({ unit: 'grapheme' }), { selector: (each) => each.toLowerCase() }),
			(names) => {
				expect(new Set(names.map((name) => toId(name))).size).toBe(names.length);
			}
		)
	);
});

describe('coordinates', () => {
	const table = (latitude: string, longitude: string) =>
		imported(
			asFile(
				'a.csv',
				`article_id;locations;timestamp;longitude;latitude\n1;X;20190101000000;${longitude};${latitude}\n`
			)
		);

	test.each([
		['NaN', '1'],
		['1', 'Infinity'],
		['-Infinity', '1'],
		['1e999', '1'],
		['90.0001', '1'],
		['1', '-180.1'],
		['1', ''],
		['0x10', '1'],
		['９０', '1']
	])('%s, %s are a fault with its line', async (latitude, longitude) => {
		const result = await table(latitude, longitude);
		if (result.kind !== 'rows') throw new Error(result.kind);
		expect(result.taken.claims).toBe(0);
		expect(result.faults[0]).toMatchObject({ line: 2, record: '#1' });
	});

	test.each([
		['90', '180', [180, 90]],
		['-90', '-180', [-180, -90]],
		['-0', '0', [0, 0]]
	])('%s, %s at the edge of the world are where they are', async (latitude, longitude, point) => {
		const result = await table(latitude, longitude);
		if (result.kind !== 'rows') throw new Error(result.kind);
		expect(result.taken.records.places[0]!.geometry.coordinates.map((value) => Number(value) + 0)).toEqual(
			point
		);
	});
});

describe('a file of 500 MB', () => {
	const large = (name: string, head: string) => {
		const content = new Blob([head]);
		const size = 500 * 1024 * 1024;
		return {
			name,
			content: new Proxy(content, { get: (blob, key) => (key === 'size' ? size : bound(blob, key)) })
		};
	};
	const bound = (blob: Blob, key: string | symbol) => {
		const value: unknown = Reflect.get(blob, key, blob);
		return typeof value === 'function' ? (value as () => unknown).bind(blob) : value;
	};

	it.each(['a.csv', 'a.xlsx', 'a.geojson', 'a.kml', 'a.zip'])(
		'%s is refused before it is read',
		async (name) => {
			const result = await findFormat(large(name, 'a,b\n1,2\n'), unwatched);
			expect(result).toMatchObject({ ok: false, faults: [{ found: 'a file of 500 MB' }] });
		}
	);

	it('has no format that would take it', () => {
		expect(FORMATS.filter(({ limit }) => limit >= 500 * 1024 * 1024)).toEqual([]);
	});
});

describe('a million signs of one kind', () => {
	test.each([
		['quotation marks', `a,b\n${'"'.repeat(1_000_001)}`],
		['commas', `a,b\n${','.repeat(1_000_000)}`],
		['open quotes', `a,b\n"${'x,'.repeat(1_000_000)}`],
		['blank lines', `a,b\n${'\n'.repeat(1_000_000)}1,2`],
		[
			'spaces',
			`article_id;locations;timestamp;longitude;latitude\n1;${' '.repeat(1_000_000)};20190101000000;${' '.repeat(1_000_000)};x`
		],
		[
			'digits',
			`article_id;locations;timestamp;longitude;latitude\n1;X;${'9'.repeat(1_000_000)};${'1,'.repeat(300_000)};1`
		],
		[
			'semicolons',
			`article_id|locations|timestamp|longitude|latitude\n1|${';'.repeat(1_000_000)}|20190101000000|1|1`
		],
		[
			'names of one letter',
			`article_id|locations|timestamp|longitude|latitude\n1|${'a;'.repeat(300_000)}|20190101000000|1|1`
		]
	])('(%s) takes no longer than their number', async (_, text) => {
		await imported(asFile('a.csv', text));
	});

	test.each([
		['TY  - NEWS\n', 'a.ris', 'x\n'],
		['@misc{a, title={', 'a.bib', '{'],
		['@misc{a}\n', 'a.bib', '@misc{a\n'],
		['%', 'a.bib', '%\n']
	])('after %j in %s takes no longer than their number', async (head, name, sign) => {
		await imported(asFile(name, head + sign.repeat(200_000)));
	});
});
