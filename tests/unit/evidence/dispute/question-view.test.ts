import { describe, expect, test } from 'vitest';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import { positionLetter } from '../../../../src/lib/evidence/dispute/position-letter.ts';
import { viewQuestion } from '../../../../src/lib/evidence/dispute/question-view.ts';
import { day, makeCorpus, span, type ClaimPlan } from '../make-corpus.ts';

const FIVE = { r1: 'alpha', r2: 'beta', r3: 'gamma', r4: 'delta', r5: 'epsilon' };

function view(claims: readonly ClaimPlan[], reports: Record<string, string> = FIVE) {
	const index = indexEvidence(makeCorpus({ reports, claims, questions: { q: ['a', 'b', 'c'] } }));
	return viewQuestion(index.corpus.questions[0]!, index);
}

describe('the sentence of a question', () => {
	const says = (report: string, position: string, chain: string[] = []): ClaimPlan => ({
		report,
		chain,
		answers: [`q=${position}`]
	});
	const cases: [string, ClaimPlan[], string][] = [
		['nobody answers', [], 'No report answers.'],
		[
			'three reports, three ways, four origins, two silent',
			[says('r3', 'a'), says('r5', 'b', ['wire']), says('r5', 'b', ['ministry']), says('r4', 'c')],
			'Three of five reports answer, in three ways. Behind the three stand four origins. ' +
				'Source alpha and Source beta are silent.'
		],
		[
			'reports that share an origin',
			[says('r1', 'a', ['wire']), says('r2', 'a', ['wire'])],
			'Two of five reports answer, in one way. Behind the two stands a single origin. ' +
				'Source gamma, Source delta and Source epsilon are silent.'
		],
		[
			'one answers alone',
			[says('r1', 'a')],
			'One of five reports answers, in one way. Behind it stands a single origin. ' +
				'Source beta, Source gamma, Source delta and Source epsilon are silent.'
		],
		[
			'nobody is silent',
			['r1', 'r2', 'r3', 'r4', 'r5'].map((report) => says(report, report === 'r1' ? 'a' : 'b')),
			'All five reports answer, in two ways. Behind the five stand five origins.'
		]
	];
	test.each(cases)('%s', (_, claims, sentence) => {
		expect(view(claims).sentence).toBe(sentence);
	});

	test('an answer that only goes round in a circle is named', () => {
		const outlets = { desk1: 'alpha', desk2: 'beta' };
		const claims = [says('r1', 'b', ['desk2']), says('r2', 'b', ['desk1']), says('r3', 'a')];
		const index = indexEvidence(
			makeCorpus({
				reports: { r1: 'alpha', r2: 'beta', r3: 'gamma' },
				outlets,
				claims,
				questions: { q: ['a', 'b'] }
			})
		);
		const found = viewQuestion(index.corpus.questions[0]!, index);
		expect(found.sentence).toBe(
			'All three reports answer, in two ways. Behind the three stand two origins. ' +
				'Answer B rests only on chains that run in a circle.'
		);
		expect(found.positions.map(({ circular }) => circular)).toEqual([false, true]);
	});

	test('many silent reports are counted, not named', () => {
		const reports = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`r${at + 1}`, `s${at}`]));
		expect(view([says('r1', 'a')], reports).sentence).toMatch(/29 reports are silent\.$/);
	});

	test('two reports of one outlet are told apart by their numbers', () => {
		const reports = { r1: 'alpha', r2: 'beta', r3: 'alpha' };
		expect(view([says('r1', 'a')], reports).sentence).toMatch(
			/Source beta and Source alpha \(report 3\) are silent\.$/
		);
	});

	test('of two reports both answer', () => {
		const reports = { r1: 'alpha', r2: 'beta' };
		expect(view([says('r1', 'a'), says('r2', 'b')], reports).sentence).toMatch(
			/^Both reports answer, in two ways\./
		);
	});
});

test('positions stand in their order with letters, also one that nobody takes', () => {
	const { positions } = view([{ report: 'r1', answers: ['q=c'] }]);
	expect(positions.map(({ letter, claims }) => [letter, claims.length])).toEqual([
		['A', 0],
		['B', 0],
		['C', 1]
	]);
});

test('a claim that gives two positions stands under both and counts once', () => {
	const found = view([{ report: 'r1', answers: ['q=a', 'q=b'] }]);
	expect(found.positions.map(({ claims }) => claims.length)).toEqual([1, 1, 0]);
	expect(found.claims).toHaveLength(1);
});

test('the span runs from the first day named to the last, and knows its open sides', () => {
	const found = view([
		{ report: 'r1', answers: ['q=a'], when: day('2026-01-26') },
		{ report: 'r2', answers: ['q=b'], when: span('2026-01-24', '..') },
		{ report: 'r3', answers: ['q=b'] }
	]);
	expect(found.span).toEqual({
		earliest: day('2026-01-24').earliest,
		latest: day('2026-01-26').latest,
		openStart: false,
		openEnd: true,
		undated: 1
	});
	expect(found.positions[2]!.span).toMatchObject({ earliest: null, latest: null });
});

test('only the claims that the caller counts are seen', () => {
	const index = indexEvidence(
		makeCorpus({
			reports: FIVE,
			claims: [
				{ report: 'r1', answers: ['q=a'], about: ['port'] },
				{ report: 'r2', answers: ['q=b'], about: ['hill'], status: 'draft' }
			]
		})
	);
	const reviewed = viewQuestion(index.corpus.questions[0]!, index, ({ status }) => status === 'reviewed');
	expect(reviewed).toMatchObject({ disputed: false, places: ['port'] });
	expect(viewQuestion(index.corpus.questions[0]!, index).disputed).toBe(true);
});

test.each([
	[0, 'A'],
	[25, 'Z'],
	[26, 'AA'],
	[27, 'AB'],
	[701, 'ZZ'],
	[702, 'AAA']
])('position %i has the letter %s', (at, letter) => {
	expect(positionLetter(at)).toBe(letter);
});
