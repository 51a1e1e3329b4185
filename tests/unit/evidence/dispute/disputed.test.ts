import { describe, expect, test } from 'vitest';
import { differingPlaces } from '../../../../src/lib/evidence/dispute/differing-places.ts';
import {
	countAnswers,
	disputedQuestions,
	disputesOf,
	isDisputedClaim
} from '../../../../src/lib/evidence/dispute/disputed.ts';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import { makeCorpus, type ClaimPlan } from '../make-corpus.ts';

const REPORTS = { r1: 'alpha', r2: 'beta' };

describe('a question is disputed', () => {
	const cases: [string, string[][], boolean][] = [
		['not without answers', [[]], false],
		['not by one answer', [['q=a']], false],
		['not by several claims of one answer', [['q=a'], ['q=a']], false],
		['by two answers', [['q=a'], ['q=b']], true],
		['not by one claim that gives two answers', [['q=a', 'q=b']], false],
		[
			'not by claims that give the same two answers',
			[
				['q=a', 'q=b'],
				['q=b', 'q=a']
			],
			false
		],
		['by a claim that gives one of the two answers of another', [['q=a', 'q=b'], ['q=a']], true],
		['not by answers to another question', [['q=a'], ['p=b']], false]
	];
	test.each(cases)('%s', (_, answers, disputed) => {
		const claims = answers.map((list): ClaimPlan => ({ report: 'r1', answers: list }));
		const index = indexEvidence(makeCorpus({ reports: REPORTS, claims, questions: { q: ['a', 'b'] } }));
		expect(disputedQuestions(index).has('q' as never)).toBe(disputed);
	});
});

describe('what hangs on a disputed question', () => {
	const index = indexEvidence(
		makeCorpus({
			reports: REPORTS,
			questions: { q: ['a', 'b', 'c'] },
			claims: [
				{ report: 'r1', answers: ['q=a'], about: ['port', 'town'] },
				{ report: 'r2', answers: ['q=b'], about: ['port'] },
				{ report: 'r2', answers: ['p=a'], about: ['hill'], at: 'capital' }
			]
		})
	);
	const { claims, questions } = index.corpus;

	test('claims that answer it are disputed, others are not', () => {
		expect(claims.map((claim) => isDisputedClaim(claim, index))).toEqual([true, true, false]);
	});

	test('each position has its count, also the one that nobody takes', () => {
		expect([...countAnswers(questions[0]!, index)]).toEqual([
			['a', 1],
			['b', 1],
			['c', 0]
		]);
	});

	test('the disputes of some claims are named once', () => {
		expect(disputesOf(claims, index).map(({ id }) => id)).toEqual(['q']);
		expect(disputesOf([claims[2]!], index)).toEqual([]);
	});
});

describe('a place on which claims differ', () => {
	const cases: [string, ClaimPlan[], string[]][] = [
		[
			'is one of which two claims give different answers',
			[
				{ report: 'r1', answers: ['q=a'], about: ['port', 'town'] },
				{ report: 'r2', answers: ['q=b'], about: ['port'] }
			],
			['port']
		],
		[
			'is not where it was said',
			[
				{ report: 'r1', answers: ['q=a'], about: ['port'], at: 'capital' },
				{ report: 'r2', answers: ['q=b'], about: ['town'], at: 'capital' }
			],
			[]
		],
		[
			'is not one of which a single claim gives two answers',
			[{ report: 'r1', answers: ['q=a', 'q=b'], about: ['port'] }],
			[]
		],
		[
			'is not one of which two claims answer different questions',
			[
				{ report: 'r1', answers: ['q=a'], about: ['port'] },
				{ report: 'r2', answers: ['p=b'], about: ['port'] }
			],
			[]
		]
	];
	test.each(cases)('%s', (_, claims, places) => {
		const index = indexEvidence(makeCorpus({ reports: REPORTS, claims }));
		expect([...differingPlaces(index)]).toEqual(places);
	});
});
