import { describe, expect, it } from 'vitest';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import {
	groupByDate,
	groupClaims,
	GROUPINGS,
	type Grouping
} from '../../../../src/lib/state/workspace/claim-groups.ts';
import { day, makeCorpus } from '../../evidence/make-corpus.ts';

const corpus = makeCorpus({
	reports: { R1: 'S1', R2: 'S2' },
	claims: [
		{ id: 'old', report: 'R1', chain: ['alpha'], about: ['port'], when: day('2026-01-01') },
		{ id: 'new', report: 'R2', about: ['town', 'port'], when: day('2026-01-26') },
		{ id: 'undated', report: 'R2', chain: ['beta', 'alpha'] }
	]
});
const evidence = indexEvidence(corpus);
const groups = (grouping: Grouping) =>
	groupClaims(corpus.claims, grouping, evidence).map(({ title, note, claims }) => [
		title,
		note,
		claims.map(({ id }) => id)
	]);

describe('claims grouped by', () => {
	it.each<[Grouping, unknown]>([
		[
			'date',
			[
				['26 January 2026', 'Monday', ['new']],
				['1 January 2026', 'Thursday', ['old']],
				['Date not given', '', ['undated']]
			]
		],
		[
			'place',
			[
				['Place port', '2 claims', ['new', 'old']],
				['Place town', '1 claim', ['new']],
				['No place', '1 claim', ['undated']]
			]
		],
		[
			'source',
			[
				['Source S2', '2 claims', ['new', 'undated']],
				['Source S1', '1 claim', ['old']]
			]
		],
		[
			'speaker',
			[
				['Actor alpha', '2 claims', ['old', 'undated']],
				['The report itself', '1 claim', ['new']]
			]
		]
	])('%s', (grouping, expected) => {
		expect(groups(grouping)).toEqual(expected);
	});

	it.each(GROUPINGS)('%s lose no claim', (grouping) => {
		const grouped = groupClaims(corpus.claims, grouping, evidence).flatMap(({ claims }) => claims);
		expect(new Set(grouped)).toEqual(new Set(corpus.claims));
	});
});

it('names each group once', () => {
	const keys = groupByDate(corpus.claims).map(({ key }) => key);
	expect(new Set(keys).size).toBe(keys.length);
});
