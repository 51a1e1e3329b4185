// Out and in again is the same corpus, as far as the format's row says that it can hold.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import { originOf } from '../../../../src/lib/evidence/origin/origin.ts';
import type { Format } from '../../../../src/lib/exchange/format.ts';
import { FORMATS } from '../../../../src/lib/exchange/formats.ts';
import { findFormat } from '../../../../src/lib/exchange/find-format.ts';
import { loadSqlite } from '../../../../src/lib/exchange/geopackage/load-sqlite.ts';
import { compareRecords } from '../../../../src/lib/exchange/intake/compare-records.ts';
import { recordsOfFiles } from '../../../../src/lib/exchange/intake/records-of-files.ts';
import {
	NO_RECORDS,
	type ClaimRecord,
	type Records,
	type ReportRecord
} from '../../../../src/lib/exchange/intake/records.ts';
import { readCsv } from '../../../../src/lib/exchange/rows/read-csv.ts';
import { creditOf, type Selection } from '../../../../src/lib/exchange/selection/selection.ts';
import { cleanText } from '../../../../src/lib/files/xml/clean-text.ts';
import type { Claim, Corpus } from '../../../../src/lib/model/corpus.ts';
import { serialiseCorpus } from '../../../../src/lib/model/serialise-corpus.ts';
import { corpora } from '../../model/arbitrary-corpus.ts';
import { asFile, imported, readAll, unwatched, written } from '../as-file.ts';
import { everythingCorpus } from '../everything.ts';

/** Points are all that tables hold of places: a place's first position will do. */
function selectionOf(corpus: Corpus): Selection {
	const evidence = indexEvidence(corpus);
	const placements = Object.fromEntries(
		corpus.places.map(({ id, geometry }) => {
			const point = firstPosition(geometry);
			return [id, { point, bounds: [...point, ...point], contains: [] }];
		})
	) as unknown as Selection['placements'];
	const { claims } = corpus;
	return {
		placements,
		evidence,
		claims,
		originOf: (claim) => originOf(claim, evidence),
		credit: creditOf({ claims, evidence }),
		sentence: `${claims.length} claims.`,
		address: ''
	};
}

function firstPosition(geometry: Geometry): [number, number] {
	let at = (geometry as { coordinates?: unknown }).coordinates as unknown[];
	while (Array.isArray(at[0])) at = at[0] as unknown[];
	return [at[0] as number, at[1] as number];
}

function recordsOf(corpus: Corpus): Records {
	const result = recordsOfFiles(serialiseCorpus(corpus));
	if (!result.ok) throw new Error(JSON.stringify(result.faults));
	return result.records;
}

const formatOf = (id: string): Format => FORMATS.find((format) => format.id === id)!;

async function outAndIn(format: Format, corpus: Corpus, there: Records = NO_RECORDS) {
	const blob = await written(format.write!, selectionOf(corpus));
	const file = asFile(`made.${format.endings[0]}`, blob);
	const found = await findFormat(file, unwatched);
	expect(found.ok && found.format.id).toBe(format.id);
	const result = await imported(file, { there, language: corpus.language });
	if (result.kind !== 'records') throw new Error(`${format.id}: ${JSON.stringify(result)}`);
	return result;
}

/** What a table has of a claim: not who made it, nor its texts in other languages and its old ids; `clean` for formats of XML, which have no control characters and few kinds of white space. */
function held(
	{
		quote,
		about,
		at,
		answers = [],
		made: _made,
		reviewed: _reviewed,
		texts: _texts,
		aliases: _aliases,
		...claim
	}: ClaimRecord,
	clean: (text: string) => string
): unknown {
	const words = (value: unknown): unknown =>
		typeof value === 'string' ? clean(value) : Array.isArray(value) ? value.map(words) : value;
	return {
		...Object.fromEntries(Object.entries(claim).map(([key, value]) => [key, words(value)])),
		exact: clean(quote.exact),
		about,
		at,
		answers
	};
}

const PLAIN = (text: string) => text;
const XML = (text: string) => cleanText(text).replace(/\s+/gu, ' ').trim();
const IN_XML = new Set(['xlsx', 'kml']);
const TABLES = FORMATS.filter(({ holds, write }) => write && holds.includes('claims'));

/** Optional: without it what needs it is left out, and the run says so. */
const hasSqlite = await loadSqlite().then(
	() => true,
	() => false
);

describe.each(TABLES.map((format) => [format.id, format] as const))('%s', (id, format) => {
	if (format.inShell && !hasSqlite) {
		it.skip('is left out: better-sqlite3 is not installed', () => undefined);
		return;
	}

	const clean = IN_XML.has(id) ? XML : PLAIN;

	it('gives back every claim of any corpus, its chain, dates, answers, grades and places', async () => {
		await fc.assert(
			fc.asyncProperty(corpora, async (corpus) => {
				fc.pre(corpus.claims.length > 0);
				const { comparison, faults, read, handling } = await outAndIn(format, corpus);
				expect(faults).toEqual([]);
				expect(read).toBe(corpus.claims.length);
				expect(handling).toBe(corpus.handling);
				expect(comparison.added.claims.map((claim) => held(claim, clean))).toEqual(
					recordsOf(corpus).claims.map((claim) => held(claim, clean))
				);
			}),
			{ numRuns: IN_XML.has(id) ? 12 : 40 }
		);
	});

	it('keeps texts that a program could take for its own', async () => {
		const corpus = everythingCorpus();
		const texts = ['toString', '__proto__', 'constructor', '_x0041_', '_x005F_', 'NULL', '=1+1'];
		const claims = texts.map((text, at) => ({ ...corpus.claims[0]!, id: `c-${at}` as Claim['id'], text }));
		const { comparison } = await outAndIn(format, { ...corpus, claims });
		expect(comparison.added.claims.map(({ text }) => text)).toEqual(texts);
	});

	it('changes nothing in the corpus that it was written from', async () => {
		const corpus = everythingCorpus();
		const { comparison } = await outAndIn(format, corpus, recordsOf(corpus));
		expect(comparison.differing.map(({ kind, id: which, fields }) => [kind, which, fields])).toEqual([]);
		expect(Object.values(comparison.added).flat()).toEqual([]);
	});

	it('has the marking in every row', async () => {
		const { handling } = await outAndIn(format, { ...everythingCorpus(), handling: 'TLP:AMBER+STRICT' });
		expect(handling).toBe('TLP:AMBER+STRICT');
	});
});

it('a corpus as an archive gives back every record and every text', async () => {
	await fc.assert(
		fc.asyncProperty(corpora, async (corpus) => {
			fc.pre(corpus.claims.length > 0);
			const { comparison, faults } = await outAndIn(formatOf('corpus'), corpus);
			expect(faults).toEqual([]);
			expect(compareRecords(recordsOf(corpus), comparison.added)).toMatchObject({
				added: NO_RECORDS,
				differing: []
			});
		}),
		{ numRuns: 30 }
	);
});

it('annotations of a corpus change nothing in it, and bring their claims to one that has only its reports', async () => {
	const corpus = everythingCorpus();
	const there = recordsOf(corpus);
	const again = await outAndIn(formatOf('annotations'), corpus, there);
	expect([again.faults, again.comparison.differing, again.comparison.added.claims]).toEqual([[], [], []]);
	const bare = { ...there, claims: [], questions: [] };
	const { comparison } = await outAndIn(formatOf('annotations'), corpus, bare);
	expect(
		comparison.added.claims.map(({ id, report, text, quote }) => [id, report, text, quote.exact])
	).toEqual(there.claims.map(({ id, report, text, quote }) => [id, report, text, quote.exact]));
});

it.each(['csl-json', 'bibtex'])(
	'%s gives back the reports, with their outlets, days and addresses',
	async (id) => {
		const corpus = everythingCorpus();
		const { comparison } = await outAndIn(formatOf(id), corpus);
		const heads = ({ title, url, published }: ReportRecord) => [
			title,
			url,
			// BibTeX has no sign for about then.
			id === 'bibtex' ? published.replace('~', '') : published
		];
		const used = new Set(corpus.claims.map(({ report }) => report as string));
		expect(comparison.added.reports.map(heads)).toEqual(
			recordsOf(corpus)
				.reports.filter((report) => used.has(report.id))
				.map(heads)
		);
	}
);

it('places as Linked Places come back with names, outlines and links', async () => {
	const corpus = everythingCorpus();
	const blob = await written(formatOf('linked-places').write!, selectionOf(corpus));
	const result = await imported(asFile('places.lp.geojson', blob));
	if (result.kind !== 'rows') throw new Error(JSON.stringify(result));
	const used = new Set(corpus.claims.flatMap(({ about }) => about));
	const expected = corpus.places.filter(({ id }) => used.has(id));
	expect(result.taken.records.places.map(({ geometry }) => geometry)).toEqual(
		expected.map(({ geometry }) => geometry)
	);
	expect(result.taken.records.places.map(({ properties }) => properties.name)).toEqual(
		expected.map(({ name }) => name)
	);
});

it('every format that is written has its marking, and a corpus’s name', async () => {
	for (const format of FORMATS.filter(({ write }) => write)) {
		if (['corpus', 'xlsx', 'parquet', 'geopackage'].includes(format.id)) continue;
		const text = await (
			await written(format.write!, selectionOf({ ...everythingCorpus(), handling: 'TLP:RED' }))
		).text();
		expect([format.id, text.includes('TLP:RED')]).toEqual([format.id, true]);
	}
});

it('GeoJSON is valid by an independent reading', async () => {
	const blob = await written(formatOf('geojson').write!, selectionOf(everythingCorpus()));
	const text = await blob.text();
	expect(check(text)).toEqual(JSON.parse(text));
});

describe.runIf(spawnSync('ogrinfo', ['--version']).status === 0)('GDAL', () => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-gdal-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const corpus = everythingCorpus();
	beforeAll(async () => {
		for (const id of [
			'geojson',
			'csv',
			'xlsx',
			'kml',
			'linked-places',
			...(hasSqlite ? ['geopackage'] : [])
		]) {
			const blob = await written(formatOf(id).write!, selectionOf(corpus));
			writeFileSync(
				join(folder, `made.${formatOf(id).endings[0]}`),
				new Uint8Array(await blob.arrayBuffer())
			);
		}
	});

	it.each(['geojson', 'csv', 'xlsx', 'kml', 'lp.geojson', ...(hasSqlite ? ['gpkg'] : [])])(
		'reads every feature of .%s',
		(ending) => {
			const { stdout, stderr } = spawnSync('ogrinfo', ['-ro', '-al', '-so', join(folder, `made.${ending}`)], {
				encoding: 'utf8'
			});
			const used = new Set(corpus.claims.flatMap(({ about }) => about));
			const count = ending === 'lp.geojson' ? used.size : corpus.claims.length;
			expect(stderr).toBe('');
			expect(/Feature Count: (\d+)/.exec(stdout)?.[1]).toBe(String(count));
		}
	);
});

describe.runIf(spawnSync('soffice', ['--version']).status === 0)('LibreOffice', () => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-office-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it.each(['xlsx', 'csv'])(
		'reads every row of %s, and runs nothing in it',
		async (id) => {
			const corpus = everythingCorpus();
			const claims = corpus.claims.map((claim) => ({ ...claim, text: `=1+1 ${claim.text}` }));
			const blob = await written(formatOf(id).write!, selectionOf({ ...corpus, claims }));
			const file = join(folder, `made.${id}`);
			writeFileSync(file, new Uint8Array(await blob.arrayBuffer()));
			const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
			const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1';
			// What its dialog finds by itself, without a window it must be told: commas, quotation marks, UTF-8.
			const from = id === 'csv' ? ['--infilter=CSV:44,34,76,1'] : [];
			const to = ['--convert-to', filter, '--outdir', join(folder, id)];
			spawnSync('soffice', [profile, '--headless', ...from, ...to, file]);
			const { items, faults } = await readAll(
				readCsv(asFile('made.csv', readFileSync(join(folder, id, 'made.csv'))), unwatched)
			);
			expect(faults).toEqual([]);
			expect(items.map(({ fields }) => fields.get('id'))).toEqual(claims.map(({ id: own }) => own));
			for (const { fields } of items) expect(fields.get('text')).toContain('=1+1');
		},
		120_000
	);
});
