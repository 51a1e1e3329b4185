import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideClauses } from '../../../../src/lib/reading/clauses/divide-clauses.ts';
import { parseSentence } from '../../../../src/lib/reading/clauses/parsed-sentence.ts';

function divide(text: string): string[] {
	const sentence = parseSentence(text, { start: 0, end: text.length });
	return divideClauses(sentence).map(({ link, start, end }) => `${link}: ${text.slice(start, end)}`);
}

describe('clauses', () => {
	it.each([
		['The mayor met the pilot.', ['main: The mayor met the pilot.']],
		[
			'The mole is shut, the harbour master said.',
			['main: The mole is shut', 'main: the harbour master said.']
		],
		[
			'The mayor said the mole is shut and said the ships are safe.',
			['main: The mayor said the mole is shut', 'coordinate: and said the ships are safe.']
		],
		[
			'The fleet left the base, where it had been stationed since 2016.',
			['main: The fleet left the base', 'relative: where it had been stationed since 2016.']
		],
		[
			'He praised the crew, noting that it had worked all night.',
			['main: He praised the crew', 'participle: noting that it had worked all night.']
		],
		[
			'The pilot, on his second visit since taking office in 2024, thanked the crew.',
			[
				'main: The pilot, on his second visit',
				'participle: since taking office in 2024',
				'main: thanked the crew.'
			]
		],
		[
			'The truce holds, with the term extended by 15 days.',
			['main: The truce holds', 'with: with the term extended by 15 days.']
		],
		[
			'It ended the withdrawal from the north and the repositioning of its ships.',
			['main: It ended the withdrawal from the north', 'nominal: and the repositioning of its ships.']
		],
		[
			'The island keeps two moles — the only ones outside the capital.',
			['main: The island keeps two moles', 'apposition: the only ones outside the capital.']
		],
		[
			'Relations between the island and the mainland were restored in 1944.',
			['main: Relations between the island and the mainland were restored in 1944.']
		],
		[
			'The mayor met the pilot in the old town hall to discuss the mole.',
			['main: The mayor met the pilot in the old town hall', 'purpose: to discuss the mole.']
		],
		['Although it rained, the crew worked.', ['subordinate: Although it rained', 'main: the crew worked.']]
	])('%s', (text, clauses) => {
		expect(divide(text)).toEqual(clauses);
	});

	it('stand in order, do not overlap and leave out nothing but marks', () => {
		const word = fc.constantFrom(
			'The',
			'mayor',
			'said',
			'that',
			',',
			'and',
			'which',
			'was',
			'noting',
			'since',
			'2016',
			'ships',
			'left',
			'“',
			'”',
			'in',
			'Orrin',
			'—',
			'with',
			'to',
			'discuss',
			'it'
		);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 24 }), (words) => {
				const text = `${words.join(' ')}.`;
				const sentence = parseSentence(text, { start: 0, end: text.length });
				let last = 0;
				for (const { start, end } of divideClauses(sentence)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(text.slice(last, start)).not.toMatch(/\p{L}|\d/u);
					last = end;
				}
				expect(text.slice(last)).not.toMatch(/\p{L}|\d/u);
			}),
			{ numRuns: 500 }
		);
	});
});
