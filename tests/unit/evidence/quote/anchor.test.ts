import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorQuote, type Anchor, type RememberedQuote } from '../../../../src/lib/evidence/quote/anchor.ts';
import { searchApproximately } from '../../../../src/lib/model/approximate-search.ts';
import { foldText } from '../../../../src/lib/evidence/quote/fold-text.ts';

const TEXT =
	'The harbour master closed the northern quay on Tuesday evening. “No ship leaves before noon,” she told the crew. ' +
	'The ferry company had asked for two more days. In the town hall, nobody wished to speak of it.';

function remember(exact: string, text = TEXT): RememberedQuote & { start: number } {
	const start = text.indexOf(exact);
	return {
		exact,
		prefix: text.slice(Math.max(0, start - 32), start),
		suffix: text.slice(start + exact.length, start + exact.length + 32),
		start
	};
}

function found(text: string, anchor: Anchor): string {
	return anchor.state === 'lost' ? '' : text.slice(anchor.start, anchor.end);
}

describe('a quote is found again', () => {
	const QUOTE = 'closed the northern quay on Tuesday';
	const cases: [string, string, (text: string) => string, Anchor['state'], string][] = [
		['where it stood', QUOTE, (text) => text, 'exact', QUOTE],
		['after a sentence was put before it', QUOTE, (text) => `It was windy. ${text}`, 'moved', QUOTE],
		[
			'with other white space',
			QUOTE,
			(text) => text.replace('northern quay', 'northern\n  quay'),
			'edited',
			'closed the northern\n  quay on Tuesday'
		],
		[
			'with other quotation marks',
			'“No ship leaves before noon,”',
			(text) => text.replace('“', '"').replace('”', '"'),
			'edited',
			'"No ship leaves before noon,"'
		],
		[
			'with one word changed',
			QUOTE,
			(text) => text.replace('Tuesday', 'Wednesday'),
			'edited',
			'closed the northern quay on Wednesday'
		],
		[
			'with one word left out',
			QUOTE,
			(text) => text.replace('northern ', ''),
			'edited',
			'closed the quay on Tuesday'
		],
		[
			'with one word put in',
			QUOTE,
			(text) => text.replace('on Tuesday', 'again on Tuesday'),
			'edited',
			'closed the northern quay again on Tuesday'
		],
		[
			'with a word changed in a short quote, by its surroundings',
			'two more days',
			(text) => text.replace('two more days', 'three more days'),
			'edited',
			'three more days'
		],
		[
			'not once its sentence is gone',
			'two more days',
			(text) => text.replace(/The ferry.*days\. /, ''),
			'lost',
			''
		],
		['not in another text', QUOTE, () => 'Bread prices rose again in spring, the ministry said.', 'lost', ''],
		['not in an empty text', QUOTE, () => '', 'lost', '']
	];
	test.each(cases)('%s', (_, exact, edit, state, expected) => {
		const text = edit(TEXT);
		const anchor = anchorQuote(text, remember(exact));
		expect(anchor.state).toBe(state);
		expect(found(text, anchor)).toBe(expected);
	});

	test.each([
		[
			'Arabic',
			'أغلق الميناء الشمالي مساء الثلاثاء ولم تغادر أي سفينة قبل الظهر.',
			'الشمالي مساء الثلاثاء',
			'الثلاثاء',
			'الأربعاء'
		],
		[
			'Russian',
			'Северный причал закрыли во вторник вечером, суда не вышли до полудня.',
			'закрыли во вторник',
			'вторник',
			'среду'
		]
	])('in %s', (_, text, exact, old, fresh) => {
		const edited = text.replace(old, fresh);
		expect(found(edited, anchorQuote(edited, remember(exact, text)))).toBe(exact.replace(old, fresh));
	});

	test('the nearer of two that stand alike', () => {
		const text = 'They said no. They said no. They said no.';
		const quote = { exact: 'said no', prefix: 'They ', suffix: '.', start: 19 };
		expect(anchorQuote(text, quote)).toMatchObject({ state: 'exact', start: 19 });
		expect(anchorQuote(`! ${text}`, quote)).toMatchObject({ state: 'moved', start: 21 });
	});

	test('not where two stand alike and nothing tells them apart', () => {
		expect(anchorQuote('a no. b no. c', { exact: 'no', prefix: '', suffix: '' })).toMatchObject({
			state: 'exact'
		});
		expect(anchorQuote('a no. b no. c', { exact: 'no', prefix: 'x ', suffix: '!' }).state).toBe('lost');
	});

	test('edited in its place rather than whole in another', () => {
		const text = 'On Monday the old bridge was shut. Elsewhere the bridge was new.';
		const quote = { exact: 'the bridge was', prefix: 'On Monday ', suffix: ' shut. Elsewhere', start: 10 };
		expect(found(text, anchorQuote(text, quote))).toBe('the old bridge was');
	});
});

const words = fc.array(
	fc.constantFrom('quay', 'ship', 'noon', 'crew', 'tide', 'rope', 'mast', 'gull', 'слово', 'سفينة'),
	{
		minLength: 6,
		maxLength: 40
	}
);

test('an unchanged text holds every quote of it exactly', () => {
	fc.assert(
		fc.property(words, fc.nat(), fc.nat(), (list, from, length) => {
			const text = list.join(' ');
			const start = from % (text.length - 1);
			const exact = text.slice(start, start + 1 + (length % 30));
			fc.pre(exact.trim() !== '');
			expect(anchorQuote(text, { ...remember(exact, text), start })).toEqual({
				state: 'exact',
				start,
				end: start + exact.length
			});
		})
	);
});

test('text put before moves a quote by as much', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.string({ minLength: 3, maxLength: 8 }), { minLength: 8, maxLength: 20 }),
			(list) => {
				const text = list.join(' | ');
				const quote = remember(list.slice(3, 5).join(' | '), text);
				fc.pre(quote.exact.trim() !== '' && text.lastIndexOf(quote.exact) === quote.start);
				const anchor = anchorQuote(`###${text}`, quote);
				expect(anchor).toEqual({
					state: 'moved',
					start: quote.start + 3,
					end: quote.start + 3 + quote.exact.length
				});
			}
		)
	);
});

test('whatever the text, an anchor lies inside it', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme' }),
			fc.string({ minLength: 1 }),
			fc.string(),
			fc.string(),
			(text, exact, prefix, suffix) => {
				const anchor = anchorQuote(text, { exact, prefix, suffix });
				if (anchor.state === 'lost') return;
				expect(anchor.start).toBeGreaterThanOrEqual(0);
				expect(anchor.end).toBeLessThanOrEqual(text.length);
				expect(anchor.start).toBeLessThan(anchor.end);
			}
		)
	);
});

test('folding keeps, for every character, where it came from', () => {
	const { text, offsets } = foldText('a\u00AD “b”  …\n c');
	expect(text).toBe('a "b" ... c');
	expect(offsets).toEqual([0, 2, 3, 4, 5, 6, 8, 8, 8, 9, 11, 12]);
});

test('an approximate match counts what was changed, put in and left out', () => {
	expect(searchApproximately('the grey quay', 'gray', 1)).toEqual([{ start: 4, end: 8, errors: 1 }]);
	expect(searchApproximately('the gry quay', 'gray', 1)).toEqual([{ start: 4, end: 7, errors: 1 }]);
	expect(searchApproximately('the grxay quay', 'gray', 1)).toEqual([{ start: 4, end: 9, errors: 1 }]);
	expect(searchApproximately('the quay', 'gray', 1)).toEqual([]);
});
