import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import {
	COLUMNS,
	NEWEST_FIRST,
	newestFirst,
	sortClaims,
	type ClaimSort
} from '../../../../src/lib/state/workspace/claim-order.ts';
import { day, makeCorpus, span } from '../../evidence/make-corpus.ts';

const corpus = makeCorpus({
	reports: { R1: 'S2', R2: 'S1' },
	claims: [
		{
			id: 'march',
			report: 'R1',
			text: 'Ships left',
			chain: ['beta'],
			about: ['port'],
			when: day('2026-03-01')
		},
		{
			id: 'open',
			report: 'R2',
			text: 'émigrés return',
			about: ['town', 'port'],
			when: span('2026-01-05', '..')
		},
		{ id: 'undated', report: 'R2', text: 'all is calm', chain: ['alpha'], said: day('2026-01-02') },
		{ id: 'long', report: 'R1', text: 'Talks 10', about: ['bay'], when: span('2026-01-01', '2026-03-01') },
		{ id: 'early', report: 'R2', text: 'Talks 9', chain: ['beta'], when: day('2026-01-01'), events: ['e2'] }
	]
});
const evidence = indexEvidence(corpus);
const order = (sort: ClaimSort) => sortClaims(corpus.claims, sort, evidence).map(({ id }) => id);
const ascending = (column: ClaimSort['column']) => order({ column, descending: false });
const descending = (column: ClaimSort['column']) => order({ column, descending: true });

describe('newest first', () => {
	it('stands by last day, then first day, the open before all and the undated after', () => {
		expect(newestFirst(corpus.claims).map(({ id }) => id)).toEqual([
			'open',
			'march',
			'long',
			'early',
			'undated'
		]);
	});

	it('keeps claims of one date together, in the corpus’s order', () => {
		const [first] = corpus.claims;
		const about = { ...first!, id: 'about' as never, when: { ...day('2026-03-01'), edtf: '2026-03-01~' } };
		const again = { ...first!, id: 'again' as never };
		expect(newestFirst([first!, about, again]).map(({ id }) => id)).toEqual(['march', 'again', 'about']);
	});
});

describe('the table', () => {
	it('is in the order of the lists until someone orders it', () => {
		expect(order(NEWEST_FIRST)).toEqual(newestFirst(corpus.claims).map(({ id }) => id));
	});

	it('orders dates from the earliest by where they begin, the undated last either way', () => {
		expect(ascending('happened')).toEqual(['early', 'long', 'open', 'march', 'undated']);
		expect(descending('said').slice(0, 1)).toEqual(['undated']);
		expect(ascending('said').slice(0, 1)).toEqual(['undated']);
	});

	it('orders texts as people do: without regard to case and accents, numbers by size', () => {
		expect(ascending('claim')).toEqual(['undated', 'open', 'march', 'early', 'long']);
		expect(descending('claim')).toEqual(['long', 'early', 'march', 'open', 'undated']);
	});

	it('puts claims in a report’s own voice after all speakers, either way', () => {
		expect(ascending('speaker')).toEqual(['undated', 'march', 'early', 'open', 'long']);
		expect(descending('speaker')).toEqual(['march', 'early', 'undated', 'open', 'long']);
	});

	it('orders by the first place that a claim names', () => {
		expect(ascending('place').slice(0, 3)).toEqual(['long', 'march', 'open']);
	});

	it('orders events as the corpus lists them', () => {
		expect(descending('event')[0]).toBe('early');
		expect(ascending('event').at(-1)).toBe('early');
	});

	it('keeps what is alike in a column newest first', () => {
		expect(ascending('source')).toEqual(['open', 'early', 'undated', 'march', 'long']);
		expect(ascending('grade')).toEqual(order(NEWEST_FIRST));
	});

	it('holds every claim once, whatever the column', () => {
		const sort = fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() });
		const claims = fc.shuffledSubarray([...corpus.claims]);
		fc.assert(
			fc.property(sort, claims, (by, some) => {
				const sorted = sortClaims(some, by, evidence);
				expect(new Set(sorted)).toEqual(new Set(some));
				expect(sorted).toHaveLength(some.length);
			})
		);
	});
});
