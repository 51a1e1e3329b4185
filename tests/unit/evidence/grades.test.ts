import { expect, test } from 'vitest';
import {
	credibilityWords,
	likelihoodRange,
	likelihoodWords,
	reliabilityWords
} from '../../../src/lib/evidence/grades.ts';
import { CREDIBILITIES, LIKELIHOODS, RELIABILITIES } from '../../../src/lib/model/corpus.ts';

test('every grade has words of its own', () => {
	const words = [...RELIABILITIES.map(reliabilityWords), ...CREDIBILITIES.map(credibilityWords)];
	expect(new Set(words).size).toBe(12);
	expect(reliabilityWords('F')).toBe('reliability cannot be judged');
	expect(credibilityWords(1)).toBe('confirmed by other sources');
});

test('the ranges of likelihood join without a gap and leave room for neither certainty', () => {
	const ranges = LIKELIHOODS.map(likelihoodRange);
	expect(ranges[0]![0]).toBe(1);
	expect(ranges.at(-1)![1]).toBe(99);
	for (let at = 1; at < ranges.length; at++) expect(ranges[at]![0]).toBe(ranges[at - 1]![1]);
});

test('a likelihood is said with its range', () => {
	expect(likelihoodWords('roughly even chance')).toBe('roughly even chance (45 to 55 %)');
});
