import { expect, test } from 'vitest';
import { disputedFirst } from '../../../../src/lib/evidence/dispute/disputed-first.ts';
import { makeCorpus } from '../make-corpus.ts';

test('questions on which reports differ come first, each kind in the corpus’s order', () => {
	const corpus = makeCorpus({
		reports: { r1: 's1', r2: 's2' },
		claims: [
			{ report: 'r1', answers: ['agreed=yes', 'base=left', 'visit=first'] },
			{ report: 'r2', answers: ['agreed=yes', 'base=leaving', 'visit=second'] }
		]
	});
	expect(disputedFirst(corpus).map(({ id }) => id)).toEqual(['base', 'visit', 'agreed']);
});
