import { expect, it } from 'vitest';
import { readWords } from '../../../../src/server/export/read-words.ts';
import { UsageError } from '../../../../src/server/read-arguments.ts';

const NAMES = ['a corpus', 'one of its briefings'];

it.each([
	[['talks', 'b'], { named: ['talks', 'b'], out: undefined, notes: false }],
	[['talks', 'b', 'x.pdf'], { named: ['talks', 'b'], out: 'x.pdf', notes: false }],
	[['--out', '../x', 'talks', 'b'], { named: ['talks', 'b'], out: '../x', notes: false }],
	[['talks', '--notes', 'b', '--out=x'], { named: ['talks', 'b'], out: 'x', notes: true }]
])('reads %j', (words, expected) => {
	expect(readWords(words, 'pdf CORPUS BRIEFING', NAMES)).toEqual(expected);
});

it.each([
	[['talks']],
	[['talks', 'b', 'x', '--out', 'y']],
	[['talks', 'b', '--nots']],
	[['talks', 'b', '--out']]
])('refuses %j in a line that says how it is done', (words) => {
	const read = () => readWords(words, 'pdf CORPUS BRIEFING', NAMES);
	expect(read).toThrow(UsageError);
	expect(read).toThrow(/^[^\n]*npm run export -- pdf CORPUS BRIEFING[^\n]*$/);
});
