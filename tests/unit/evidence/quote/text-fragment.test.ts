import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	linkToQuote,
	toTextDirective,
	withTextDirective
} from '../../../../src/lib/evidence/quote/text-fragment.ts';
import type { Report } from '../../../../src/lib/model/corpus.ts';

function directive(text: string, quote: string): string {
	const start = text.indexOf(quote);
	return toTextDirective(text, start, start + quote.length);
}

describe('a text directive', () => {
	const LONG = `He said ${'and then they rowed on and on '.repeat(8)}until dawn.`;
	const cases: [string, string, string, string][] = [
		[
			'gives words before and after',
			'The ferry came in late again.',
			'came in',
			'The%20ferry-,came%20in,-late%20again.'
		],
		['has no prefix at the start', 'The ferry came.', 'The ferry', 'The%20ferry,-came.'],
		['takes no full stop for surroundings', 'The ferry came.', 'ferry came', 'The-,ferry%20came'],
		['has no suffix at the end', 'The ferry came.', 'came.', 'The%20ferry-,came.'],
		[
			'escapes what it uses as signs',
			'a well-known, grey & old ship b',
			'well-known, grey & old',
			'a-,well%2Dknown%2C%20grey%20%26%20old,-ship%20b'
		],
		['takes half a word as the whole', 'a northern quay shut', 'orthern qu', 'a-,northern%20quay,-shut'],
		[
			'takes no context from another line',
			'First line.\n\nThe quay shut.\n\nThird line.',
			'The quay shut.',
			'The%20quay%20shut.'
		],
		[
			'gives a quote over lines by its ends',
			'It was late.\n\nThe quay shut.',
			'late.\n\nThe quay',
			'It%20was-,late.,The%20quay,-shut.'
		],
		[
			'writes Arabic in UTF-8',
			'أغلق الميناء أمس',
			'الميناء',
			'%D8%A3%D8%BA%D9%84%D9%82-,%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1,-%D8%A3%D9%85%D8%B3'
		],
		['survives half a surrogate pair', 'a \uD83D b', '\uD83D', 'a-,%EF%BF%BD,-b'],
		[
			'gives a long quote by its ends',
			LONG,
			LONG.slice(8, -12),
			'He%20said-,and%20then%20they%20rowed%20on%20and,then%20they%20rowed%20on%20and%20on,-until%20dawn.'
		]
	];
	test.each(cases)('%s', (_, text, quote, expected) => {
		expect(directive(text, quote)).toBe(expected);
	});

	test('has three commas at most, and only its own dashes', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 2 }), fc.nat(), fc.nat(), (text, from, length) => {
				const start = from % (text.length - 1);
				const parts = toTextDirective(text, start, start + 1 + (length % 20)).split(',');
				expect(parts.length).toBeLessThanOrEqual(4);
				parts.forEach((part, at) => {
					const inner =
						at === 0 ? part.replace(/-$/, '') : at === parts.length - 1 ? part.replace(/^-/, '') : part;
					expect(inner).not.toMatch(/[-&,#]/);
				});
			})
		);
	});
});

test.each([
	['https://x.example/a', 'https://x.example/a#:~:text=T'],
	['https://x.example/a#part', 'https://x.example/a#part:~:text=T'],
	['https://x.example/a#:~:text=old', 'https://x.example/a#:~:text=T'],
	['https://x.example/a#part:~:text=old', 'https://x.example/a#part:~:text=T']
])('%s becomes %s', (url, expected) => {
	expect(withTextDirective(url, 'T')).toBe(expected);
});

describe('the link to a quote', () => {
	const report = (more: Partial<Report>) => ({ text: 'The quay shut.', textKind: 'full', ...more }) as Report;
	const quote = { start: 4, end: 8 };

	test('points at the words of a full text', () => {
		expect(linkToQuote(report({ url: 'https://x.example/a' }), quote)).toBe(
			'https://x.example/a#:~:text=The-,quay,-shut.'
		);
	});

	test('is the plain address of what is digested', () => {
		expect(linkToQuote(report({ url: 'https://x.example/a', textKind: 'digest' }), quote)).toBe(
			'https://x.example/a'
		);
	});

	test('is absent without a web address', () => {
		expect(linkToQuote(report({}), quote)).toBeUndefined();
		expect(linkToQuote(report({ url: 'javascript:alert(1)' }), quote)).toBeUndefined();
	});
});
