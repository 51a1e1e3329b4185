import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterDifferences } from '../../../src/lib/model/letter-differences.ts';
import { nearestPassage } from '../../../src/lib/model/parse/nearest-passage.ts';

const TEXT =
	'On Monday the pier wasn’t safe, the mayor of Cáceres said.\n\nNo\u00a0ferry ran — “none at all”.';

describe('a quote that misses', () => {
	it.each([
		[
			'by an apostrophe',
			"the pier wasn't safe",
			'"the pier wasn’t safe", which has "’" (U+2019) where the quote has "\'" (U+0027)'
		],
		[
			'by a space that does not break',
			'No ferry ran',
			'"No\u00a0ferry ran", which has "\u00a0" (U+00A0) where the quote has " " (U+0020)'
		],
		[
			'by an accent written apart',
			'mayor of Ca\u0301ceres',
			'"mayor of Cáceres", which has "á" (U+00E1) where the quote has "a\u0301" (U+0061 U+0301)'
		],
		[
			'by marks and a dash',
			'ran - "none at all"',
			'"ran — “none at all”", which has "—" (U+2014) where the quote has "-" (U+002D); "“" (U+201C) where the quote has "\\"" (U+0022); "”" (U+201D) where the quote has "\\"" (U+0022)'
		],
		[
			'by a word',
			'the pier wasn’t quite safe',
			'"the pier wasn’t safe", which has nothing where the quote has "quite "'
		],
		[
			'by a letter far on',
			'On Monday the pier wasn’t safe, the major of Cáceres',
			'"…pier wasn’t safe, the mayor of Cáceres", which has "y" (U+0079) where the quote has "j" (U+006A)'
		]
	])('%s is told what it was taken from', (_, quote, expected) => {
		expect(nearestPassage(TEXT, quote)).toBe(expected);
	});

	it('by everything is told of nothing', () => {
		expect(nearestPassage(TEXT, 'A gull sat on the lamp')).toBeNull();
	});
});

it('what differs, put in, makes the one text the other', () => {
	const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'e\u0301', ' ', '’'), maxLength: 12 });
	fc.assert(
		fc.property(letters, letters, (left, right) => {
			let made = right;
			for (const difference of letterDifferences(left, right).reverse()) {
				const end = difference.at + difference.right.length;
				expect(made.slice(difference.at, end)).toBe(difference.right);
				made = made.slice(0, difference.at) + difference.left + made.slice(end);
			}
			expect(made).toBe(left);
		})
	);
});
