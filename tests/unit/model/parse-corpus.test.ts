import { describe, expect, it } from 'vitest';
import { quotePlaces } from '../../../src/lib/compile/quote-places.ts';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { faultsOf, harbour, withJson, withText, type Files, type Loose } from './harbour.ts';

const lines = (files: Files): string[] => faultsOf(files).map(formatFault);

const claims = (change: (claims: Loose) => void) => withJson('claims.json', change);
const report = (change: (text: string) => string) => withText('reports/1-alder-post.md', change);

describe('a sound corpus', () => {
	it('is read whole', () => {
		const result = parseCorpus(harbour());
		if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'));
		const { corpus } = result;
		expect(corpus).toMatchObject({ id: 'harbour', invented: true, asOf: { edtf: '2031-05-20' } });
		expect(corpus.reports.map(({ id }) => id)).toEqual(['alder-post', 'strait-wire', 'island-radio']);
		expect(corpus.claims).toHaveLength(8);
		expect(corpus.places).toHaveLength(5);
		expect(corpus.briefings).toMatchObject([{ id: 'morning', title: 'Morning briefing' }]);
	});

	it('has its quotes located', () => {
		const result = parseCorpus(harbour());
		if (!result.ok) throw new Error('expected a corpus');
		const reports = new Map(result.corpus.reports.map((each) => [each.id, each]));
		const quoteAt = quotePlaces(reports);
		for (const claim of result.corpus.claims) {
			const { start, end } = quoteAt(claim);
			expect(reports.get(claim.report)!.text.slice(start, end)).toBe(claim.quote.exact);
		}
		expect(result.corpus.claims.map((claim) => quoteAt(claim).paragraph)).toEqual([1, 1, 2, 3, 1, 2, 1, 2]);
	});

	it.each<[string, Files]>([
		['with a byte order mark', withText('claims.json', (text) => `\ufeff${text}`)],
		['with a byte order mark in a report', report((text) => `\ufeff${text}`)],
		['with Windows line ends in a report', report((text) => text.replaceAll('\n', '\r\n'))],
		['with Windows line ends in JSON', withText('claims.json', (text) => text.replaceAll('\n', '\r\n'))],
		[
			'with a README and a licence beside it',
			harbour().set('README.md', new Uint8Array()).set('LICENSE', new Uint8Array())
		],
		[
			'with a schema named for editors',
			withJson('corpus.json', (json) => (json.$schema = './corpus.schema.json'))
		],
		[
			'with front matter that YAML would take for numbers',
			report((text) =>
				text.replace(/title: .*/, 'title: 1984').replace('published: 2031-05-14', 'published: 2031')
			)
		],
		[
			'with an empty list of topics and of places',
			claims(([claim]) => Object.assign(claim, { topics: [], about: [] }))
		],
		[
			'in which a prefix selects one of two passages',
			claims(([claim]) => (claim.quote = { exact: 'Port Alder', prefix: 'left ' }))
		]
	])('may be one %s', (_, files) => {
		const result = parseCorpus(files);
		expect(result.ok ? [] : result.faults).toEqual([]);
	});

	it('reads Windows line ends as the same text', () => {
		const dos = parseCorpus(report((text) => text.replaceAll('\n', '\r\n')));
		expect(dos).toEqual(parseCorpus(harbour()));
	});
});

describe('a corpus with many faults', () => {
	it('has them all said at once, in the order of files and lines', () => {
		const files = claims((all) => {
			Object.assign(all[0], { kind: 'x', report: 'y' });
			all[1].quote.exact = 'zz';
			all[2].when = 'q';
			all[3].events = [];
		});
		files.set('events.json', new Uint8Array([0x5b]));
		files.delete('sources.json');
		expect(lines(files)).toEqual([
			'claims.json:4:13 ferry-since-monday report: found "y"; expected the id of a report in reports/',
			'claims.json:9:11 ferry-since-monday kind: found "x"; expected one of "fact", "statement", "intent", "expectation", "background"',
			'claims.json:29:13 pier-unsafe quote.exact: found "zz"; expected a passage of report "alder-post", letter for letter',
			'claims.json:74:11 storm-damage when: found "q"; expected an EDTF date such as 2026-01-26, 2026-01~, 2025-10, 1944, 2024-11/2024-12 or 2016/..',
			'claims.json:99:13 ships-return events: found []; expected at least one event',
			'events.json:1:2: found a list that is not closed by ]; expected valid JSON',
			'sources.json: found no such file; expected this file, if only with an empty list'
		]);
	});

	it('has a thousand of one file said, and that there are more', () => {
		const files = withJson('sources.json', (all) => all.push(...Array.from({ length: 3000 }, () => 1)));
		const faults = faultsOf(files);
		expect(faults).toHaveLength(1001);
		expect(faults.at(-1)).toEqual({
			file: 'sources.json',
			found: 'more than 1000 faults',
			expected: 'these mended first, then another check'
		});
	});

	it('says what it calls itself, where corpus.json can be read', () => {
		const result = parseCorpus(claims(([claim]) => (claim.kind = 'x')));
		expect(result).toMatchObject({ ok: false, id: 'harbour', title: 'The harbour of Port Alder' });
	});

	it('is not blamed twice for what was not read', () => {
		const files = harbour();
		files.delete('claims.json');
		files.delete('reports/1-alder-post.md');
		const unread = ['claims.json', 'reports/1-alder-post.md'].map((file) => ({
			file,
			found: 'x',
			expected: 'y'
		}));
		const result = parseCorpus(files, unread);
		expect(result.ok ? [] : result.faults).toEqual(unread);
	});
});
