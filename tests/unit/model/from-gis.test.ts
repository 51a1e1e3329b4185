import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { faultsOf, harbour, withJson, type Loose } from './harbour.ts';

const CRS84 = 'urn:ogc:def:crs:OGC:1.3:CRS84';
const system = (name: string) => ({ type: 'name', properties: { name } });

function raised(coordinates: Loose): Loose {
	return typeof coordinates[0] === 'number' ? [...coordinates, 12.5] : coordinates.map(raised);
}

/** As QGIS writes a layer that was opened and saved. */
const saved = withJson('places.geojson', (file) => {
	Object.assign(file, {
		name: 'places',
		crs: system(CRS84),
		bbox: [0, 0, 1, 1],
		xy_coordinate_resolution: 1e-15
	});
	file.features.forEach((feature: Loose, index: number) => {
		Object.assign(feature, { id: index, bbox: [0, 0, 1, 1] });
		feature.properties = { radiusKm: null, wikidata: null, note: null, ...feature.properties };
		feature.geometry = { ...feature.geometry, bbox: null, coordinates: raised(feature.geometry.coordinates) };
	});
});

describe('a file of places that a GIS saved', () => {
	it('is read as it was', () => {
		const [before, after] = [parseCorpus(harbour()), parseCorpus(saved)];
		expect(after).toEqual(before);
		expect(after.ok).toBe(true);
	});

	it.each(['EPSG:4326', 'urn:ogc:def:crs:EPSG::4326', CRS84])('may say that it is in %s', (name) => {
		expect(parseCorpus(withJson('places.geojson', (file) => (file.crs = system(name)))).ok).toBe(true);
	});

	it('in another system is refused, with what to save it as', () => {
		const files = withJson('places.geojson', (file) => (file.crs = system('urn:ogc:def:crs:EPSG::3857')));
		expect(faultsOf(files).map(formatFault)).toEqual([
			expect.stringMatching(/^places\.geojson:\d+:\d+ crs: found "urn.*3857"; expected .*EPSG:4326/)
		]);
	});

	it('has no other members', () => {
		const files = withJson('places.geojson', (file) => (file.features[0].colour = 'red'));
		expect(faultsOf(files).map(formatFault)[0]).toContain('the field "colour"');
	});
});

it.each([
	[
		'whose positions lie on one line',
		[
			[30, 10],
			[31, 11],
			[32, 12],
			[30, 10]
		],
		'on one line'
	],
	[
		'that crosses itself',
		[
			[30, 10],
			[31, 11],
			[31, 10],
			[30, 11],
			[30, 10]
		],
		'crosses itself'
	]
])('a ring without area %s is refused in words', (_, ring, words) => {
	const files = withJson('places.geojson', ({ features }) => {
		features[0].geometry = { type: 'Polygon', coordinates: [ring] };
	});
	const faults = faultsOf(files).map(formatFault);
	expect(faults).toEqual([expect.stringContaining('a ring round an area')]);
	expect(faults[0]).toContain(words);
});
