import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import { originOf } from '../../../../src/lib/evidence/origin/origin.ts';
import type { Claim } from '../../../../src/lib/model/corpus.ts';
import {
	creditOf,
	fileName,
	selectedColumns,
	type Selection
} from '../../../../src/lib/exchange/selection/selection.ts';
import { toCsv } from '../../../../src/lib/exchange/write/to-csv.ts';
import { toGeoJson } from '../../../../src/lib/exchange/write/to-geojson.ts';
import { day, span } from '../../evidence/make-corpus.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

const { corpus, placements } = compileCorpus({
	reports: { R1: 'S1', R2: 'S2' },
	places: { town: [41.22, 37.05], port: [-35.9, -34.89] },
	claims: [
		{
			id: 'both',
			report: 'R1',
			about: ['town', 'port'],
			when: span('2026-01-01', '..'),
			text: '=They, "all" left\nat once',
			chain: ['agency', 'source'],
			answers: ['q1=left']
		},
		{ id: 'placed', report: 'R2', about: ['town'], when: day('2026-01-26'), answers: ['q1=stayed'] },
		{ id: 'nowhere', report: 'R2' }
	]
});

function select(...ids: readonly string[]): Selection {
	const evidence = indexEvidence(corpus);
	const claims = ids.map((id) => corpus.claims.find((claim) => claim.id === id) as Claim);
	return {
		placements,
		evidence,
		claims,
		originOf: (claim) => originOf(claim, evidence),
		credit: creditOf({ claims, evidence }),
		sentence: '3 of 3 claims: with “left”.',
		address: '?q=left'
	};
}

const all = select('placed', 'both', 'nowhere');
const rowsOf = (selection: Selection): Record<string, string>[] =>
	parse(toCsv(selection), { bom: true, columns: true });

describe('as GeoJSON', () => {
	it('is valid by an independent reading', () => {
		const text = JSON.stringify(toGeoJson(all));
		expect(check(text)).toEqual(JSON.parse(text));
	});

	it('holds each selected claim once, in order, with all its places', () => {
		const { features } = toGeoJson(all);
		expect(features.map(({ id, geometry }) => [id, geometry?.coordinates ?? null])).toEqual([
			['placed', [[41.22, 37.05]]],
			[
				'both',
				[
					[41.22, 37.05],
					[-35.9, -34.89]
				]
			],
			['nowhere', null]
		]);
	});

	it('says what was asked, up to when it is known and how it may be handled', () => {
		const { features, ...head } = toGeoJson(all);
		expect(head).toMatchObject({
			selection: '3 of 3 claims: with “left”.',
			query: '?q=left',
			as_of: corpus.asOf.edtf,
			handling: corpus.handling,
			credit: creditOf(all)
		});
		for (const { properties } of features) {
			expect(properties).toMatchObject({ handling: corpus.handling, as_of: corpus.asOf.edtf });
		}
	});

	it('of no claim is an empty collection that still says what was asked', () => {
		const none = toGeoJson(select());
		expect(none.features).toEqual([]);
		expect(none.selection).toBe('3 of 3 claims: with “left”.');
	});
});

describe('as CSV', () => {
	it('says who speaks and how a claim is graded as the app does', () => {
		expect(rowsOf(all).map(({ speaker, grade }) => [speaker, grade])).toEqual([
			['The report itself', 'F6'],
			['Actor source', 'F6'],
			['The report itself', 'F6']
		]);
	});

	it('holds each selected claim once, in order', () => {
		expect(rowsOf(all).map(({ id }) => id)).toEqual(['placed', 'both', 'nowhere']);
	});

	it('says in every row what was asked, up to when it is known and how it may be handled', () => {
		for (const row of rowsOf(all)) {
			expect(row).toMatchObject({
				selection: '3 of 3 claims: with “left”.',
				query: '?q=left',
				as_of: corpus.asOf.edtf,
				handling: corpus.handling,
				credit: creditOf(all)
			});
		}
	});

	it('keeps quotes, commas and lines of a text, and stops it from being a formula', () => {
		expect(rowsOf(select('both'))[0]!['text']).toBe('\'=They, "all" left\nat once');
	});

	it('gives points as numbers and as WKT, and leaves them empty where there are none', () => {
		const [placed, both, nowhere] = rowsOf(all);
		expect(placed).toMatchObject({
			longitude: '41.22',
			latitude: '37.05',
			wkt: 'MULTIPOINT ((41.22 37.05))'
		});
		expect(both!['wkt']).toBe('MULTIPOINT ((41.22 37.05), (-35.9 -34.89))');
		expect(nowhere).toMatchObject({ longitude: '', latitude: '', wkt: '' });
	});

	it('has the same columns as the properties of the other format, and more', () => {
		const [feature] = toGeoJson(all).features;
		const columns = new Set(Object.keys(rowsOf(all)[0]!));
		expect(Object.keys(feature!.properties!).filter((name) => !columns.has(name))).toEqual([]);
	});

	it('of no claim is refused', () => {
		expect(() => toCsv(select())).toThrow('No claim is selected');
	});
});

it('gives every claim the same columns, empty where it has nothing', () => {
	const [first, ...others] = all.claims.map((claim) => selectedColumns(claim, all));
	for (const other of others) expect(Object.keys(other)).toEqual(Object.keys(first!));
	expect(selectedColumns(select('nowhere').claims[0]!, all)).toMatchObject({
		when: null,
		when_latest: null,
		about: '',
		speaker: null,
		disputed: 'no'
	});
	expect(selectedColumns(select('both').claims[0]!, all)).toMatchObject({
		when: '2026-01-01/..',
		when_earliest: '2026-01-01',
		when_latest: null,
		speaker: 'Actor source',
		disputed: 'yes'
	});
});

describe('a file’s name', () => {
	it.each([
		[['placed'], 'made_2026-02-01_1-of-3-claims_TLP-CLEAR.csv'],
		[['placed', 'both', 'nowhere'], 'made_2026-02-01_all-3-claims_TLP-CLEAR.csv']
	])('for %j is %s', (ids, name) => {
		expect(fileName(corpus, ids.length, corpus.claims.length, 'csv')).toBe(name);
	});

	it('has no sign that a file system refuses, whatever the corpus is called', () => {
		const odd = { ...corpus, id: 'a/b: *c*', asOf: span('2026-01-01', '..') };
		expect(fileName(odd, 3, 3, 'geojson')).toMatch(/^[\p{L}\p{N}._-]+\.geojson$/u);
	});
});

it('credits only the sources of the selected claims', () => {
	expect(creditOf(select('placed'))).toContain('S2');
	expect(creditOf(select('placed'))).not.toContain('S1');
});
