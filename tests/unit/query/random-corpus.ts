// Random corpora and queries for fast-check: small, but with every awkward case: claims with several events and places or none, dates without
// an end or absent, places within regions, values that no claim has.
import fc from 'fast-check';
import { COMPILED_FORMAT, type CompiledCorpus } from '../../../src/lib/model/compiled.ts';
import {
	CLAIM_KINDS,
	CLAIM_STATUSES,
	CREDIBILITIES,
	LIKELIHOODS,
	RELIABILITIES
} from '../../../src/lib/model/corpus.ts';
import type { When } from '../../../src/lib/model/when.ts';
import {
	DATE_AXES,
	EVERYTHING,
	exclude,
	FILTER_KEYS,
	include,
	NONE,
	withWindow,
	type Area,
	type FilterKey,
	type Query
} from '../../../src/lib/query/query/query.ts';

const EVENTS = ['e1', 'e2', 'e3'];
const SOURCES = ['s1', 's2'];
const ACTORS = ['a1', 'a2', 'a3'];
const REPORTS = ['r1', 'r2', 'r3'];
const TOPICS = ['oil, gas', '-minus', 'air\\space'];
const QUESTIONS = ['q1', 'q2'];
const POSITIONS = ['p1', 'p2', 'p3'];
/** Regions with what lies in them, of which some nest. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
	country: ['north', 'town', 'port'],
	north: ['town'],
	town: [],
	port: [],
	abroad: []
};
const WORDS = ['left', 'stayed', 'returned'];

const day = fc.integer({ min: -40, max: 40 });

/** Only what the engine reads of a date is true to type. */
const when: fc.Arbitrary<When> = fc
	.tuple(fc.option(day, { freq: 5 }), fc.option(fc.nat(30), { freq: 5 }))
	.map(([earliest, length]) => {
		const latest = length === null ? null : (earliest ?? 0) + length;
		const edge = { kind: 'open' } as const;
		return { edtf: '', form: 'interval', start: edge, end: edge, earliest, latest };
	});

const maybe = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) =>
	fc.option(value).map((given) => (given === null ? {} : { [key]: given }));

const merged = (...parts: fc.Arbitrary<object>[]) =>
	fc.tuple(...parts).map((given) => Object.assign({}, ...given) as object);

const answer = fc.record({
	question: fc.constantFrom(...QUESTIONS),
	position: fc.constantFrom(...POSITIONS)
});

const claim = merged(
	fc.record({
		report: fc.constantFrom(...REPORTS),
		text: fc.subarray(WORDS).map((words) => words.join(' ')),
		kind: fc.constantFrom(...CLAIM_KINDS),
		attribution: fc.array(fc.constantFrom(...ACTORS), { maxLength: 3 }),
		about: fc.subarray(Object.keys(PLACES)),
		events: fc.subarray(EVENTS, { minLength: 1 }),
		topics: fc.subarray(TOPICS),
		answers: fc.array(answer, { maxLength: 3 }),
		status: fc.constantFrom(...CLAIM_STATUSES),
		quote: fc.constant({ exact: '' })
	}),
	maybe('at', fc.constantFrom(...Object.keys(PLACES))),
	maybe('when', when),
	maybe('said', when),
	maybe('credibility', fc.constantFrom(...CREDIBILITIES)),
	maybe('likelihood', fc.constantFrom(...LIKELIHOODS))
);

const report = (id: string) =>
	merged(
		fc.record({ id: fc.constant(id), source: fc.constantFrom(...SOURCES), published: when }),
		maybe('retrieved', when)
	);

const point = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }));

export const compiledCorpus: fc.Arbitrary<CompiledCorpus> = fc
	.record({
		claims: fc.array(claim, { maxLength: 25 }),
		reports: fc.tuple(...REPORTS.map(report)),
		grades: fc.tuple(...SOURCES.map(() => fc.constantFrom(...RELIABILITIES))),
		outlet: fc.option(fc.constantFrom(...SOURCES)),
		points: fc.tuple(...Object.keys(PLACES).map(() => point))
	})
	.map(({ claims, reports, grades, outlet, points }) => {
		const corpus = {
			asOf: { edtf: '2026-01-28', earliest: 20481, latest: 20481 },
			sources: SOURCES.map((id, at) => ({ id, name: id, reliability: grades[at] })),
			actors: ACTORS.map((id) => ({ id, name: id, ...(id === 'a1' && outlet ? { source: outlet } : {}) })),
			events: EVENTS.map((id) => ({ id, title: id })),
			questions: QUESTIONS.map((id) => ({
				id,
				text: id,
				positions: POSITIONS.map((position) => ({ id: position }))
			})),
			places: Object.keys(PLACES).map((id) => ({ id, name: id })),
			reports,
			claims: claims.map((given, at) => ({ ...given, id: `c${at}` }))
		};
		const placements = Object.fromEntries(
			Object.entries(PLACES).map(([id, contains], at) => [id, { point: points[at], contains }])
		);
		return { format: COMPILED_FORMAT, corpus, placements } as unknown as CompiledCorpus;
	});

/** Every value that a claim may have of a filter, NONE, and one that no corpus knows. */
export const VALUES: Readonly<Record<FilterKey, readonly string[]>> = {
	event: EVENTS,
	source: SOURCES,
	report: REPORTS,
	origin: [...SOURCES.map((id) => `source:${id}`), ...ACTORS.map((id) => `actor:${id}`)],
	speaker: [...ACTORS, NONE],
	cited: [...ACTORS, NONE],
	place: [...Object.keys(PLACES), NONE],
	at: [...Object.keys(PLACES), NONE],
	kind: CLAIM_KINDS,
	topic: [...TOPICS, NONE],
	question: [...QUESTIONS, NONE],
	position: [
		...QUESTIONS.flatMap((question) => POSITIONS.map((position) => `${question}/${position}`)),
		NONE
	],
	reliability: RELIABILITIES,
	credibility: CREDIBILITIES.map(String),
	likelihood: [...LIKELIHOODS, NONE],
	status: CLAIM_STATUSES
};

const area: fc.Arbitrary<Area> = fc.oneof(
	fc.tuple(point, point).map(([[west, south], [east, north]]) => ({
		kind: 'rectangle' as const,
		west,
		south: Math.min(south, north),
		east,
		north: Math.max(south, north)
	})),
	fc.array(point, { minLength: 3, maxLength: 5 }).map((corners) => ({ kind: 'polygon' as const, corners }))
);

const choice = fc
	.constantFrom(...FILTER_KEYS)
	.chain((key) =>
		fc.tuple(
			fc.constant(key),
			fc.constantFrom(...VALUES[key], 'unheard-of'),
			fc.constantFrom(include, exclude)
		)
	);

const window = fc.record({
	axis: fc.constantFrom(...DATE_AXES),
	from: fc.option(day),
	to: fc.option(day)
});

const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 1 });

export const query: fc.Arbitrary<Query> = fc
	.record({
		choices: fc.array(choice, { maxLength: 4 }),
		disputed: fc.boolean(),
		window: rarely(window),
		area: rarely(area),
		words: fc.constantFrom('', '', '', ...WORDS)
	})
	.map(({ choices, window, ...rest }) => {
		const chosen = choices.reduce<Query>((query, [key, value, verb]) => verb(query, key, value), EVERYTHING);
		return withWindow({ ...chosen, ...rest }, window);
	});
