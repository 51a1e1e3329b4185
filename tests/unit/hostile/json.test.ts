// JSON of every malformation, and JSON that is sound and means harm.
import { describe, expect, it, test } from 'vitest';
import { asFile, imported } from '../exchange/as-file.ts';

const feature = (properties: string, geometry = '{"type":"Point","coordinates":[1,2]}') =>
	`{"type":"FeatureCollection","features":[{"type":"Feature","properties":${properties},"geometry":${geometry}}]}`;

async function refused(text: string): Promise<boolean> {
	const { kind } = await imported(asFile('a.geojson', text));
	return kind === 'refused';
}

test.each([
	'{',
	'[',
	'[1,]',
	'{"a":1,}',
	'{"a" 1}',
	"{'a':1}",
	'{a:1}',
	'[1 2]',
	'[01]',
	'[1.]',
	'[.5]',
	'[+1]',
	'[-]',
	'[1e]',
	'[NaN]',
	'[Infinity]',
	'[-Infinity]',
	'[undefined]',
	'[tru]',
	'["\t"]',
	'["\\x41"]',
	'["\\u12"]',
	'["unclosed]',
	'[/* c */]',
	'[// c\n]',
	'{"a":1}{"b":2}',
	'[]]',
	'{}}',
	'[\u0000]',
	'\uFEFF\uFEFF[]',
	'{"features":[',
	'{"type":"FeatureCollection","features":{}}',
	'null',
	'"text"',
	'7',
	'[[]]',
	'[null]',
	'{"features":[null,1,"x",[]]}'
])('%j is refused with a sentence', async (text) => {
	expect(await refused(text)).toBe(true);
});

it.each([65, 100_000])('nested %i deep is refused', async (depth) => {
	expect(await refused('['.repeat(depth))).toBe(true);
	expect(await refused(feature(`{"a":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`))).toBe(true);
});

describe('a geometry', () => {
	test.each([
		'{"type":"Point","coordinates":[1,91]}',
		'{"type":"Point","coordinates":[181,1]}',
		'{"type":"Point","coordinates":[1e999,1]}',
		'{"type":"Point","coordinates":["1","2"]}',
		'{"type":"Point","coordinates":[1]}',
		'{"type":"Point","coordinates":[null,null]}',
		'{"type":"Point","coordinates":{"0":1,"1":2}}',
		'{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]}',
		'{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}',
		'{"type":"LineString","coordinates":[[0,0]]}',
		'{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[0,0],[1,1]]}]}',
		'{"type":"Circle","coordinates":[1,2]}',
		'{"type":"__proto__","coordinates":[1,2]}',
		'[1,2]',
		'"POINT (1 2)"'
	])('%s is a fault of its row', async (geometry) => {
		const result = await imported(asFile('a.geojson', feature('{"name":"x","_umap_options":{}}', geometry)));
		expect(result).toMatchObject({ kind: 'refused', faults: [{ record: '#1', field: 'geometry' }] });
	});
});

it('with keys of the language’s own changes no object but its own', async () => {
	const properties =
		'{"name":"x","_umap_options":{},"constructor":{"prototype":{"polluted":1}},"toString":"t","hasOwnProperty":1}';
	const result = await imported(asFile('a.geojson', feature(properties)));
	expect(result).toMatchObject({ kind: 'rows', taken: { claims: 1 } });
	expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('with the key __proto__ says so, and changes nothing', async () => {
	const result = await imported(
		asFile('a.geojson', feature('{"name":"x","_umap_options":{},"__proto__":{"polluted":1}}'))
	);
	expect(JSON.stringify(result)).toContain('__proto__');
	expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('with one key twice says so', async () => {
	const result = await imported(asFile('a.geojson', feature('{"name":"x","name":"y","_umap_options":{}}')));
	if (result.kind !== 'rows') throw new Error(result.kind);
	expect(result.faults).toMatchObject([{ line: 1, found: 'the key "name" twice in one object' }]);
});
