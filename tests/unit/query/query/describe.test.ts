import { describe, expect, it } from 'vitest';
import { describe as sentence, describeAsText, phrasesOf } from '../../../../src/lib/query/query/describe.ts';
import {
	EVERYTHING,
	exclude,
	include,
	NONE,
	sameQuery,
	withArea,
	withDisputed,
	withWindow,
	withWords,
	type Query
} from '../../../../src/lib/query/query/query.ts';
import { extentOf } from '../../../../src/lib/query/engine/extent.ts';
import { run } from '../../../../src/lib/query/engine/engine.ts';
import { toTable } from '../../../../src/lib/query/engine/to-table.ts';
import { toWording } from '../../../../src/lib/query/query/wording.ts';
import { parseIsoDay } from '../../../../src/lib/model/day.ts';
import { day, span } from '../../evidence/make-corpus.ts';
import { compileCorpus } from '../compile-corpus.ts';

const compiled = compileCorpus({
	reports: { R1: 'S1', R2: 'S2' },
	claims: [
		{ report: 'R1', about: ['town'], when: span('1944-01-01', '1944-12-31'), answers: ['q1=left'] },
		{
			report: 'R1',
			about: ['town', 'port'],
			when: day('2026-01-26'),
			chain: ['agency'],
			answers: ['q1=stayed']
		},
		{ report: 'R2', when: day('2026-01-28'), events: ['e2'] },
		{ report: 'R2', about: ['port'], events: ['e2'] }
	]
});
const table = toTable(compiled);
const short = toWording(compiled.corpus);
const full = toWording(compiled.corpus, true);
const on = (text: string) => parseIsoDay(text)!;
const tell = (query: Query) => {
	const answer = run(table, query);
	return { count: answer.claims.length, answer, extent: extentOf(table.dates.when, answer.claims) };
};
const say = (query: Query, wording = short) => describeAsText(query, tell(query), wording);
const since = (query: Query, from: string | null, to: string | null, axis: 'when' | 'said' = 'when') =>
	withWindow(query, { axis, from: from && on(from), to: to && on(to) } as Query['window']);

const area = withArea(EVERYTHING, { kind: 'rectangle', west: -1, south: -1, east: 1, north: 1 });

describe('the sentence', () => {
	it.each([
		['All 4 claims of two reports, 1944 to 28 January 2026; one of them names no place.', EVERYTHING],
		['2 of 4 claims: Event e1.', include(EVERYTHING, 'event', 'e1')],
		[
			'4 of 4 claims: Event e1 or Event e2; one of them names no place.',
			include(include(EVERYTHING, 'event', 'e1'), 'event', 'e2')
		],
		['2 of 4 claims: not Event e1; one of them names no place.', exclude(EVERYTHING, 'event', 'e1')],
		['1 of 4 claims: said by Actor agency.', include(EVERYTHING, 'speaker', 'agency')],
		[
			'3 of 4 claims: said by the report itself; one of them names no place.',
			include(EVERYTHING, 'speaker', NONE)
		],
		['1 of 4 claims: about no place; it names no place.', include(EVERYTHING, 'place', NONE)],
		[
			'1 of 4 claims: on “Question q1?”, since 24 January 2026.',
			since(include(EVERYTHING, 'question', 'q1'), '2026-01-24', null)
		],
		[
			'2 of 4 claims: since 24 January 2026; one of them names no place, one more has no date.',
			since(EVERYTHING, '2026-01-24', null)
		],
		['1 of 4 claims: until 31 December 1944; one more has no date.', since(EVERYTHING, null, '1944-12-31')],
		[
			'2 of 4 claims: 24 to 28 January 2026; one of them names no place, one more has no date.',
			since(EVERYTHING, '2026-01-24', '2026-01-28')
		],
		[
			'1 of 4 claims: on 26 January 2026; one more has no date.',
			since(EVERYTHING, '2026-01-26', '2026-01-26')
		],
		[
			'None of 4 claims: said since 24 January 2026; four more have no date of utterance.',
			since(EVERYTHING, '2026-01-24', null, 'said')
		],
		['2 of 4 claims: disputed only.', withDisputed(EVERYTHING, true)],
		['3 of 4 claims: in the rectangle drawn.', area],
		['1 of 4 claims: answering “Position left”.', include(EVERYTHING, 'position', 'q1/left')],
		[
			'4 of 4 claims: statements, with “left”; one of them names no place.',
			withWords(include(EVERYTHING, 'kind', 'statement'), ' left ')
		],
		['None of 4 claims: gone-event.', include(EVERYTHING, 'event', 'gone-event')]
	])('%s', (text, query) => {
		expect(say(query)).toBe(text);
	});

	it.each([
		[3, 'Event e1, Event e2 or Event e3'],
		[9, 'Event e1, Event e2, Event e3, Event e4, Event e5, Event e6, Event e7 or two others']
	])('names as many of %i values as it has room for', (count, names) => {
		const many = compileCorpus({
			reports: { R1: 'S1' },
			claims: Array.from({ length: 9 }, (_, at) => ({ report: 'R1', events: [`e${at + 1}`] }))
		});
		const events = Array.from({ length: count }, (_, at) => `e${at + 1}`);
		const query = events.reduce((asked, event) => include(asked, 'event', event), EVERYTHING);
		expect(phrasesOf(query, toWording(many.corpus)).map(({ text }) => text)).toEqual([names]);
		expect(phrasesOf(query, toWording(many.corpus, true))[0]!.text).toContain(`or Event e${count}`);
	});

	it('leaves a year out only where no date has another', () => {
		const compiledOf = (when: string) =>
			compileCorpus({ reports: { R1: 'S1' }, claims: [{ report: 'R1', when: day(when) }] });
		const [one, two] = ['2026-01-20', '1944-01-20'].map((when) => toWording(compiledOf(when).corpus));
		expect(one!.day(on('2026-01-24'))).toBe('24 January');
		expect(two!.day(on('2026-01-24'))).toBe('24 January 2026');
	});

	it('names every value and year where it must stand on its own', () => {
		const query = since(include(include(EVERYTHING, 'source', 'S1'), 'source', 'S2'), '2026-01-24', null);
		expect(say(query, full)).toMatch(
			/^2 of 4 claims: reported by Source S1 or Source S2, since 24 January 2026;/
		);
	});

	it('sets the count in strong and what stays hidden in muted type', () => {
		const segments = sentence(EVERYTHING, tell(EVERYTHING), short);
		expect(segments).toEqual([
			{ kind: 'plain', text: 'All ' },
			{ kind: 'strong', text: '4 claims' },
			{ kind: 'plain', text: ' of two reports, 1944 to 28 January 2026; ' },
			{ kind: 'muted', text: 'one of them names no place' },
			{ kind: 'plain', text: '.' }
		]);
	});

	it('keeps its emphasis whatever stands in the words', () => {
		const query = withWords(EVERYTHING, 'a\uE000b\uE002{c}');
		const segments = sentence(query, tell(query), short);
		expect(segments.filter(({ kind }) => kind === 'strong').map(({ text }) => text)).toEqual([
			'4 of 4 claims'
		]);
		expect(segments.map(({ text }) => text).join('')).toContain('with “ab{c}”');
	});
});

it('each phrase comes with the query that does not ask it', () => {
	const query = withWords(exclude(include(EVERYTHING, 'event', 'e1'), 'event', 'e2'), 'left');
	const phrases = phrasesOf(query, short);
	expect(phrases.map(({ text }) => text)).toEqual(['Event e1', 'not Event e2', 'with “left”']);
	const rest = phrases.reduce(
		(rest, { text }) => phrasesOf(rest, short).find((phrase) => phrase.text === text)!.without,
		query
	);
	expect(sameQuery(rest, EVERYTHING)).toBe(true);
});
