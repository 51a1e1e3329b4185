import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateQuote, paragraphAt, splitParagraphs } from '../../../src/lib/model/locate-quote.ts';

const TEXT =
	'The bridge is shut.\nIt was shut on Monday.\n\n \nThe bridge opens when it opens.\n\nالجسر مغلق 🌉 اليوم';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

describe('a quote', () => {
	it.each([
		['shut on Monday', 27, 1],
		['shut.\nIt was', 14, 1],
		['The bridge opens', 46, 2],
		['مغلق 🌉', 85, 3]
	])('%j stands at %i in paragraph %i', (exact, start, paragraph) => {
		expect(locateQuote(TEXT, quote(exact))).toEqual({
			kind: 'found',
			place: { start, end: start + exact.length, paragraph }
		});
	});

	it('that stands nowhere is absent', () => {
		expect(locateQuote(TEXT, quote('the bridge')).kind).toBe('absent');
	});

	it('that stands twice is ambiguous, with both places', () => {
		expect(locateQuote(TEXT, quote('The bridge'))).toEqual({
			kind: 'ambiguous',
			places: [
				{ start: 0, end: 10, paragraph: 1 },
				{ start: 46, end: 56, paragraph: 2 }
			]
		});
	});

	it('that overlaps itself is ambiguous', () => {
		expect(locateQuote('aXaXa', quote('aXa'))).toMatchObject({ kind: 'ambiguous' });
	});

	it('that stands twice is found where prefix or suffix select one', () => {
		expect(locateQuote(TEXT, quote('The bridge', '', ' opens'))).toMatchObject({ place: { start: 46 } });
		expect(locateQuote(TEXT, quote('opens', 'when it '))).toMatchObject({ place: { start: 71 } });
	});

	it('between another prefix or suffix is misplaced, with what does match', () => {
		expect(locateQuote(TEXT, quote('on Monday', 'is shut ', '.'))).toEqual({
			kind: 'misplaced',
			places: [{ start: 32, end: 41, paragraph: 1, prefixMatches: false, suffixMatches: true }]
		});
	});
});

it('counts blocks of lines between blank lines as paragraphs', () => {
	expect(splitParagraphs(TEXT).map(({ text }) => text)).toEqual([
		'The bridge is shut.\nIt was shut on Monday.',
		'The bridge opens when it opens.',
		'الجسر مغلق 🌉 اليوم'
	]);
	expect(splitParagraphs('\n\n')).toEqual([]);
});

it('finds each passage of a text, or says that it is not unique', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
			const start = from % text.length;
			const exact = text.slice(start, start + 1 + (length % 20));
			const result = locateQuote(text, quote(exact, text.slice(0, start), text.slice(start + exact.length)));
			expect(result).toMatchObject({ kind: 'found', place: { start, end: start + exact.length } });
		})
	);
});

it('puts every paragraph at its own number', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '🌉') }), (text) => {
			splitParagraphs(text).forEach(({ start, end, text: paragraph }, index) => {
				expect(text.slice(start, end)).toBe(paragraph);
				expect(paragraphAt(splitParagraphs(text), start)).toBe(index + 1);
				expect(paragraphAt(splitParagraphs(text), end - 1)).toBe(index + 1);
			});
		})
	);
});
