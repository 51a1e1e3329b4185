import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/lib/query/search/fold.ts';
import { markHits } from '../../../../src/lib/query/search/mark-hits.ts';
import { mostTypos, nearbyTerms } from '../../../../src/lib/query/search/nearby-terms.ts';
import { search } from '../../../../src/lib/query/search/search.ts';
import { toSearchIndex } from '../../../../src/lib/query/search/to-search-index.ts';
import { toTable } from '../../../../src/lib/query/engine/to-table.ts';
import { unitsOf } from '../../../../src/lib/query/search/units.ts';
import { indexWords, termsFrom } from '../../../../src/lib/query/search/word-index.ts';
import { compileCorpus } from '../compile-corpus.ts';

const matches = (text: string, typed: string) => {
	const compiled = compileCorpus({ reports: { R1: 'S1' }, claims: [{ report: 'R1', text }] });
	return search(toTable(compiled), toSearchIndex(compiled), typed)?.isMatch[0] === 1;
};

describe('spellings that meet', () => {
	it.each([
		['accents', 'Qāmišlī', 'qamisli'],
		['Kurdish and Turkish letters', 'Qamişlo, Türkiye, Êzîdî', 'qamislo turkiye ezidi'],
		['a dotless i', 'Diyarbakır', 'DIYARBAKIR'],
		['ё and е', 'Ещё отчёт', 'еще отчет'],
		['alef with and without hamza', 'أحمد الشرع', 'احمد'],
		['ya and alef maqsura', 'مستشفى', 'مستشفي'],
		['ta marbuta and ha', 'القنيطرة', 'القنيطره'],
		['vowel signs', 'القَامِشْلِي', 'القامشلي'],
		['the stroke that lengthens', 'القـــامشلي', 'القامشلي'],
		['the Arabic article', 'القامشلي', 'قامشلي'],
		['the Arabic article in the search', 'مطار قامشلي', 'القامشلي'],
		['the article with a word stuck to it', 'بالقامشلي والحسكة للمطار', 'قامشلي الحسكة مطار'],
		['Persian letters', 'کردستان', 'كردستان'],
		['Arabic digits', 'سنة ٢٠٢٦', '2026'],
		['a hyphenated article', 'Al-Hasakah Governorate', 'hasakah'],
		['an article set apart', 'Hasakah Governorate', 'al hasakah'],
		['an article before a sun letter', 'As-Suwayda', 'suwayda'],
		['an article written on', 'al-Hasakah', 'alhasakah'],
		['a compound by one part', 'north-eastern Syria', 'eastern'],
		['a compound written as one', 'north-eastern Syria', 'northeastern'],
		['one word searched as a compound', 'northeastern Syria', 'north-eastern'],
		['apostrophes', 'the Qur’an in Ta‘iz', "qur'an taiz"],
		['a genitive', 'Syria’s army', 'syria'],
		['a genitive in the search', 'the army of Syria', "syria's"],
		['a script without spaces', '俄罗斯军队离开叙利亚', '军队'],
		['beginnings of words', 'a withdrawal from Qamishli', 'with qam'],
		['a soft hyphen', 'co\u00adope\u00adration', 'cooperation'],
		['a soft hyphen in the search', 'cooperation', 'co\u00adope'],
		['a space of no width', 'Kame\u200bnka', 'kamenka'],
		['a word joiner', 'Kame\u2060nka\ufeff', 'kamenka\u2060'],
		['mathematical letters', '𝐁𝐫𝐢𝐝𝐠𝐞 𝟐𝟎𝟐𝟔 𝒸𝓁𝑜𝓈𝑒𝒹', 'bridge 2026 closed'],
		['a sign alone', 'fell by 3 %', '%'],
		['an emoji alone', 'all well 😀', '😀'],
		['a sign beside a word, which says enough', 'fell by 3 per cent', '3%'],
		['words in any order', 'Russia left Qamishli', 'qamishli russia']
	])('%s: “%s” is found by “%s”', (_, text, typed) => {
		expect(matches(text, typed)).toBe(true);
	});

	it.each([
		['Iran hit back', 'iraq'],
		['left Qamishli', 'qamishli tartus'],
		['withdrawal', 'drawal'],
		['军队', '队俄'],
		['sdf', 'sda'],
		['fell by 3', '%'],
		['all well', '😀']
	])('“%s” is not found by “%s”', (text, typed) => {
		const others = ['iraq', 'tartus', 'drawal', '俄', 'sda', '%', '😀'].join(' ');
		const compiled = compileCorpus({
			reports: { R1: 'S1' },
			claims: [
				{ report: 'R1', text },
				{ report: 'R1', text: others }
			]
		});
		expect(search(toTable(compiled), toSearchIndex(compiled), typed)?.isMatch[0]).toBe(0);
	});
});

describe('a search', () => {
	const plan = compileCorpus({
		reports: { R1: 'kurdistan24', R2: 'clash' },
		places: { qamishli: [41.2, 37], moscow: [37.6, 55.7] },
		claims: [
			{ report: 'R1', text: 'They left.', about: ['qamishli'], chain: ['reuters', 'official'] },
			{ report: 'R2', text: 'They stayed in Qamishli.', at: 'moscow' },
			{ report: 'R2', text: 'Nothing was said.' }
		]
	});
	const compiled = {
		...plan,
		corpus: {
			...plan.corpus,
			places: plan.corpus.places.map((place) => ({
				...place,
				names: place.id === 'qamishli' ? { ar: ['القامشلي'], ru: ['Камышлы'] } : { ru: ['Москва'] }
			})) as unknown as typeof plan.corpus.places
		}
	};
	const table = toTable(compiled);
	const index = toSearchIndex(compiled);
	const rows = (typed: string) => {
		const found = search(table, index, typed);
		return found && [...found.isMatch.keys()].filter((row) => found.isMatch[row]);
	};

	it.each([
		['left', [0]],
		['they', [0, 1]],
		['القامشلي', [0]],
		['камышлы', [0]],
		['москва', [1]],
		['qamishli', [0, 1]],
		['reuters', [0]],
		['official left', [0]],
		['kurdistan', [0]],
		['clash they', [1]],
		['said', [0, 1, 2]],
		['zzz', []],
		['', null],
		['  ', null],
		// Signs alone are searched, never passed over.
		[' … – ', []],
		['%', []],
		['😀', []],
		['ء', []]
	])('for “%s” looks at texts, quotes and all names', (typed, expected) => {
		expect(rows(typed)).toEqual(expected);
	});

	it.each([
		['qamihsli', ['qamishli'], [0, 1]],
		['kamyshli', ['qamishli'], [0, 1]],
		['reutrs', ['reuters'], [0]],
		['stajed', ['stayed'], [1]],
		['камишлы', ['камышлы'], [0]],
		['kurdystan', ['kurdistan24'], [0]],
		['xqzwvk', [], []]
	])('for “%s” says that it looked for %j', (typed, instead, expected) => {
		expect(search(table, index, typed)!.corrected).toEqual([{ word: typed, instead }]);
		expect(rows(typed)).toEqual(expected);
	});

	it('corrects nothing that it finds', () => {
		expect(search(table, index, 'left qamishli')!.corrected).toEqual([]);
	});
});

describe('the index', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ب', 'é'), minLength: 1, maxLength: 4 });
	const texts = fc.array(
		fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
		{ maxLength: 8 }
	);

	it('finds by a beginning the texts that reading them finds', () => {
		fc.assert(
			fc.property(texts, word, (texts, typed) => {
				const index = indexWords(texts);
				const { from, to } = termsFrom(index, fold(typed));
				const found = new Set(index.texts.subarray(index.offsets[from], index.offsets[to]));
				const expected = texts.flatMap((text, at) =>
					unitsOf(text).some(({ form }) => form.startsWith(fold(typed))) ? [at] : []
				);
				expect([...found].sort((a, b) => a - b)).toEqual(expected);
			})
		);
	});

	it('finds the terms a few letters away that comparing each finds', () => {
		const terms = fc
			.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 }))
			.map((terms) => terms.sort());
		const typed = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 4, maxLength: 7 });
		fc.assert(
			fc.property(terms, typed, fc.integer({ min: 1, max: 2 }), (terms, typed, most) => {
				const whole = nearbyTerms(terms, typed, most, false);
				const beginning = nearbyTerms(terms, typed, most, true);
				const within = (distanceOf: (term: string) => number) =>
					terms.flatMap((term, at) => (distanceOf(term) <= most ? [{ at, distance: distanceOf(term) }] : []));
				expect(whole).toEqual(within((term) => levenshtein(term, typed)));
				expect(beginning).toEqual(
					within((term) => Math.min(...[...term, ''].map((_, end) => levenshtein(term.slice(0, end), typed))))
				);
			}),
			{ numRuns: 250 }
		);
	});

	it('allows no typo in short words, one in middling and two in long ones', () => {
		expect(['sdf', 'iran', 'tartus', 'a'.repeat(65)].map(mostTypos)).toEqual([0, 1, 2, 0]);
	});
});

describe('hits in a text', () => {
	const marked = (text: string, beginnings: string[]) =>
		markHits(text, beginnings)
			.map(({ text, isHit }) => (isHit ? `[${text}]` : text))
			.join('');

	it.each([
		['Russia left Qamishli.', ['qam'], 'Russia left [Qamishli].'],
		['From al-Hasakah on', ['hasakah'], 'From al-[Hasakah] on'],
		['north-eastern', ['northeast'], '[north-eastern]'],
		['north-eastern', ['north', 'northeast'], '[north][-eastern]'],
		['في القَامِشْلِي أمس', ['قامشلي'], 'في [القَامِشْلِي] أمس'],
		['nothing', ['x'], 'nothing'],
		['left', ['left'], '[left]'],
		['', ['left'], '']
	])('%s with %j is %s', (text, beginnings, expected) => {
		expect(marked(text, beginnings)).toBe(expected);
	});

	it('keep the text whole', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.array(fc.string({ maxLength: 2 })),
				(text, beginnings) => {
					const pieces = markHits(text, beginnings);
					expect(pieces.map((piece) => piece.text).join('')).toBe(text);
					expect(pieces.every((piece) => piece.text !== '')).toBe(true);
				}
			)
		);
	});
});

function levenshtein(a: string, b: string): number {
	if (a === '' || b === '') return a.length + b.length;
	const replaced = levenshtein(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
	if (a[0] === b[0]) return replaced;
	return Math.min(replaced, levenshtein(a.slice(1), b) + 1, levenshtein(a, b.slice(1)) + 1);
}

describe('reports whose text holds the words', () => {
	const compiled = compileCorpus({
		reports: { R1: 'S1', R2: 'S1', R3: 'S2' },
		claims: [{ report: 'R1', text: 'Russia left Qamishli.' }]
	});
	const texts = [
		'Russia left Qamishli.',
		'A convoy was seen near Rumaylan.',
		'Rumaylan was quiet; no convoy came.'
	];
	const reports = compiled.corpus.reports.map((report, at) => ({ ...report, text: texts[at]! }));
	const whole = { ...compiled, corpus: { ...compiled.corpus, reports } };
	const find = (typed: string) => search(toTable(whole), toSearchIndex(whole), typed)!;

	it.each([
		['rumaylan', [1, 2], 0],
		['rumaylan seen', [1], 0],
		['left qamishli', [0], 1],
		['qamishli convoy', [], 0]
	])('for %j are %j, and claims that match are %i', (typed, positions, claims) => {
		const found = find(typed);
		expect([...found.reports]).toEqual(positions);
		expect(found.isMatch.filter((is) => is === 1)).toHaveLength(claims);
		expect(found.corrected).toEqual([]);
	});

	it('correct a misspelt word, where no claim has it', () => {
		const { corrected, reports: positions } = find('rumaylen');
		expect(corrected).toEqual([{ word: 'rumaylen', instead: ['rumaylan'] }]);
		expect([...positions]).toEqual([1, 2]);
	});
});

it('indexes exactly the units of each text, wherever it is cut', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 8 }),
		fc.string({ unit: 'binary-ascii', maxLength: 8 }),
		fc.constantFrom('north-eastern', 'Qur’an', 'al-Hasakah', '3%', 'a_b', '俄罗斯军队', '`x`', '^', '~', '$5')
	);
	fc.assert(
		fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 4 }), (parts) => {
			const texts = parts.map((words) => words.join(''));
			const { terms, offsets, texts: holders } = indexWords(texts);
			const indexed = texts.map((_, text) =>
				terms.filter((_, term) => holders.subarray(offsets[term], offsets[term + 1]).includes(text))
			);
			const expected = texts.map((text) => [...new Set(unitsOf(text).map(({ form }) => form))].sort());
			expect(indexed).toEqual(expected);
		})
	);
});
