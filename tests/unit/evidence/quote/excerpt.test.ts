import { quotePlaces, type PlacedClaim } from '../../../../src/lib/compile/quote-places.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../../src/lib/evidence/quote/excerpt.ts';
import { inReadingOrder, toMarkedParagraphs } from '../../../../src/lib/evidence/quote/marked-paragraphs.ts';
import { makeCorpus } from '../make-corpus.ts';
import type { Report } from '../../../../src/lib/model/corpus.ts';

const TEXT = 'It rained. The quay was shut at noon. Nobody came.\n\nOn Friday it was open. Ships left.';
const reportOf = (text: string) => ({ id: 'r', text }) as Report;

function excerpt(text: string, quote: string, around?: number) {
	const start = text.indexOf(quote);
	return excerptOf(reportOf(text), { start, end: start + quote.length }, around);
}

describe('an excerpt', () => {
	test('is the sentence that holds the quote', () => {
		expect(excerpt(TEXT, 'was shut')).toEqual({
			before: 'The quay ',
			exact: 'was shut',
			after: ' at noon.',
			cutBefore: true,
			cutAfter: true
		});
	});

	test('takes more sentences on either side when asked', () => {
		expect(excerpt(TEXT, 'was shut', 1)).toEqual({
			before: 'It rained. The quay ',
			exact: 'was shut',
			after: ' at noon. Nobody came.',
			cutBefore: false,
			cutAfter: false
		});
	});

	test('stays in its paragraph', () => {
		expect(excerpt(TEXT, 'On Friday', 3)).toMatchObject({
			before: '',
			after: ' it was open. Ships left.',
			cutBefore: false
		});
	});

	test('spans the sentences and paragraphs that the quote spans', () => {
		expect(excerpt(TEXT, 'Nobody came.\n\nOn Friday')).toMatchObject({
			before: '',
			after: ' it was open.',
			cutAfter: true
		});
	});

	test('cuts a sentence without end at a word', () => {
		const long = `${'word '.repeat(200)}here ${'more '.repeat(200)}`.trim();
		const found = excerpt(long, 'here');
		expect(found.before).toMatch(/^word .*word $/);
		expect(found.before.length).toBeLessThanOrEqual(240);
		expect(found).toMatchObject({ cutBefore: true, cutAfter: true });
	});

	test.each([
		['Arabic', 'هطل المطر. أغلق الميناء ظهرا؟ لم يأت أحد.', 'الميناء', 'أغلق ', ' ظهرا؟'],
		['Russian', 'Шёл дождь. Причал закрыли в полдень! Никто не пришёл.', 'закрыли', 'Причал ', ' в полдень!']
	])('knows the ends of sentences in %s', (_, text, quote, before, after) => {
		expect(excerpt(text, quote)).toMatchObject({ before, after });
	});

	test('put together is a stretch of the text, for any quote', () => {
		fc.assert(
			fc.property(fc.nat(TEXT.length - 2), fc.nat(30), fc.nat(2), (start, length, around) => {
				const end = Math.min(TEXT.length, start + 1 + length);
				fc.pre(TEXT.slice(start, end).trim() === TEXT.slice(start, end));
				const { before, exact, after } = excerptOf(reportOf(TEXT), { start, end }, around);
				expect(TEXT).toContain(before + exact + after);
				expect(exact).toBe(TEXT.slice(start, end));
			})
		);
	});
});

/** Claims c1, c2 … whose quotes are the given stretches. */
function claimsAt(stretches: readonly (readonly [number, number])[]): PlacedClaim[] {
	const { claims } = makeCorpus({ reports: { r: 's' }, claims: stretches.map(() => ({ report: 'r' })) });
	return claims.map((claim, at) => {
		const [start, end] = stretches[at]!;
		return { ...claim, quoteAt: { start, end, paragraph: 1 } };
	});
}

const quoteAt = quotePlaces(new Map());

function marked(text: string, ...quotes: string[]) {
	const stretches = quotes.map((quote) => [text.indexOf(quote), text.indexOf(quote) + quote.length] as const);
	return toMarkedParagraphs(reportOf(text), claimsAt(stretches), quoteAt).map(({ pieces }) =>
		pieces.map((piece) => [piece.text, piece.claims.map(({ id }) => id).join(' ')])
	);
}

describe('marked paragraphs', () => {
	test('cut the text where quotes begin and end', () => {
		expect(marked('The quay was shut.', 'quay was')).toEqual([
			[
				['The ', ''],
				['quay was', 'c1'],
				[' shut.', '']
			]
		]);
	});

	test('name both claims where quotes overlap', () => {
		expect(marked('The quay was shut.', 'quay was', 'was shut')).toEqual([
			[
				['The ', ''],
				['quay ', 'c1'],
				['was', 'c1 c2'],
				[' shut', 'c2'],
				['.', '']
			]
		]);
	});

	test('carry a quote over the end of its paragraph', () => {
		expect(marked('It rained.\n\nIt snowed.', 'rained.\n\nIt')).toEqual([
			[
				['It ', ''],
				['rained.', 'c1']
			],
			[
				['It', 'c1'],
				[' snowed.', '']
			]
		]);
	});

	test('set the margin note where the quote begins', () => {
		const found = toMarkedParagraphs(reportOf('It rained.\n\nIt snowed.'), claimsAt([[3, 14]]), quoteAt);
		expect(found.map(({ number, claims }) => [number, claims.length])).toEqual([
			[1, 1],
			[2, 0]
		]);
	});

	test('keep every letter of every paragraph and cover exactly the quotes, for any quotes', () => {
		const stretch = fc.tuple(fc.nat(TEXT.length - 1), fc.nat(40)).map(([start, length]) => {
			return [start, Math.min(TEXT.length, start + 1 + length)] as const;
		});
		fc.assert(
			fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
				const paragraphs = toMarkedParagraphs(reportOf(TEXT), claimsAt(stretches), quoteAt);
				expect(paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n\n')).toBe(
					TEXT
				);
				for (const piece of paragraphs.flatMap(({ pieces }) => pieces)) {
					const end = piece.start + piece.text.length;
					expect(TEXT.slice(piece.start, end)).toBe(piece.text);
					const covering = stretches.filter(([from, to]) => from <= piece.start && to >= end);
					expect(piece.claims).toHaveLength(covering.length);
				}
			})
		);
	});

	test('reading order puts the longer of two that begin together first', () => {
		const claims = claimsAt([
			[5, 9],
			[0, 3],
			[0, 8]
		]);
		expect(inReadingOrder(claims, quoteAt).map(({ id }) => id)).toEqual(['c3', 'c2', 'c1']);
	});
});
