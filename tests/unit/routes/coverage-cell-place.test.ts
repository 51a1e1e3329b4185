import { expect, it } from 'vitest';
import { placeOfCell } from '../../../src/routes/[corpus]/coverage/cell-place.ts';
import { coverageOf } from '../query/coverage-of.ts';

const plan = {
	reports: { r1: 'alpha', r2: 'beta' },
	questions: { q1: ['a', 'b'], q2: ['a', 'b'] },
	claims: [{ report: 'r1', answers: ['q1=a'] }]
};
const coverage = coverageOf(plan, {
	voices: 'reports',
	subjects: 'questions',
	order: 'corpus'
});

it.each([
	[
		{ subject: 'q2', voice: 'r1' },
		{ row: 1, column: 0 }
	],
	[
		{ subject: 'q1', voice: 'r2' },
		{ row: 0, column: 1 }
	],
	[{ subject: 'q3', voice: 'r1' }, null],
	[{ subject: 'q1', voice: 'alpha' }, null],
	[null, null]
])('finds the cell of %j at %j', (keys, place) => {
	expect(placeOfCell(coverage, keys)).toEqual(place);
});
