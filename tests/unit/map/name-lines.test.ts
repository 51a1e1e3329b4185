import { describe, expect, test } from 'vitest';
import { nameLines, nameSizes } from '../../../src/lib/map/marks/name-size.ts';
import type { MapMark } from '../../../src/lib/map/marks/marks.ts';

const mark: MapMark = {
	id: 'qamishli',
	point: [41.23, 37.05],
	places: ['qamishli'],
	foremost: ['qamishli'],
	claims: 5,
	parts: [{ style: 1, claims: 5 }],
	disputed: false,
	dashed: false,
	changed: false,
	name: 'Qamishli',
	note: '',
	spoken: 'Qamishli: 5 claims'
};

const textsOf = (changes: Partial<MapMark>, form = 0) =>
	nameLines({ ...mark, ...changes }, false, form).map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('what is written beside a mark', () => {
	test.each([
		{ what: 'name and count', changes: {}, lines: ['Qamishli  5'] },
		{ what: 'a large count in groups of digits', changes: { claims: 32_221 }, lines: ['Qamishli  32,221'] },
		{
			what: 'a note beneath',
			changes: { note: 'one more place' },
			lines: ['Qamishli  5', 'one more place']
		},
		{
			what: 'a long name broken between words',
			changes: { name: 'The Governorate of the Eastern Desert and its Rivers' },
			lines: ['The Governorate of the', 'Eastern Desert and its', 'Rivers  5']
		},
		{
			what: 'a word that is too long for a line broken where it must be',
			changes: { name: `${'a'.repeat(60)} b` },
			lines: ['a'.repeat(28), 'a'.repeat(28), 'aaaa b  5']
		}
	])('is $what', ({ changes, lines }) => {
		expect(textsOf(changes)).toEqual(lines);
	});

	test('leaves the note out in its shorter form', () => {
		expect(textsOf({ note: 'one more place' }, 1)).toEqual(['Qamishli  5']);
	});

	test.each(['', 'one more place'])('takes the room that its lines take, with the note “%s”', (note) => {
		const sizes = nameSizes({ ...mark, note }, true);
		const lines = sizes.map((_, form) => nameLines({ ...mark, note }, true, form));
		expect(sizes.map(({ width }) => width)).toEqual(
			lines.map((form) => Math.max(...form.map(({ width }) => width)))
		);
		const [first] = sizes;
		expect(first!.height / lines[0]!.length).toBeCloseTo(sizes.at(-1)!.height / lines.at(-1)!.length, 6);
	});
});
