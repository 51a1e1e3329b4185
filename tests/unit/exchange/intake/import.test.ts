import { describe, expect, it } from 'vitest';
import { applyChange, removalOf } from '../../../../src/lib/exchange/intake/change.ts';
import { newFolder, toEdit } from '../../../../src/lib/exchange/intake/to-edit.ts';
import { saveImport } from '../../../../src/lib/exchange/intake/save-import.ts';
import type { Imported } from '../../../../src/lib/exchange/intake/import-file.ts';
import { recordsOfFiles } from '../../../../src/lib/exchange/intake/records-of-files.ts';
import { lastDay } from '../../../../src/lib/exchange/intake/last-day.ts';
import { NO_RECORDS, type Records } from '../../../../src/lib/exchange/intake/records.ts';
import { parseMapping, serialiseMapping } from '../../../../src/lib/exchange/mapping/parse-mapping.ts';
import { asFile, imported } from '../as-file.ts';
import { POINT, UCDP_ROW } from '../datasets/rows.ts';

const HEAD = {
	id: 'made',
	title: 'Made',
	summary: 'For tests.',
	asOf: '2026-12-01',
	handling: 'TLP:CLEAR',
	language: 'en',
	worldview: 'none'
};

function ucdp(...rows: readonly object[]) {
	const features = rows.map((row) => ({
		type: 'Feature',
		properties: { ...UCDP_ROW, ...row },
		geometry: POINT
	}));
	return asFile('ged.geojson', JSON.stringify({ type: 'FeatureCollection', features }, null, 1));
}

function asRows(result: Imported) {
	if (result.kind !== 'rows') throw new Error(`${result.kind}: ${JSON.stringify(result)}`);
	return result;
}

function asRecords(result: Imported) {
	if (result.kind !== 'records') throw new Error(`${result.kind}: ${JSON.stringify(result)}`);
	return result;
}

/** What the one parser finds wrong with them. */
function faultsOf(records: Records): unknown {
	const saved = saveImport(newFolder(HEAD), toEdit({ put: records, remove: {} }));
	if (!saved.ok) return saved.faults;
	const result = recordsOfFiles(saved.files);
	return result.ok ? [] : result.faults;
}

const first = async () => {
	const { plan } = asRows(await imported(ucdp({ id: 1 }, { id: 2, low: 0, high: 4 }, { id: 3 })));
	return applyChange(NO_RECORDS, plan.change);
};

describe('a data set', () => {
	it('becomes a corpus that the one parser takes, with a claim and a report for each row', async () => {
		const records = await first();
		expect(faultsOf(records)).toEqual([]);
		expect(records.claims.map(({ id }) => id)).toEqual(['ucdp-ged-1', 'ucdp-ged-2', 'ucdp-ged-3']);
		expect(records.reports.every(({ textKind }) => textKind === 'record')).toBe(true);
		expect(records.questions.map(({ positions }) => positions.length)).toEqual([3]);
		for (const { quote, report } of records.claims)
			expect(records.reports.find(({ id }) => id === report)!.text.startsWith(quote.exact)).toBe(true);
	});

	it('imported again changes nothing, on any later day', async () => {
		const there = await first();
		const { plan } = asRows(
			await imported(ucdp({ id: 1 }, { id: 2, low: 0, high: 4 }, { id: 3 }), { there, today: '2027-01-01' })
		);
		expect(plan).toMatchObject({ added: [], changed: [], gone: [], same: 3, change: { put: NO_RECORDS } });
	});

	it('in a newer edition says what is new, changed and gone', async () => {
		const there = await first();
		const { plan } = asRows(
			await imported(ucdp({ id: 1, best: 9, high: 9 }, { id: 3 }, { id: 4 }), { there })
		);
		expect(plan).toMatchObject({
			added: ['ucdp-ged-4'],
			changed: [{ id: 'ucdp-ged-1', kept: [] }],
			gone: ['ucdp-ged-2'],
			same: 1
		});
		const after = applyChange(there, { ...plan.change, remove: removalOf(there, plan.gone) });
		expect(after.claims.map(({ id }) => id)).toEqual(['ucdp-ged-1', 'ucdp-ged-3', 'ucdp-ged-4']);
		expect(after.claims[0]!.text).toContain('9 deaths (1 to 9)');
		expect(faultsOf(after)).toEqual([]);
	});

	it('leaves as it is what a person made of a claim, where its row changed as where it did not', async () => {
		const there = await first();
		const mine = {
			...there,
			claims: there.claims.map((claim) => ({ ...claim, text: `Mine: ${claim.id}`, topics: ['mine'] }))
		};
		const { plan } = asRows(
			await imported(ucdp({ id: 1, date_end: '2019-04-20' }, { id: 2, low: 0, high: 4 }), { there: mine })
		);
		const [claim] = plan.change.put.claims;
		expect(claim).toMatchObject({
			text: 'Mine: ucdp-ged-1',
			topics: ['mine'],
			when: '[2019-04-19..2019-04-20]'
		});
		expect(plan.changed).toEqual([{ id: 'ucdp-ged-1', kept: ['text', 'topics'] }]);
		expect(faultsOf(applyChange(mine, plan.change))).toEqual([]);
	});

	it('does not bring back a claim that a person took out', async () => {
		const there = await first();
		const without = { ...there, claims: there.claims.slice(1) };
		const { plan } = asRows(await imported(ucdp({ id: 1, best: 7, high: 7 }), { there: without }));
		expect(plan.change.put.claims).toEqual([]);
	});

	it('accounts for every row: as a claim, or as a fault with its line, record and field', async () => {
		const file = ucdp({ id: 1 }, { id: 2, where_prec: 9 }, { id: 1 }, { id: 4, low: 'x', best: '' });
		const { taken, faults } = asRows(await imported(file));
		expect([taken.rows, taken.claims]).toEqual([4, 1]);
		expect(faults.map(({ record, field }) => [record, field])).toEqual([
			['#2', 'where_prec'],
			['#3', undefined],
			['#4', 'low'],
			['#4', 'best']
		]);
		expect(faults.every(({ line }) => line !== undefined && line > 3)).toBe(true);
	});

	it('uses again what the corpus has under the same name', async () => {
		const there: Records = {
			...NO_RECORDS,
			sources: [{ id: 'rundfunk', name: 'Radio One', reliability: 'B' }],
			events: [{ id: 'e', title: 'A - Civilians', when: '2019', summary: 'Ours.' }]
		};
		const { plan } = asRows(await imported(ucdp({ id: 1 }), { there }));
		expect(plan.change.put.actors[0]).toMatchObject({ name: 'Radio One', source: 'rundfunk' });
		expect(plan.change.put.sources.map(({ id }) => id)).toEqual(['ucdp-georeferenced-event-dataset']);
		expect(plan.change.put.claims[0]!.events).toEqual(['e']);
		expect(faultsOf(applyChange(there, plan.change))).toEqual([]);
	});
});

it('tells up to which day it knows, from what it tells and not from what is to come', async () => {
	const there = await first();
	expect(lastDay(there, '2026-12-01')).toBe('2019-04-25');
	const claims = there.claims.map((claim) => ({ ...claim, when: '2031', said: undefined }));
	expect(lastDay({ ...there, claims }, '2026-12-01')).toBe('2026-12-01');
	expect(lastDay(NO_RECORDS, '2026-12-01')).toBe('2026-12-01');
});

it('touches no record and no file but those of the rows that changed', async () => {
	const there = await first();
	const folder = saveImport(newFolder(HEAD), toEdit({ put: there, remove: {} }));
	if (!folder.ok) throw new Error(JSON.stringify(folder.faults));
	const { plan } = asRows(
		await imported(ucdp({ id: 1, best: 2, high: 2 }, { id: 2, low: 0, high: 4 }), { there })
	);
	const saved = saveImport(folder.files, toEdit(plan.change));
	if (!saved.ok) throw new Error(JSON.stringify(saved.faults));
	const text = (files: typeof folder.files, path: string) => new TextDecoder().decode(files.get(path));
	const changed = [...saved.files.keys()].filter(
		(path) => text(folder.files, path) !== text(saved.files, path)
	);
	expect(changed.sort()).toEqual(['claims.json', 'questions.json', 'reports/ucdp-ged-1.md']);
	const other = (files: typeof folder.files) =>
		text(files, 'claims.json').slice(text(files, 'claims.json').indexOf('ucdp-ged-2'));
	expect(other(saved.files)).toBe(other(folder.files));
});

describe('an unknown table', () => {
	const table = asFile(
		'vorfälle 2022.csv',
		'Nr;Datum;Ort;Breite;Länge;Beschreibung;Quelle\n1;24.02.2022;Kyiv;50,45;30,52;A bridge was closed for a day and a half.;Radio One\n2;13.3.2022;Lviv;49,84;24,03;A second bridge was closed, says the railway.;Radio Two\n'
	);

	it('gets a mapping proposed, with a reason for each column', async () => {
		const result = await imported(table);
		if (result.kind !== 'unknown') throw new Error(result.kind);
		const { columns } = result.proposal;
		expect(Object.entries(columns).map(([name, { is, order }]) => [name, is, order])).toEqual([
			['Nr', 'id', undefined],
			['Datum', 'start', 'day-first'],
			['Ort', 'place', undefined],
			['Breite', 'latitude', undefined],
			['Länge', 'longitude', undefined],
			['Beschreibung', 'text', undefined],
			['Quelle', 'outlet', undefined]
		]);
		expect(Object.values(columns).every(({ because }) => because !== undefined)).toBe(true);
	});

	it('comes in by the mapping, which survives being a file', async () => {
		const proposed = await imported(table);
		if (proposed.kind !== 'unknown') throw new Error(proposed.kind);
		const parsed = parseMapping('m.json', serialiseMapping(proposed.proposal));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
		expect(parsed.mapping).toEqual(proposed.proposal);
		const { plan, faults } = asRows(await imported(table, { mapping: parsed.mapping }));
		expect(faults).toEqual([]);
		expect(plan.change.put.claims).toMatchObject([
			{ text: 'A bridge was closed for a day and a half.', when: '2022-02-24', attribution: ['radio-one'] },
			{ when: '2022-03-13' }
		]);
		expect(faultsOf(applyChange(NO_RECORDS, plan.change))).toEqual([]);
	});

	it.each([
		['{', ['an object that is not closed by }']],
		['[]', ['[]']],
		[
			'{"format":1,"name":"x","kind":"fact","status":"draft","placeKind":"site","precision":"exact","columns":{"a":{"is":"end"},"b":{"is":"latitude"}}}',
			['no such column', 'no such column', 'no such column']
		]
	])('of a mapping %s says all that is wrong', (text, found) => {
		const result = parseMapping('m.json', text);
		expect(result.ok ? [] : result.faults.map((fault) => fault.found)).toEqual(found);
	});
});

describe('references', () => {
	const BIB =
		'@article{one, title={First}, journal={The Paper}, date={2021-03-04}, url={https://paper.example/1}}\n@misc{broken, title={x\n@misc{two, title={Вход}, year=2020}\n';
	const RIS =
		'TY  - NEWS\r\nTI  - First\r\nT2  - The Paper\r\nDA  - 2021/03/04/\r\nUR  - https://paper.example/1\r\nER  - \r\nTY  - NEWS\r\nTI  - Open\r\n';
	const CSL = JSON.stringify([
		{
			id: 'one',
			type: 'article-newspaper',
			title: 'First',
			'container-title': 'The Paper',
			issued: { 'date-parts': [[2021, 3, 4]] }
		},
		7
	]);

	it.each([
		['a.bib', BIB, 'bibtex', 2, [['#2', 2]]],
		['a.ris', RIS, 'ris', 1, [[undefined, 7]]],
		['a.json', CSL, 'csl-json', 1, [['#2', undefined]]]
	])(
		'in %s become reports of their outlets, broken ones a fault each',
		async (name, text, format, count, where) => {
			const result = asRecords(await imported(asFile(name, text)));
			expect(result.format).toBe(format);
			const { added } = result.comparison;
			expect(added.reports).toHaveLength(count);
			expect(added.reports[0]).toMatchObject({
				title: 'First',
				published: '2021-03-04',
				source: 'the-paper',
				textKind: 'record'
			});
			expect(result.faults.map(({ record, line }) => [record, line])).toEqual(where);
			expect(faultsOf(applyChange(NO_RECORDS, { put: added, remove: {} }))).toEqual([]);
		}
	);
});

describe('annotations', () => {
	const corpus: Records = {
		...NO_RECORDS,
		sources: [{ id: 's', name: 'S', reliability: 'F' }],
		reports: [
			{
				id: 'r',
				source: 's',
				published: '2026',
				url: 'https://s.example/a',
				textKind: 'full',
				text: 'The port is closed. The port is open again.'
			}
		]
	};
	const annotation = (
		target: object,
		body: unknown = { type: 'TextualBody', value: 'It opened.', purpose: 'commenting' }
	) => ({
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: 'https://tool.example/1',
		type: 'Annotation',
		body,
		target
	});
	const selector = { type: 'TextQuoteSelector', exact: 'The port', prefix: 'closed. ', suffix: ' is open' };
	const run = async (...list: readonly unknown[]) =>
		asRecords(await imported(asFile('a.jsonld', JSON.stringify(list)), { there: corpus }));

	it('become claims on the passage that they mark', async () => {
		const { comparison, faults } = await run(
			annotation(
				{
					source: 'https://s.example/a#top',
					selector: [{ type: 'TextPositionSelector', start: 20, end: 28 }, selector]
				},
				[
					{ type: 'TextualBody', value: 'It opened.', purpose: 'commenting' },
					{ type: 'TextualBody', value: 'ports', purpose: 'tagging' }
				]
			)
		);
		expect(faults).toEqual([]);
		const [claim] = comparison.added.claims;
		expect(claim).toMatchObject({ report: 'r', text: 'It opened.', topics: ['ports'], status: 'draft' });
		expect(faultsOf(applyChange(corpus, { put: comparison.added, remove: {} }))).toEqual([]);
	});

	it('without an address are found by their passage, and are a fault where that stands nowhere or twice', async () => {
		const { comparison, faults } = await run(
			annotation({ source: 'doc1', selector: { type: 'TextQuoteSelector', exact: 'open again' } }),
			annotation({ source: 'doc1', selector: { type: 'TextQuoteSelector', exact: 'The port' } }),
			annotation({
				source: 'https://s.example/a',
				selector: { type: 'TextQuoteSelector', exact: 'elsewhere' }
			}),
			annotation({ source: 'doc1' })
		);
		expect(comparison.added.claims).toHaveLength(1);
		expect(faults.map(({ record, field }) => [record, field])).toEqual([
			['#4', 'target.selector'],
			['#2', 'target'],
			['#3', 'exact']
		]);
	});
});
