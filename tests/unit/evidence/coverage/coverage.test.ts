import { describe, expect, test } from 'vitest';
import type { CoverageOptions } from '../../../../src/lib/evidence/coverage/coverage.ts';
import {
	describeCoverage,
	describeSilence,
	describeVoice
} from '../../../../src/lib/evidence/coverage/words.ts';
import { coverageOf } from '../../query/coverage-of.ts';
import type { ClaimPlan, CorpusPlan } from '../make-corpus.ts';

const FIVE = { r1: 'alpha', r2: 'beta', r3: 'gamma', r4: 'delta', r5: 'epsilon' };

function cover(plan: Partial<CorpusPlan>, options: Partial<CoverageOptions> = {}) {
	return coverageOf(
		{ reports: FIVE, claims: [], ...plan },
		{ voices: 'reports', subjects: 'questions', order: 'corpus', ...options }
	);
}

/** The matrix as letters, `x` for a word without a position, `-` for silence; a row a subject. */
function drawn(coverage: ReturnType<typeof coverageOf>): string[] {
	return coverage.cells.map((row) =>
		row
			.map((cell) => cell.positions.map(({ letter }) => letter).join('') || (cell.claims > 0 ? 'x' : '-'))
			.join(' ')
	);
}

const answers = (report: string, ...given: string[]): ClaimPlan => ({ report, answers: given });
const QUESTIONS = { q1: ['a', 'b', 'c'], q2: ['a', 'b'], q3: ['a'] };

describe('the matrix', () => {
	const claims = [
		answers('r1', 'q1=a'),
		answers('r2', 'q1=b', 'q2=a'),
		answers('r3', 'q1=b', 'q1=c'),
		{ ...answers('r3', 'q2=a'), chain: ['minister'], about: ['port'] },
		{ ...answers('r5', 'q2=a'), chain: ['minister'], about: ['port', 'hill'] }
	];

	test('names the position in each cell and leaves silence empty', () => {
		expect(drawn(cover({ claims, questions: QUESTIONS }))).toEqual(['A B BC - -', '- A A - A', '- - - - -']);
	});

	test('totals voices, origins and subjects', () => {
		const coverage = cover({ claims, questions: QUESTIONS });
		expect(
			coverage.subjects.map(({ spoken, origins, disputed, agreed }) => [spoken, origins, disputed, agreed])
		).toEqual([
			[3, 3, true, false],
			[3, 2, false, true],
			[0, 0, false, false]
		]);
		expect(coverage.voices.map(({ spoken }) => spoken)).toEqual([1, 2, 2, 0, 1]);
		expect(coverage.total).toEqual({ voices: 5, subjects: 3, spoken: 6 });
	});

	test('has origins as voices, each once', () => {
		const coverage = cover({ claims, questions: QUESTIONS }, { voices: 'origins' });
		expect(coverage.voices.map(({ key }) => key)).toEqual([
			'source:alpha',
			'source:beta',
			'source:gamma',
			'actor:minister'
		]);
		expect(drawn(coverage)[1]).toBe('- A - A');
	});

	test('leads with a report’s number where its outlet has several', () => {
		const { voices } = cover({ reports: { r1: 'alpha', r2: 'beta', r3: 'alpha' } });
		expect(voices.map(({ lead }) => lead)).toEqual(['1 Source alpha', 'Source beta', '3 Source alpha']);
	});

	test('has sources as voices, with all their reports', () => {
		const coverage = cover({ claims, reports: { ...FIVE, r3: 'alpha' } }, { voices: 'sources' });
		expect(drawn(coverage)[0]).toBe('ABC B - -');
	});

	test('has only places that somebody mentions, and every event', () => {
		const places = cover({ claims, places: { desert: [1, 1] } }, { subjects: 'places' });
		expect(places.subjects.map(({ key }) => key)).toEqual(['port', 'hill']);
		expect(drawn(places)).toEqual(['- - x - x', '- - - - x']);
		const events = cover({ claims: [{ report: 'r1', events: ['e1', 'e2'] }] }, { subjects: 'events' });
		expect(drawn(events)).toEqual(['x - - - -', 'x - - - -']);
	});

	test('counts a claim that names a subject twice once', () => {
		const coverage = cover({ claims: [{ report: 'r1', about: ['port', 'port'] }] }, { subjects: 'places' });
		expect(coverage.cells[0]![0]!.claims).toBe(1);
	});

	test('of very many has those that say most, and counts them all', () => {
		const most = { voices: 2, subjects: 1 };
		const options = { voices: 'reports', subjects: 'questions', order: 'corpus' } as const;
		const coverage = coverageOf({ reports: FIVE, claims, questions: QUESTIONS }, options, most);
		expect(coverage.voices.map(({ key, spoken }) => [key, spoken])).toEqual([
			['r2', 2],
			['r3', 2]
		]);
		expect(coverage.subjects.map(({ key, spoken }) => [key, spoken])).toEqual([['q1', 3]]);
		expect(drawn(coverage)).toEqual(['B BC']);
		expect(coverage.total).toEqual({ voices: 5, subjects: 3, spoken: 6 });
		expect(describeCoverage(coverage)).toBe(describeCoverage(cover({ claims, questions: QUESTIONS })));
	});
});

describe('ordered', () => {
	const camps = [
		answers('r1', 'q1=a', 'q2=a'),
		answers('r2', 'q3=a', 'q4=a'),
		answers('r3', 'q1=a', 'q2=a'),
		answers('r4', 'q3=a', 'q4=a'),
		answers('r5', 'q1=a', 'q2=a')
	];

	test('by agreement, camps stand together, the larger first', () => {
		const coverage = cover({ claims: camps }, { order: 'agreement' });
		expect(drawn(coverage)).toEqual(['A A A - -', 'A A A - -', '- - - A A', '- - - A A']);
		expect(coverage.voices.map(({ key }) => key)).toEqual(['r1', 'r3', 'r5', 'r2', 'r4']);
	});

	test('by agreement, those who give one answer stand together, though all speak of the same', () => {
		const claims = ['a', 'b', 'a', 'b', 'a'].map((position, at) => answers(`r${at + 1}`, `q1=${position}`));
		expect(drawn(cover({ claims }, { order: 'agreement' }))).toEqual(['A A A B B']);
	});

	test('by how many speak of it, the corpus deciding between equals', () => {
		const claims = [
			answers('r1', 'q1=a'),
			answers('r1', 'q2=a'),
			answers('r2', 'q2=a'),
			answers('r3', 'q3=a')
		];
		const coverage = cover({ claims }, { order: 'spoken' });
		expect(coverage.subjects.map(({ key }) => key)).toEqual(['q2', 'q1', 'q3']);
		expect(coverage.voices.map(({ key }) => key)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
	});

	test('totals move with their rows and columns', () => {
		const plan = { claims: [...camps, answers('r1', 'q5=a')] };
		const plain = cover(plan);
		const ordered = cover(plan, { order: 'agreement' });
		const byKey = (coverage: typeof plain) =>
			Object.fromEntries([...coverage.voices, ...coverage.subjects].map(({ key, spoken }) => [key, spoken]));
		expect(byKey(ordered)).toEqual(byKey(plain));
		expect(ordered.total).toEqual(plain.total);
	});
});

describe('the finding', () => {
	const all = (given: string) => Object.keys(FIVE).map((report) => answers(report, given));
	const cases: [string, Partial<CorpusPlan>, Partial<CoverageOptions>, string][] = [
		[
			'one point agreed, one resting on a single report',
			{ claims: [...all('q1=a'), answers('r1', 'q2=a')], questions: { q1: ['a'], q2: ['a'] } },
			{},
			'All five reports agree on one point: “Question q1?” Position a. ' +
				'One of two questions rests on a single report.'
		],
		[
			'several points agreed',
			{ claims: [...all('q1=a'), ...all('q2=b')] },
			{},
			'All five reports agree on two of two questions.'
		],
		[
			'nothing agreed, something unanswered',
			{ claims: [...all('q1=a'), answers('r1', 'q1=b')], questions: { q9: ['a'] } },
			{},
			'On no question do all five reports give the same answer. One is answered by none.'
		],
		[
			'places',
			{
				claims: [
					{ report: 'r1', about: ['port'] },
					{ report: 'r2', about: ['port'] }
				]
			},
			{ subjects: 'places' },
			'No place is mentioned by all five reports.'
		],
		[
			'one event shared by two sources',
			{ reports: { r1: 'alpha', r2: 'beta' }, claims: [{ report: 'r1' }, { report: 'r2' }] },
			{ subjects: 'events', voices: 'sources' },
			'Both sources mention one event: Event e1.'
		],
		[
			'a single report',
			{ reports: { r1: 'alpha' }, claims: [answers('r1', 'q1=a')], questions: { q1: ['a'], q2: ['a'] } },
			{},
			'The only report answers one of two questions. One is answered by none.'
		],
		[
			'origins, of whom no two need speak of one thing',
			{ claims: [answers('r1', 'q1=a'), answers('r2', 'q1=a'), answers('r3', 'q2=a')] },
			{ voices: 'origins' },
			'One of two questions rests on a single origin.'
		],
		[
			'nothing that rests on one origin',
			{ claims: [answers('r1', 'q1=a'), answers('r2', 'q1=a'), { report: 'r3' }] },
			{ voices: 'origins' },
			'No question rests on a single origin.'
		],
		['no claims at all', {}, { voices: 'origins' }, 'There are no origins or no questions to compare.']
	];
	test.each(cases)('%s', (_, plan, options, sentence) => {
		expect(describeCoverage(cover(plan, options))).toBe(sentence);
	});

	test('has figures throughout where one of its numbers is large', () => {
		const questions = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`q${at + 1}`, ['a', 'b']]));
		const claims = [...all('q1=a'), answers('r1', 'q2=a'), answers('r2', 'q3=a'), answers('r1', 'q4=a')];
		expect(describeCoverage(cover({ claims, questions }))).toBe(
			'All five reports agree on one point: “Question q1?” Position a. ' +
				'3 of 14 questions rest on a single report. 10 are answered by none.'
		);
	});
});

describe('silence is worded as a finding', () => {
	const places = (...reports: string[]) => ({
		claims: reports.map((report) => ({ report, about: ['port'] }))
	});
	test.each([
		[['r1', 'r2', 'r3'], '2 of 5 reports do not mention Place port.'],
		[['r1', 'r2', 'r3', 'r4'], '1 of 5 reports does not mention Place port.'],
		[['r1', 'r2', 'r3', 'r4', 'r5'], 'All 5 reports mention Place port.']
	])('of a place that %j mention', (reports, sentence) => {
		const coverage = cover(places(...reports), { subjects: 'places' });
		expect(describeSilence(coverage.subjects[0]!, coverage)).toBe(sentence);
	});

	test('of a question', () => {
		const coverage = cover({ claims: [answers('r1', 'q1=a')], questions: { q1: ['a'], q2: ['a'] } });
		expect(coverage.subjects.map((subject) => describeSilence(subject, coverage))).toEqual([
			'4 of 5 reports do not answer “Question q1?”',
			'None of 5 reports answers “Question q2?”'
		]);
		expect(describeVoice(coverage.voices[0]!, coverage)).toBe('Source alpha answers 1 of 2 questions.');
		expect(describeVoice(coverage.voices[1]!, coverage)).toBe('Source beta answers none of 2 questions.');
	});
});
