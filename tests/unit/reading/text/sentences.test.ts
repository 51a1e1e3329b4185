import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../src/lib/reading/text/sentences.ts';
import { textOf } from '../../../../src/lib/reading/text/span.ts';
import { tokensOf } from '../../../../src/lib/reading/text/tokens.ts';

const cut = (text: string): string[] =>
	sentencesOf(text, { start: 0, end: text.length }).map((sentence) => textOf(text, sentence));

describe('sentences', () => {
	it.each([
		[['He left.', 'She stayed.']],
		[['Gen. Ali met Dr. Omar at No. 5 St. James St. in London.', 'They spoke.']],
		[['The U.S. Army left the U.K. yesterday.', 'It said so.']],
		[['It was built by Boeing Co. in the U.S.', 'The firm sold it.']],
		[['Michael R. Golden wrote it.', 'It cost $4.5 million.']],
		[['“We left. We will not return,” the minister said.', 'He smiled.']],
		[['“We left. We will not return.”', 'The crowd cheered.']],
		[['"Is it over?" Omar Hassan said.', 'Nobody answered.']],
		[['He asked: why?', 'Nobody knew!', 'It ended…', 'So it goes.']],
		[['وصل الوفد إلى المدينة.', 'هل غادر الجنود؟', 'لم يعلق أحد.']],
		[['Делегация прибыла в г. Тартус.', 'Когда она уедет?', '«Скоро. Очень скоро», — сказал посол.']],
		[['ط. حسن هنا.']]
	])('%j', (sentences) => {
		expect(cut(sentences.join(' '))).toEqual(sentences);
	});

	it('keeps every letter, in order and once', () => {
		const piece = fc.constantFrom(
			'He said',
			'U.S.',
			'"',
			'“',
			'”',
			'. ',
			'? ',
			' ',
			'no. ',
			'5',
			'…',
			'\n',
			'مدينة',
			'؟ ',
			'г. '
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
				const text = pieces.join('');
				expect(cut(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
			})
		);
	});
});

describe('tokens', () => {
	it.each([
		['Syria’s U.S. envoy', ['Syria', '’s', 'U.S.', 'envoy']],
		['al-Sharaa didn’t go', ['al-Sharaa', 'didn’t', 'go']],
		[
			'a 12-year low, 4.1556 on 26/01/2026',
			['a', '12', '-', 'year', 'low', ',', '4.1556', 'on', '26/01/2026']
		],
		['at 6:40 p.m. (GMT)', ['at', '6:40', 'p.m.', '(', 'GMT', ')']],
		['القامشلي وموسكو', ['القامشلي', 'وموسكو']]
	])('of %s', (text, words) => {
		expect(tokensOf(text).map((token) => token.text)).toEqual(words);
	});

	it('stand where they say', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
				for (const token of tokensOf(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
			})
		);
	});
});
