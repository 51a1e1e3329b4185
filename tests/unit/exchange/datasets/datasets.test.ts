import { describe, expect, it, test } from 'vitest';
import { datasetOf } from '../../../../src/lib/exchange/datasets/datasets.ts';
import { voiceOfLink, voicesOf } from '../../../../src/lib/exchange/datasets/voices.ts';
import type { Meaning } from '../../../../src/lib/exchange/meaning/meaning.ts';
import type { Value } from '../../../../src/lib/exchange/rows/row.ts';
import { headlessNames } from '../../../../src/lib/exchange/rows/headless.ts';
import { POINT, rowOf, UCDP_ROW, ACLED_ROW, TIMEMAP_ROW } from './rows.ts';

type Fields = Readonly<Record<string, Value>>;

function read(fields: Fields, format = 'csv', geometry = POINT) {
	const row = rowOf(fields, geometry);
	const dataset = datasetOf(new Set(row.fields.keys()), format);
	if (!dataset) throw new Error('no data set is known by these columns');
	return { dataset: dataset.id, result: dataset.meaningOf(row, { title: 'a table' }) };
}

function meaningOf(fields: Fields, format?: string, geometry = POINT): Meaning {
	const { result } = read(fields, format, geometry);
	if (!result.ok) throw new Error(JSON.stringify(result.faults));
	return result.meaning;
}

function faultsOf(fields: Fields): string[] {
	const { result } = read(fields);
	return result.ok ? [] : result.faults.map(({ field }) => field);
}

describe('UCDP GED', () => {
	it('says who, where, when and how many, with whom it has it from', () => {
		expect(meaningOf(UCDP_ROW)).toMatchObject({
			key: '284602',
			text: 'Violence by A against Civilians at Zangba village: 1 death.',
			heardFrom: [
				{ name: 'Radio One', is: 'outlet' },
				{ name: 'a priest', is: 'voice' }
			],
			when: '2019-04-19',
			said: '2019-04-25',
			topics: ['one-sided violence'],
			status: 'reviewed'
		});
	});

	test.each<[string, object]>([
		['1', { precision: 'exact', kind: 'site' }],
		['2', { precision: 'approximate', radiusKm: 25 }],
		['3', { precision: 'region', kind: 'region' }],
		['4', { precision: 'region', kind: 'province' }],
		['5', { precision: 'approximate', kind: 'region' }],
		['6', { precision: 'region', kind: 'country' }],
		['7', { precision: 'approximate', kind: 'water' }]
	])('draws the doubt of where_prec %s', (where_prec, expected) => {
		expect(meaningOf({ ...UCDP_ROW, where_prec }).places[0]).toMatchObject(expected);
	});

	it('has one day of a span, not the span, where the day is not known', () => {
		expect(
			meaningOf({ ...UCDP_ROW, date_prec: 4, date_start: '2019-04-01', date_end: '2019-04-30' }).when
		).toBe('2019-04');
	});

	it('makes positions of estimates that differ, and none of those that agree', () => {
		expect(meaningOf({ ...UCDP_ROW, low: 1, best: 1, high: 5 }).estimates?.positions).toEqual([
			{ id: 'best-1', text: '1 (best estimate)' },
			{ id: 'high-5', text: '5 (high estimate)' }
		]);
		expect(meaningOf(UCDP_ROW).estimates).toBeUndefined();
	});

	test.each<[object, string[]]>([
		[{ where_prec: '8' }, ['where_prec']],
		[{ date_start: '2019-02-30' }, ['date_start']],
		[{ date_end: '2018-01-01' }, ['date_end']],
		[{ low: 'few', best: -1 }, ['low', 'best']],
		[{ id: '' }, ['id']]
	])('%j has faults in %j', (wrong, fields) => {
		expect(faultsOf({ ...UCDP_ROW, ...wrong })).toEqual(fields);
	});
});

describe('ACLED', () => {
	it('says what, who, where and when', () => {
		expect(meaningOf(ACLED_ROW, 'csv')).toMatchObject({
			key: 'SYR1',
			text: 'Armed clash, A and B, at Qamishli: 2 deaths reported.',
			published: '2021-04-16',
			heardFrom: [{ name: 'ANHA', is: 'outlet' }],
			when: '2021-04-14',
			restsOn: ['notes', 'fatalities']
		});
	});

	test.each([
		['1', '2021-04-14'],
		['2', '2021-04-14~'],
		['3', '2021-04']
	])('writes time_precision %s as %s', (time_precision, when) => {
		expect(meaningOf({ ...ACLED_ROW, time_precision }).when).toBe(when);
	});

	it('has faults for what is not as the codebook has it', () => {
		const wrong = { event_date: 'soon', geo_precision: '4', fatalities: 'many', event_id_cnty: '' };
		expect(faultsOf({ ...ACLED_ROW, ...wrong })).toEqual([
			'geo_precision',
			'event_date',
			'fatalities',
			'event_id_cnty'
		]);
	});
});

describe('TimeMap', () => {
	it('reads American days, coordinates as text and links as who shows it', () => {
		expect(meaningOf(TIMEMAP_ROW, 'geojson')).toMatchObject({
			when: '2022-03-02',
			url: 'https://twitter.com/account1/status/1',
			heardFrom: [{ name: 'account1 (twitter.com)', is: 'voice' }],
			topics: ['Residential'],
			places: [{ name: 'Kyiv', geometry: { coordinates: [30.5, 50.4] } }]
		});
	});

	it('has faults for days of another order and coordinates out of range', () => {
		expect(faultsOf({ ...TIMEMAP_ROW, date: '24/02/2022', latitude: '150' })).toEqual(['date', 'latitude']);
	});
});

describe('GDELT', () => {
	const cells = (count: number, first: readonly string[]) =>
		Array.from({ length: count }, (_, at) => first[at] ?? '');

	it('is known by its shape where it comes without names', () => {
		expect(headlessNames(cells(61, ['1', '20190201']))).toHaveLength(61);
		expect(headlessNames(cells(58, ['1', '20190201']))).toHaveLength(58);
		expect(headlessNames(cells(27, ['20190201151500-1', '20190201151500']))?.[0]).toBe('GKGRECORDID');
		expect(headlessNames(cells(61, ['id', 'day']))).toBeNull();
	});

	it('says of an event who does what to whom, as a draft', () => {
		const fields = {
			GlobalEventID: '1',
			Day: '20190201',
			EventRootCode: '19',
			Actor1Name: 'ARMY',
			Actor2Name: 'REBELS',
			ActionGeo_Fullname: 'Qamishli, Al Hasakah, Syria',
			ActionGeo_Type: '4',
			ActionGeo_Lat: '37.05',
			ActionGeo_Long: '41.22',
			SOURCEURL: 'https://news.example/a'
		};
		expect(meaningOf(fields)).toMatchObject({
			text: 'ARMY: fights, REBELS, at Qamishli, Al Hasakah, Syria.',
			status: 'draft',
			heardFrom: [{ name: 'news.example' }],
			places: [{ precision: 'approximate', kind: 'city' }]
		});
		expect(faultsOf({ ...fields, EventRootCode: '21', Day: '2019' + '1345' })).toEqual([
			'Day',
			'EventRootCode'
		]);
	});

	it('names what a knowledge graph record names, with each of its places', () => {
		const meaning = meaningOf({
			GKGRECORDID: '20190201151500-1',
			'V2.1DATE': '20190201151500',
			V2SOURCECOMMONNAME: 'news.example',
			V1LOCATIONS:
				'4#Giza, Al Jizah, Egypt#EG#EG08#30.0#31.2#1;1#Japan#JA#JA#36#138#JA;4#Giza, Al Jizah, Egypt#EG#EG08#30.0#31.2#1',
			V1PERSONS: 'a person'
		});
		expect(meaning.places.map(({ name, precision }) => [name, precision])).toEqual([
			['Giza, Al Jizah, Egypt', 'approximate'],
			['Japan', 'region']
		]);
		expect(meaning.text).toBe('An article names Giza, Al Jizah, Egypt; Japan; a person.');
	});

	it('puts the one point of a short table on the first of its places', () => {
		const short = {
			article_id: '20190208014500-1385',
			organizations: '',
			persons: '',
			locations: 'Giza, Al Jizah, Egypt;Japan',
			timestamp: '20190208014500',
			longitude: '31.2122',
			latitude: '30.0086'
		};
		expect(meaningOf(short).places.map(({ name }) => name)).toEqual(['Giza, Al Jizah, Egypt']);
		expect(meaningOf({ ...short, longitude: '', latitude: '' }).places).toEqual([]);
		expect(faultsOf({ ...short, longitude: '200' })).toEqual(['longitude']);
	});
});

it('reads entries of Linked Places with names by language and links', () => {
	const meaning = meaningOf(
		{
			'@id': 'https://example.org/1',
			title: 'Qamishli',
			names: [
				{ toponym: 'القامشلي', lang: 'ar' },
				{ toponym: 'Kamishly', lang: 'no such tag!' }
			],
			links: [{ type: 'closeMatch', identifier: 'wd:Q207130' }, { identifier: 'gn:173811' }],
			when: { timespans: [{ start: { in: '1926' }, end: { latest: '2020-01-01' } }] }
		},
		'geojson'
	);
	expect(meaning).toMatchObject({
		when: '1926/2020-01-01',
		places: [
			{ wikidata: 'Q207130', geonames: 173811, names: { ar: ['القامشلي'], und: ['Qamishli', 'Kamishly'] } }
		]
	});
});

describe('marks on a map', () => {
	it('have a name, a description without its markup, and a span', () => {
		const html = '<b onclick="x()">Strike</b><br>at <a href="javascript:x()">night</a><script>x()</script>';
		expect(
			meaningOf({ name: 'Depot', description: html, begin: '2022-01-01', end: '' }, 'kml')
		).toMatchObject({
			text: 'Depot: Strike at nightx()',
			when: '2022-01-01/..',
			status: 'draft'
		});
	});

	it('of uMap are known by its options', () => {
		expect(read({ name: 'x', _umap_options: { color: 'red' } }, 'geojson').dataset).toBe('placemarks');
		expect(() => read({ name: 'x' }, 'geojson')).toThrow('no data set');
	});
});

test.each([
	['"Radio One,2019-04-25,A headline";"Other"', ['Radio One', 'Other']],
	['Reuters  25/2-09', ['Reuters']],
	[
		'BBC Monitoring Newsfile 10/9-09; The New Vision website, Kampala',
		['BBC Monitoring Newsfile', 'The New Vision website']
	],
	['', []],
	[' ; ;12', []]
])('%j names %j', (text, names) => {
	expect(voicesOf(text, 'outlet').map(({ name }) => name)).toEqual(names);
});

test.each([
	['https://twitter.com/account1/status/1', 'account1 (twitter.com)'],
	['https://t.me/s/channel/5', 'channel (t.me)'],
	['https://www.youtube.com/watch?v=1', 'youtube.com'],
	['https://www.facebook.com/watch/?v=1', 'facebook.com'],
	['https://x.com/%E0%A4%A', '%E0%A4%A (x.com)'],
	['HIDDEN', null],
	['javascript:alert(1)', null],
	['https://localhost/x', null]
])('%s leads to %j', (link, name) => {
	expect(voiceOfLink(link)?.name ?? null).toBe(name);
});
