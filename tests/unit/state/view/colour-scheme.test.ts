import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import { UNGIVEN_STYLE } from '../../../../src/lib/map/marks/event-shapes.ts';
import { EVERYTHING, include } from '../../../../src/lib/query/query/query.ts';
import { run } from '../../../../src/lib/query/engine/engine.ts';
import { Clusters } from '../../../../src/lib/query/clusters/clusters.ts';
import { regionCodes } from '../../../../src/lib/query/clusters/region-codes.ts';
import { countAll } from '../../../../src/lib/query/engine/tally.ts';
import { toTable } from '../../../../src/lib/query/engine/to-table.ts';
import { toWording } from '../../../../src/lib/query/query/wording.ts';
import { classesOf, styleOf, toColourScheme } from '../../../../src/lib/state/view/colour-scheme.ts';
import { COLOURINGS, type Colouring } from '../../../../src/lib/address/view.ts';
import { regionFootprints, softPlaces } from '../../../../src/lib/state/view/region-footprints.ts';
import { marksAt } from './marks-at.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';
import { compiledCorpus } from '../../query/random-corpus.ts';

const compiled = compileCorpus({
	reports: { r1: 's1' },
	places: { moscow: [37.6, 55.8], damascus: [36.3, 33.5], qamishli: [41.2, 37.05], tartus: [35.9, 34.9] },
	claims: [
		{ report: 'r1', about: ['qamishli'], at: 'moscow', events: ['leaving'] },
		{ report: 'r1', about: ['qamishli', 'tartus'], at: 'moscow', events: ['leaving'] },
		{ report: 'r1', about: ['qamishli'], at: 'damascus', events: ['bases'] },
		{ report: 'r1', about: ['tartus'], events: ['bases'] },
		{ report: 'r1', events: ['bases'] }
	]
});
const evidence = indexEvidence(compiled.corpus);
const table = toTable(compiled);
const scheme = (by: Colouring) =>
	toColourScheme(table, countAll(table.columns[by]), evidence, toWording(compiled.corpus), by);
const legend = (by: Colouring) => scheme(by).classes.map(({ id, style }) => [id, style]);
const marksBy = (by: Colouring, query = EVERYTHING) =>
	Object.fromEntries(marksAt(compiled, 9, scheme(by), query).map(({ id, parts }) => [id, parts]));

describe('colours by where it was said', () => {
	test('give the place of most utterances the first style, and what has none an empty ring', () => {
		expect(legend('at')).toEqual([
			['moscow', 0],
			['damascus', 1],
			['_none', UNGIVEN_STYLE]
		]);
	});

	test('split a marker by where its claims were said', () => {
		expect(marksBy('at')).toEqual({
			qamishli: [
				{ style: 0, claims: 2 },
				{ style: 1, claims: 1 }
			],
			tartus: [
				{ style: 0, claims: 1 },
				{ style: UNGIVEN_STYLE, claims: 1 }
			]
		});
	});

	test('stay a place’s own while filters take others away', () => {
		expect(marksBy('at', include(EVERYTHING, 'at', 'damascus'))).toEqual({
			qamishli: [{ style: 1, claims: 1 }]
		});
	});
});

describe('colours by what it is about', () => {
	test('give each marker the colour of its place', () => {
		expect(marksBy('place')).toEqual({
			qamishli: [{ style: 0, claims: 3 }],
			tartus: [{ style: 1, claims: 2 }]
		});
	});

	test('put a claim about two places in both classes', () => {
		expect(classesOf(scheme('place'), compiled.corpus.claims[1]!, table)).toEqual([0, 1]);
	});
});

test('of many places seven have a style of their own, and the others share the last', () => {
	const names = Array.from({ length: 12 }, (_, i) => `p${i}`);
	const many = compileCorpus({
		reports: { r1: 's1' },
		places: Object.fromEntries(names.map((name, i) => [name, [i, i]])),
		claims: names.map((at) => ({ report: 'r1', at, about: ['p0'] }))
	});
	const places = toTable(many);
	const classes = toColourScheme(
		places,
		countAll(places.columns.at),
		indexEvidence(many.corpus),
		toWording(many.corpus),
		'at'
	).classes;
	expect(classes.map(({ style }) => style)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
	expect(classes.at(-1)).toMatchObject({ label: '5 other places', codes: [7, 8, 9, 10, 11] });
});

test('a footprint wears the colour of most of its claims', () => {
	const region = {
		...evidence.places.get('qamishli' as never)!,
		precision: 'region' as const,
		kind: 'region' as const
	};
	const corpus = {
		...compiled.corpus,
		places: compiled.corpus.places.map((place) => (place.id === region.id ? region : place))
	};
	const answer = run(table, include(EVERYTHING, 'event', 'bases'));
	const styles = (by: Colouring) =>
		regionFootprints(
			softPlaces({ ...compiled, corpus }),
			answer.mentions,
			new Clusters(table).leading(answer, regionCodes(corpus.places), by),
			[],
			scheme(by)
		).map(({ style }) => style);
	expect(styles('at')).toEqual([1]);
	expect(styles('place')).toEqual([0]);
});

test('every claim of any corpus is in a class, and every value that a claim has wears the style of one', () => {
	fc.assert(
		fc.property(compiledCorpus, fc.constantFrom(...COLOURINGS), (made, by) => {
			const columns = toTable(made);
			const found = toColourScheme(
				columns,
				countAll(columns.columns[by]),
				indexEvidence(made.corpus),
				toWording({ ...made.corpus, asOf: compiled.corpus.asOf }),
				by
			);
			for (const claim of made.corpus.claims) {
				const classes = classesOf(found, claim, columns);
				expect(classes.length).toBeGreaterThan(0);
				for (const at of classes) expect(found.classes[at]).toBeDefined();
			}
			for (const code of columns.columns[by].codes)
				expect(styleOf(found, code)).toBeLessThanOrEqual(UNGIVEN_STYLE);
		})
	);
});
