import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTo, snapToWords, stretch, unitsOf } from '../../../../src/lib/desk/marking/selection.ts';

const text = 'Mr. Orr left. He said “Wait. We sail.”\n\nThe light went out, twice.';
const units = unitsOf(text, 'en');
const shown = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

describe('a passage chosen by keys', () => {
	it('goes from sentence to sentence, over paragraphs, and stays at the ends', () => {
		const first = moveTo(units.sentence, null, 1);
		const second = moveTo(units.sentence, first, 1);
		const third = moveTo(units.sentence, second, 1);
		expect([first, second, third].map(shown)).toEqual([
			'Mr. Orr left.',
			'He said “Wait. We sail.”',
			'The light went out, twice.'
		]);
		expect(moveTo(units.sentence, third, 1)).toBe(third);
		expect(shown(moveTo(units.sentence, third, -1))).toBe('He said “Wait. We sail.”');
		expect(shown(moveTo(units.word, null, -1))).toBe('twice');
	});

	it('is widened and narrowed at either edge, and never empty', () => {
		const word = moveTo(units.word, moveTo(units.word, null, 1), 1)!;
		expect(shown(word)).toBe('Orr');
		expect(shown(stretch(units.word, word, 'end', 1))).toBe('Orr left');
		expect(shown(stretch(units.word, word, 'start', -1))).toBe('Mr. Orr');
		expect(stretch(units.word, word, 'end', -1)).toBe(word);
		expect(shown(stretch(units.sentence, word, 'end', 1))).toBe('Orr left.');
	});

	it('drawn by hand has whole words, with the full stop that was drawn', () => {
		expect(shown(snapToWords(units, { start: 5, end: 10 }))).toBe('Orr left');
		expect(shown(snapToWords(units, { start: 4, end: 13 }))).toBe('Orr left.');
		expect(snapToWords(units, { start: 38, end: 40 })).toBeNull();
	});

	it('comes back after any steps on and as many back', () => {
		fc.assert(
			fc.property(fc.constantFrom('word', 'sentence'), fc.nat({ max: 12 }), (unit, steps) => {
				const all = units[unit];
				const path = [all[0]!];
				for (let i = 0; i < Math.min(steps, all.length - 1); i++) path.push(moveTo(all, path.at(-1)!, 1)!);
				let here = path.at(-1)!;
				for (const _ of path.slice(1)) here = moveTo(all, here, -1)!;
				expect(here).toEqual(all[0]);
			})
		);
	});
});
