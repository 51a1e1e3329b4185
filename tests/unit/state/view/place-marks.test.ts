import { describe, expect, test } from 'vitest';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import { EVERYTHING, include } from '../../../../src/lib/query/query/query.ts';
import { countAll } from '../../../../src/lib/query/engine/tally.ts';
import { toTable } from '../../../../src/lib/query/engine/to-table.ts';
import { toWording } from '../../../../src/lib/query/query/wording.ts';
import { toColourScheme } from '../../../../src/lib/state/view/colour-scheme.ts';
import { mapArcs } from '../../../../src/lib/state/view/map-arcs.ts';
import { marksAt as marksOf } from './marks-at.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

const compiled = compileCorpus({
	reports: { r1: 's1', r2: 's2' },
	places: { moscow: [37.6, 55.8], kremlin: [37.62, 55.75], qamishli: [41.2, 37.05], tartus: [35.9, 34.9] },
	claims: [
		{
			id: 'left',
			report: 'r1',
			about: ['qamishli'],
			at: 'moscow',
			events: ['leaving'],
			answers: ['base=left']
		},
		{ id: 'leaving', report: 'r2', about: ['qamishli'], events: ['leaving'], answers: ['base=leaving'] },
		{ id: 'stays', report: 'r2', about: ['tartus'], events: ['bases'], answers: ['base=leaving'] },
		{ id: 'met', report: 'r1', about: ['moscow', 'kremlin'], events: ['talks', 'leaving'] }
	]
});
const evidence = indexEvidence(compiled.corpus);
const table = toTable(compiled);
const wording = toWording(compiled.corpus);
const pointOf = (place: string) => compiled.placements[place as never]!.point;
const scheme = toColourScheme(table, countAll(table.columns.event), evidence, wording, 'event');
const marksAt = (zoom: number, query = EVERYTHING) => marksOf(compiled, zoom, scheme, query);

describe('marks', () => {
	test('stand together while their markers would touch, and count a claim once', () => {
		const moscow = marksAt(5).find(({ places }) => places.includes('kremlin'))!;
		expect([...moscow.places].sort()).toEqual(['kremlin', 'moscow']);
		expect(moscow.claims).toBe(1);
	});

	test('part when the map comes nearer', () => {
		expect(marksAt(13).map(({ places }) => places.length)).toEqual([1, 1, 1, 1]);
	});

	test('are notched where two claims about the place answer differently, not where one answers alone', () => {
		const notched = marksAt(13).filter(({ disputed }) => disputed);
		expect(notched.map(({ id }) => id)).toEqual(['qamishli']);
	});

	test('keep the notch while the other answer is filtered out', () => {
		const query = include(EVERYTHING, 'source', 's1');
		expect(marksAt(13, query).find(({ id }) => id === 'qamishli')).toMatchObject({
			claims: 1,
			disputed: true
		});
	});

	test('wear a dot where something changed, and say so', () => {
		const marks = marksOf(compiled, 5, scheme, EVERYTHING, new Set(['kremlin']));
		const dotted = marks.filter(({ changed }) => changed);
		expect(dotted.map(({ places }) => places.includes('kremlin'))).toEqual([true]);
		expect(dotted[0]!.spoken).toMatch(/changed since you last looked/);
		expect(marks.find(({ id }) => id === 'tartus')!.spoken).not.toMatch(/changed/);
	});

	test('follow the filters', () => {
		const query = include(EVERYTHING, 'event', 'bases');
		expect(marksAt(13, query).map(({ id, claims }) => [id, claims])).toEqual([['tartus', 1]]);
	});

	test('split by event, a claim with two events in both parts', () => {
		const moscow = marksAt(13).find(({ id }) => id === 'moscow')!;
		expect(moscow.parts.map(({ claims }) => claims)).toEqual([1, 1]);
	});

	test('say in words how many claims and that reports differ', () => {
		expect(marksAt(13).find(({ id }) => id === 'qamishli')?.spoken).toBe(
			'Place qamishli: 2 claims, disputed'
		);
	});
});

describe('arcs', () => {
	const arcsOf = (zoom: number) =>
		mapArcs(compiled.corpus.claims, evidence, { marks: marksAt(zoom), pointOf, zoom, datelines: false });

	test('run from where it was said towards what it is about, and end in a head', () => {
		const { features } = arcsOf(6);
		expect(features.map(({ properties }) => properties?.['kind'])).toEqual(['said', 'head']);
		const [line] = features;
		if (line?.geometry.type !== 'LineString') throw new Error('expected a line');
		expect(line.geometry.coordinates[0]![1]).toBeCloseTo(55.8, 0);
		// It stops short of the marker at 37.05° N, and points south.
		expect(line.geometry.coordinates.at(-1)![1]).toBeGreaterThan(37.05);
		expect(Math.abs(Number(features[1]?.properties?.['bearing']))).toBeGreaterThan(150);
	});

	test('are left out where the ends share a marker', () => {
		expect(arcsOf(0).features).toEqual([]);
	});
});
