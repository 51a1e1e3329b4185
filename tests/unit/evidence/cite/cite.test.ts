import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeClaim, citeReports } from '../../../../src/lib/evidence/cite/cite.ts';
import { toBibtex } from '../../../../src/lib/evidence/cite/bibtex.ts';
import { toCslDate, type CslItem } from '../../../../src/lib/evidence/cite/csl.ts';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import type { Corpus } from '../../../../src/lib/model/corpus.ts';
import { parseEdtf } from '../../../../src/lib/model/parse-edtf.ts';
import { makeCorpus, type ClaimPlan } from '../make-corpus.ts';

plugins.config.get('@bibtex').parse.sentenceCase = 'never';

function when(edtf: string) {
	const result = parseEdtf(edtf);
	if (!result.ok) throw new Error(`${edtf}: expected ${result.expected}`);
	return result.when;
}

const CLAIMS: ClaimPlan[] = [
	{ report: 'r2', chain: ['desk', 'minister'] },
	{ report: 'r1' },
	{ report: 'r2' }
];

function makeIndex(more: object = {}) {
	const corpus: Corpus = makeCorpus({
		reports: { r1: 'alpha', r2: 'beta' },
		claims: CLAIMS,
		places: { port: [1, 2] }
	});
	Object.assign(corpus.reports[1]!, {
		published: when('2026-01-28'),
		retrieved: when('2026-01-29'),
		url: 'https://beta.example/a?b=1&c=%20',
		dateline: 'port',
		...more
	});
	return indexEvidence(corpus);
}

/** What citation-js reads out of our BibTeX. */
function readBack(bibtex: string): Record<string, unknown>[] {
	return new Cite(bibtex).data as Record<string, unknown>[];
}

describe('a claim is cited', () => {
	test('as text, from its origin to its report, with paragraph and quote', () => {
		const index = makeIndex();
		expect(citeClaim(index.corpus.claims[0]!, 'text', index)).toBe(
			'Actor minister, cited by Actor desk, cited by Source beta, “Title r2”, 28 January 2026, ¶1: “said”. ' +
				'https://beta.example/a?b=1&c=%20 Retrieved 29 January 2026.'
		);
		expect(citeClaim(index.corpus.claims[1]!, 'text', index)).toBe(
			'Source alpha, “Title r1”, 1 January 2026, ¶1: “said”.'
		);
	});

	test('as from a digest where the report is one, and without a title where it has none', () => {
		const index = makeIndex({ textKind: 'digest', title: undefined, url: undefined });
		expect(citeClaim(index.corpus.claims[2]!, 'text', index)).toBe(
			'Source beta, report without a title, 28 January 2026, digest, ¶1: “said”. Retrieved 29 January 2026.'
		);
	});

	test('as CSL-JSON', () => {
		const index = makeIndex();
		expect(JSON.parse(citeClaim(index.corpus.claims[0]!, 'csl-json', index))).toEqual([
			{
				id: 'c1',
				type: 'article-newspaper',
				title: 'Title r2',
				'container-title': 'Source beta',
				issued: { 'date-parts': [[2026, 1, 28]] },
				accessed: { 'date-parts': [[2026, 1, 29]] },
				URL: 'https://beta.example/a?b=1&c=%20',
				'event-place': 'Place port',
				note: '¶1: “said”, from Actor desk, from Actor minister'
			}
		]);
	});

	test('as BibTeX', () => {
		const index = makeIndex();
		expect(citeClaim(index.corpus.claims[0]!, 'bibtex', index)).toBe(
			[
				'@article{c1,',
				'\ttitle = {{Title r2}},',
				'\tjournal = {Source beta},',
				'\tentrysubtype = {newspaper},',
				'\tyear = {2026},',
				'\tmonth = jan,',
				'\tdate = {2026-01-28},',
				'\tlocation = {Place port},',
				'\turl = {https://beta.example/a?b=1&c=%20},',
				'\turldate = {2026-01-29},',
				'\tnote = {¶1: “said”, from Actor desk, from Actor minister}',
				'}',
				''
			].join('\n')
		);
	});
});

test('the reports of a selection are cited once each, in the order of the corpus', () => {
	const index = makeIndex();
	expect(citeReports(index.corpus.claims, 'text', index).split('\n')).toEqual([
		'Source alpha, “Title r1”, 1 January 2026.',
		'Source beta, “Title r2”, 28 January 2026. https://beta.example/a?b=1&c=%20 Retrieved 29 January 2026.'
	]);
	expect(readBack(citeReports(index.corpus.claims, 'bibtex', index)).map(({ title }) => title)).toEqual([
		'Title r1',
		'Title r2'
	]);
	expect(citeReports([], 'csl-json', index)).toBe('[]');
});

describe('a date in CSL', () => {
	test.each([
		['2026-01-28', { 'date-parts': [[2026, 1, 28]] }],
		['2026-01', { 'date-parts': [[2026, 1]] }],
		['1944', { 'date-parts': [[1944]] }],
		['2026-01~', { 'date-parts': [[2026, 1]], circa: true }],
		[
			'2026-01-26/2026-01-28',
			{
				'date-parts': [
					[2026, 1, 26],
					[2026, 1, 28]
				]
			}
		],
		['2024-11/2025', { 'date-parts': [[2024, 11], [2025]] }],
		['2016/..', { literal: 'from 2016, open' }],
		['198X', { literal: '1980s' }],
		['[1984, 1986]', { literal: 'one date from 1984 to 1986' }],
		['2026-21', { literal: 'spring 2026' }]
	])('%s', (edtf, expected) => {
		expect(toCslDate(when(edtf))).toEqual(expected);
	});
});

describe('BibTeX', () => {
	const item = (more: Partial<CslItem>): CslItem => ({
		id: 'r1',
		type: 'article-newspaper',
		'container-title': 'Post',
		issued: { 'date-parts': [[2026, 1, 28]] },
		...more
	});

	test.each([
		'Größe & Maß: 100 % of {it} costs $5 #1 a_b ~ ^ \\',
		'أغلق الميناء الشمالي',
		'Причал закрыли во вторник',
		'“No”, she said – ‘never’',
		'unbalanced } and {'
	])('is read back as it was: %s', (title) => {
		const [read] = readBack(toBibtex([item({ title })]));
		expect(String(read!.title).replace(/<[^>]+>/g, '')).toBe(title);
	});

	test('of any title is one entry, whose address stands unescaped', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', minLength: 1 }),
				fc.webUrl({ withQueryParameters: true }),
				(title, URL) => {
					const bibtex = toBibtex([item({ title: `a ${title}`, URL })]);
					expect(readBack(bibtex)).toHaveLength(1);
					expect(bibtex).toContain(`url = {${URL}}`);
				}
			),
			{ numRuns: 50 }
		);
	});

	test('of an address with braces cannot end its field', () => {
		const [read] = readBack(toBibtex([item({ URL: 'https://x.example/}{\\ b' })]));
		expect(read!.URL).toBe('https://x.example/%7D%7B%5C%20b');
	});

	test('keeps the day, an interval and a doubt in its date', () => {
		const dated = (issued: CslItem['issued']) => /date = \{(.*)\}/.exec(toBibtex([item({ issued })]))?.[1];
		expect(dated({ 'date-parts': [[2026, 1, 5]] })).toBe('2026-01-05');
		expect(
			dated({
				'date-parts': [
					[2026, 1],
					[2026, 2]
				]
			})
		).toBe('2026-01/2026-02');
		expect(dated({ 'date-parts': [[944]], circa: true })).toBe('0944~');
		expect(dated({ literal: '1980s' })).toBeUndefined();
	});

	test('is read back with journal, date and address', () => {
		const [read] = readBack(
			toBibtex([item({ title: 'T', URL: 'https://x.example/a_b?c=%20', note: 'n & m' })])
		);
		expect(read).toMatchObject({
			'container-title': 'Post',
			URL: 'https://x.example/a_b?c=%20',
			issued: { 'date-parts': [[2026, 1, 28]] },
			note: 'n & m'
		});
	});
});
