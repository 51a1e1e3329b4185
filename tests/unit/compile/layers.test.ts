import { check } from '@placemarkio/check-geojson';
import { booleanClockwise } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toClaimsLayer } from '../../../src/lib/compile/claims-layer.ts';
import { compileCorpus } from '../../../geo/compile/compile-corpus.ts';
import { toLinkedWhen } from '../../../src/lib/compile/linked-when.ts';
import { toPlacesLayer } from '../../../src/lib/compile/places-layer.ts';
import { parseEdtf } from '../../../src/lib/model/parse-edtf.ts';
import { HARBOUR } from '../model/harbour.ts';

async function compiled(folder: string) {
	const compilation = await compileCorpus(folder);
	if (compilation.state !== 'ready') throw new Error(`${folder}: ${JSON.stringify(compilation.faults)}`);
	return compilation.compiled;
}

const harbour = await compiled(HARBOUR);
const claims = toClaimsLayer(harbour);
const places = toPlacesLayer(harbour);

const featureOf = (layer: FeatureCollection<Feature['geometry'] | null>, id: string) =>
	layer.features.find((feature) => feature.id === id);

describe.each([
	['the fixture', HARBOUR],
	['the Moscow talks', join(import.meta.dirname, '../../../geo/corpora/moscow-talks')]
])('the layers of %s', (_, folder) => {
	it('are valid GeoJSON', async () => {
		const corpus = await compiled(folder);
		for (const layer of [toClaimsLayer(corpus), toPlacesLayer(corpus)]) {
			expect(check(JSON.stringify(layer))).toEqual(JSON.parse(JSON.stringify(layer)));
		}
	});

	it('have one feature a claim and one a place', async () => {
		const corpus = await compiled(folder);
		expect(toClaimsLayer(corpus).features.map(({ id }) => id)).toEqual(
			corpus.corpus.claims.map(({ id }) => id)
		);
		expect(toPlacesLayer(corpus).features.map(({ id }) => id)).toEqual(
			corpus.corpus.places.map(({ id }) => id)
		);
	});

	it('have flat columns, the same for every feature', async () => {
		const corpus = await compiled(folder);
		for (const layer of [toClaimsLayer(corpus), toPlacesLayer(corpus)]) {
			const columns = layer.features.map(({ properties }) => Object.keys(properties!).join());
			expect(new Set(columns).size).toBe(1);
			const values = layer.features.flatMap(({ properties }) => Object.values(properties!));
			expect(values.filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
		}
	});
});

describe('the claims layer', () => {
	it('has a claim about three places as three points', () => {
		const { geometry, properties } = featureOf(claims, 'storm-damage')!;
		expect(geometry).toEqual({
			type: 'MultiPoint',
			coordinates: ['port-alder', 'marl-point', 'alder-coast'].map(
				(id) => harbour.placements[id as keyof typeof harbour.placements]!.point
			)
		});
		expect(properties).toMatchObject({ about: 'port-alder; marl-point; alder-coast' });
	});

	it('has a claim about no place without geometry', () => {
		expect(featureOf(claims, 'pay-dispute')).toMatchObject({ geometry: null, properties: { about: '' } });
	});

	it('has what a claim says in columns', () => {
		expect(featureOf(claims, 'pier-unsafe')).toMatchObject({
			when: { timespans: [{ start: { in: '2031-05' }, end: { in: '2031-05' } }] },
			properties: {
				report: 'alder-post',
				source_name: 'Alder Post',
				reliability: 'B',
				credibility: 3,
				likelihood: null,
				attribution: 'harbour-master',
				at: 'port-alder',
				events: 'ferry-stop; pier-closure',
				answers: 'why-stopped=pier',
				paragraph: 1,
				when: '2031-05~',
				when_earliest: '2031-05-01',
				when_latest: '2031-05-31',
				published: '2031-05-14'
			}
		});
	});

	it('has no date of a claim that has none', () => {
		const feature = featureOf(claims, 'pay-dispute')!;
		expect(feature).not.toHaveProperty('when');
		expect(feature.properties).toMatchObject({ when: null, when_earliest: null, when_latest: null });
	});
});

describe('the places layer', () => {
	it('has names in columns and the claims about each place', () => {
		expect(featureOf(places, 'port-alder')).toMatchObject({
			properties: {
				name: 'Port Alder',
				name_en: 'Port Alder',
				name_ar: 'ميناء ألدر',
				claims: 5,
				radius_km: null
			},
			names: [
				{ toponym: 'Port Alder', lang: 'en' },
				{ toponym: 'Alder', lang: 'en' },
				{ toponym: 'ميناء ألدر', lang: 'ar' }
			]
		});
		expect(featureOf(places, 'far-rock')).toMatchObject({ properties: { claims: 0, name_ar: null } });
	});

	it('winds rings as RFC 7946 asks, and leaves lines as they run', () => {
		const coast = featureOf(places, 'alder-coast')!.geometry!;
		if (coast.type !== 'Polygon') throw new Error(coast.type);
		expect(booleanClockwise(coast.coordinates[0]!)).toBe(false);
		const pier = harbour.corpus.places.find(({ id }) => id === 'north-pier')!;
		expect(featureOf(places, 'north-pier')!.geometry).toEqual(pier.geometry);
	});
});

describe('a date of Linked Places', () => {
	const month = { in: '2026-01' };
	it.each([
		['2026-01-26', { start: { in: '2026-01-26' }, end: { in: '2026-01-26' } }],
		['2026-01', { start: month, end: month }],
		['1944~', { start: { in: '1944' }, end: { in: '1944' } }],
		['2016/2026-01', { start: { in: '2016' }, end: month }],
		['2016/..', { start: { in: '2016' } }],
		['/2026-01', { end: month }],
		['../..', {}],
		[
			'2026-21',
			{
				start: { earliest: '2026-03-01', latest: '2026-05-31' },
				end: { earliest: '2026-03-01', latest: '2026-05-31' }
			}
		],
		['-0043-03-15', { start: { in: '-0043-03-15' }, end: { in: '-0043-03-15' } }],
		['[1667,1670..1672]', { start: { in: '1667' }, end: { in: '1672' } }]
	])('for %s', (edtf, timespan) => {
		const result = parseEdtf(edtf);
		if (!result.ok) throw new Error(result.expected);
		expect(toLinkedWhen(result.when)).toEqual({ timespans: [timespan] });
	});
});
