import { describe, expect, it } from 'vitest';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import { EVERYTHING, FILTER_KEYS, NONE, type FilterKey } from '../../../../src/lib/query/query/query.ts';
import { run } from '../../../../src/lib/query/engine/engine.ts';
import { toTable } from '../../../../src/lib/query/engine/to-table.ts';
import { toWording } from '../../../../src/lib/query/query/wording.ts';
import { facetRows, findRows } from '../../../../src/lib/state/workspace/facet-rows.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

const compiled = compileCorpus(
	{
		reports: { R1: 'S1', R2: 'S2' },
		outlets: { wire: 'S1' },
		places: { town: [41, 37], country: [38, 35] },
		claims: [
			{ report: 'R1', about: ['town'], chain: ['alpha'], answers: ['q1=left'] },
			{ report: 'R1', about: ['country'], chain: ['beta'], events: ['e1', 'e2'] },
			{ report: 'R2', chain: ['beta'] }
		]
	},
	{ country: ['town'] }
);
const { corpus } = compiled;
const qamishli = {
	...corpus.places[0]!,
	name: 'Qamishli',
	names: { en: ['Qamishli'], ar: ['القامشلي'], tr: ['Kamışlı'] } as const
};
const table = toTable(compiled);
const evidence = indexEvidence({ ...corpus, places: [qamishli, ...corpus.places.slice(1)] });
const whole = run(table, EVERYTHING);
const rows = (key: FilterKey) => facetRows(table, whole, evidence, toWording(evidence.corpus), key);

describe('the rows of a filter', () => {
	it.each(FILTER_KEYS)('%s are all that its column knows, each with its own name', (key) => {
		const found = rows(key);
		expect(found.map(({ value }) => value).sort()).toEqual([...table.columns[key].values].sort());
		for (const { code, value, label } of found) {
			expect(table.columns[key].values[code]).toBe(value);
			expect(label).not.toBe('');
		}
	});

	it('count claims of the whole corpus, a region with what lies in it', () => {
		const totals = new Map(rows('place').map(({ value, total }) => [value, total]));
		expect(totals.get('country')).toBe(2);
		expect(totals.get('town')).toBe(1);
		expect(totals.get(NONE)).toBe(1);
	});

	it('stand by their number of claims, but events in the order of the corpus', () => {
		expect(rows('speaker').map(({ value }) => value)[0]).toBe('beta');
		expect(rows('event').map(({ value }) => value)).toEqual(corpus.events.map(({ id }) => id));
	});

	it('say in words what a grade means', () => {
		expect(rows('reliability').at(-1)).toMatchObject({ value: 'F', label: 'F reliability cannot be judged' });
		expect(rows('credibility')[0]).toMatchObject({ value: '1', label: '1 confirmed by other sources' });
	});
});

describe('a row is found', () => {
	it.each([
		['by its name', 'Qamishli'],
		['by the beginning', 'qam'],
		['by a part', 'mish'],
		['in another script', 'القامشلي'],
		['without its marks', 'kamisli'],
		['with blanks around', '  qamishli ']
	])('%s', (_, typed) => {
		expect(findRows(rows('place'), typed).map(({ label }) => label)).toEqual(['Qamishli']);
	});

	it('as all are while nothing is typed', () => {
		const all = rows('place');
		expect(findRows(all, '  ')).toBe(all);
	});

	it('by none for a name that nothing has', () => {
		expect(findRows(rows('place'), 'atlantis')).toEqual([]);
	});
});
