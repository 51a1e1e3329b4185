import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCorpora, isUnchanged } from '../../../../src/lib/evidence/changes/changes.ts';
import { listChanges } from '../../../../src/lib/evidence/changes/list.ts';
import { describeChanges, describeFields } from '../../../../src/lib/evidence/changes/words.ts';
import type { Corpus } from '../../../../src/lib/model/corpus.ts';
import { day, makeCorpus, type ClaimPlan, type CorpusPlan } from '../make-corpus.ts';

type Loose = Record<'places' | 'events' | 'actors' | 'sources' | 'questions', Record<string, unknown>[]>;

const REPORTS = { r1: 'alpha', r2: 'beta' };
const BASE: ClaimPlan[] = [
	{
		id: 'c1',
		report: 'r1',
		answers: ['q=a'],
		about: ['port'],
		text: 'The port is shut.',
		when: day('2026-01-01')
	},
	{ id: 'c2', report: 'r2', about: ['hill'] }
];

/** Both states know every place, actor and source of either, so that only what is said of them differs. */
function compareClaims(before: Corpus, after: Corpus) {
	for (const key of ['places', 'actors', 'sources'] as const) {
		const all = [...before[key], ...after[key]].map((record) => [record.id, record] as const);
		for (const corpus of [before, after]) Object.assign(corpus, { [key]: [...new Map(all).values()] });
	}
	return compareCorpora(before, after);
}

function compare(edit: (claims: ClaimPlan[]) => ClaimPlan[], plan: Partial<CorpusPlan> = {}) {
	const questions = { q: ['a', 'b'] };
	return compareClaims(
		makeCorpus({ reports: REPORTS, claims: BASE, questions }),
		makeCorpus({ reports: REPORTS, questions, claims: edit(BASE), ...plan })
	);
}

const withFirst = (more: Partial<ClaimPlan>) => (claims: ClaimPlan[]) => [
	{ ...claims[0]!, ...more },
	...claims.slice(1)
];

describe('the sentence of what changed', () => {
	const cases: [string, (claims: ClaimPlan[]) => ClaimPlan[], string][] = [
		['nothing', (claims) => [...claims], 'Nothing has changed.'],
		['a claim added', (claims) => [...claims, { id: 'c9', report: 'r1' }], 'Claims: 1 added.'],
		['a claim withdrawn', (claims) => claims.slice(0, 1), 'Claims: 1 withdrawn.'],
		['a claim under another id', withFirst({ id: 'c8' }), 'Claims: 1 renamed.'],
		[
			'a claim under another id that says something else',
			withFirst({ id: 'c8', text: 'The port was shut.' }),
			'Claims: 1 added and 1 withdrawn.'
		],
		['a claim reworded', withFirst({ text: 'The port was shut.' }), 'Claims: 1 reworded.'],
		['a claim moved', withFirst({ about: ['quay'] }), 'Claims: 1 moved.'],
		['a claim re-dated', withFirst({ when: day('2026-01-02') }), 'Claims: 1 re-dated.'],
		['a claim graded anew', withFirst({ status: 'draft' }), 'Claims: 1 changed otherwise.'],
		[
			'a claim moved and re-dated counts as both',
			withFirst({ at: 'quay', said: day('2026-01-02') }),
			'Claims: 1 moved and 1 re-dated.'
		],
		[
			'a position, an origin and a dispute gained',
			(claims) => [...claims, { id: 'c9', report: 'r2', answers: ['q=b'] }],
			'Claims: 1 added; questions: 1 gained a position, 1 gained an origin and 1 became disputed.'
		],
		[
			'an origin gained without a position',
			withFirst({ chain: ['wire'] }),
			'Claims: 1 changed otherwise; questions: 1 gained an origin and 1 lost an origin.'
		],
		[
			'an answer taken back',
			withFirst({ answers: [] }),
			'Claims: 1 changed otherwise; questions: 1 lost a position and 1 lost an origin.'
		]
	];
	test.each(cases)('%s', (_, edit, sentence) => {
		expect(describeChanges(compare(edit))).toBe(sentence);
	});

	test('a report added and one edited', () => {
		const before = makeCorpus({ reports: { r1: 'alpha' }, claims: [] });
		const after = makeCorpus({ reports: REPORTS, claims: [] });
		Object.assign(after.reports[0]!, { text: 'Another text.' });
		expect(describeChanges(compareClaims(before, after))).toBe('Reports: 1 added and 1 edited.');
	});

	const edits: [string, (corpus: Loose) => void, string][] = [
		[
			'a place moved',
			({ places }) => (places[0]!['geometry'] = { type: 'Point', coordinates: [1, 2] }),
			'Places: 1 changed.'
		],
		['a place added', ({ places }) => places.push({ ...places[0]!, id: 'new' }), 'Places: 1 added.'],
		['an event renamed', ({ events }) => (events[0]!['title'] = 'Another'), 'Events: 1 changed.'],
		['an actor gone', ({ actors }) => actors.pop(), 'Actors: 1 withdrawn.'],
		['a source graded anew', ({ sources }) => (sources[0]!['reliability'] = 'A'), 'Sources: 1 changed.'],
		[
			'a position that nobody gives yet',
			({ questions }) => (questions[0]!['positions'] as object[]).push({ id: 'z', text: 'Z.' }),
			'Questions: 1 gained a position.'
		],
		[
			'a position in other words',
			({ questions }) => Object.assign((questions[0]!['positions'] as object[])[0]!, { text: 'Z.' }),
			'Questions: 1 reworded.'
		],
		['a question reworded', ({ questions }) => (questions[0]!['text'] = 'Another?'), 'Questions: 1 reworded.']
	];
	test.each(edits)('%s', (_, edit, sentence) => {
		const make = () => {
			const corpus = makeCorpus({ reports: REPORTS, claims: BASE, questions: { q: ['a'] } });
			// Nobody names the last actor.
			const idle = { id: 'idle', name: 'Idle', role: 'clerk' };
			return structuredClone({ ...corpus, actors: [...corpus.actors, idle as Corpus['actors'][number]] });
		};
		const after = make();
		edit(after as unknown as Loose);
		expect(describeChanges(compareCorpora(make(), after))).toBe(sentence);
	});

	test('a question added is not also a question that gained a position', () => {
		const changes = compare((claims) => [...claims, { id: 'c9', report: 'r1', answers: ['p=a'] }]);
		expect(describeChanges(changes)).toBe('Claims: 1 added; questions: 1 added.');
	});
});

test('a claim that says which id it had is the same, whatever else changed', () => {
	const before = makeCorpus({ reports: REPORTS, claims: BASE });
	const after = makeCorpus({ reports: REPORTS, claims: withFirst({ id: 'c8', text: 'Shut.' })(BASE) });
	Object.assign(after.claims[0]!, { aliases: ['c1'] });
	const changes = compareClaims(before, after);
	expect(describeChanges(changes)).toBe('Claims: 1 renamed and 1 reworded.');
	expect(listChanges(changes, before, after).map(({ kind, detail }) => [kind, detail])).toEqual([
		['renamed', 'id: was c1, now c8'],
		['reworded', 'wording: was “The port is shut.”, now “Shut.”']
	]);
});

test('the fields that changed are named', () => {
	const [change] = compare(withFirst({ text: 'x', about: ['quay'], at: 'hill' })).changed;
	expect(change!.fields).toEqual(['text', 'at', 'about']);
	expect(describeFields(change!.fields)).toBe('wording, where it was said and places');
});

test('order within a list and the surroundings of a quote are no change', () => {
	const before = makeCorpus({
		reports: REPORTS,
		claims: [{ report: 'r1', about: ['a', 'b'], answers: ['q=a', 'p=b'] }]
	});
	const after = makeCorpus({
		reports: REPORTS,
		claims: [
			{
				report: 'r1',
				about: ['b', 'a'],
				answers: ['p=b', 'q=a'],
				quote: { exact: 'said', prefix: '', suffix: '' }
			}
		]
	});
	expect(isUnchanged(compareCorpora(before, after))).toBe(true);
});

test('the places touched are also those that changed themselves', () => {
	const [before, after] = [0, 1].map(() => structuredClone(makeCorpus({ reports: REPORTS, claims: BASE })));
	Object.assign(
		after!.places.find(({ id }) => id === ('hill' as unknown))!,
		{ precision: 'region' }
	);
	const changes = compareCorpora(before!, after!);
	expect(changes.places).toEqual(['hill']);
	const [change] = listChanges(changes, before!, after!);
	expect(change).toMatchObject({ on: 'place', kind: 'changed', record: { id: 'hill' } });
	expect(change!.detail).toMatch(/^precision: was \w+, now region$/);
});

test('the places touched are those before and after', () => {
	expect(compare(withFirst({ about: ['quay'] })).places).toEqual(['port', 'quay']);
});

const plan: fc.Arbitrary<ClaimPlan> = fc.record({
	id: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5'),
	report: fc.constantFrom('r1', 'r2'),
	text: fc.constantFrom('one', 'two'),
	chain: fc.subarray(['wire', 'mayor']),
	answers: fc.subarray(['q=a', 'q=b', 'p=a'])
});
const plans = fc.uniqueArray(plan, { selector: ({ id }) => id });

test('a corpus has not changed from itself, and what is added one way is withdrawn the other', () => {
	fc.assert(
		fc.property(plans, plans, (old, fresh) => {
			const before = makeCorpus({ reports: REPORTS, claims: old });
			const after = makeCorpus({ reports: REPORTS, claims: fresh });
			expect(isUnchanged(compareCorpora(before, makeCorpus({ reports: REPORTS, claims: old })))).toBe(true);
			const [there, back] = [compareCorpora(before, after), compareCorpora(after, before)];
			expect(there.added).toEqual(back.withdrawn);
			expect(there.changed.map(({ before: was, after: is }) => [is, was])).toEqual(
				expect.arrayContaining(back.changed.map(({ before: was, after: is }) => [was, is]))
			);
			expect(before.claims.length - there.withdrawn.length + there.added.length).toBe(after.claims.length);
		})
	);
});
