import { expect, it } from 'vitest';
import { toPlainTable } from '../../../src/routes/[corpus]/coverage/coverage-table.ts';
import { makeCorpus } from '../evidence/make-corpus.ts';
import { coverageOf } from '../query/coverage-of.ts';

const plan = {
	reports: { r1: 'alpha', r2: 'beta', r3: 'gamma' },
	questions: { q1: ['a', 'b'] },
	claims: [
		{ report: 'r1', answers: ['q1=a'], about: ['port'] },
		{ report: 'r1', answers: ['q1=b'], about: ['port'] },
		{ report: 'r2', answers: ['q1=b'] }
	]
};
const options = { voices: 'reports', order: 'corpus' } as const;

it('holds heads, answers with their letters, silence as nothing, and totals', () => {
	const table = toPlainTable(coverageOf(plan, { ...options, subjects: 'questions' }));
	const [position, other] = makeCorpus(plan).questions[0]!.positions.map(({ text }) => text);
	expect(table[0]).toHaveLength(6);
	expect(table[1]!.slice(1)).toEqual([`A: ${position}; B: ${other}`, `B: ${other}`, '', '2', '2']);
	expect(table[2]!.slice(1)).toEqual(['1', '1', '0', '2', '']);
});

it('counts claims where nothing is answered', () => {
	const table = toPlainTable(coverageOf(plan, { ...options, subjects: 'places' }));
	expect(table[1]!.slice(1, 4)).toEqual(['2', '', '']);
});
