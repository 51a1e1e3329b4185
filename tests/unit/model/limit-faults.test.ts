import { expect, it, vi } from 'vitest';
import { faultsOfEach, MAX_FAULTS } from '../../../src/lib/model/parse/limit-faults.ts';
import { recordFault, type LocatedRecord } from '../../../src/lib/model/parse/located.ts';
import { faultsOf, withJson } from './harbour.ts';

function records(file: string, count: number): LocatedRecord[] {
	const located = { file, value: [], locate: () => undefined };
	return Array.from({ length: count }, (_, index) => ({
		in: located,
		path: [index],
		value: {},
		id: `${file}-${index}`
	}));
}

it('looks for no more faults in a file than are shown, and in the others all the same', () => {
	const look = vi.fn((record: LocatedRecord) => [recordFault(record, ['text'], 'nothing', 'text')]);
	const files = [...records('a.json', 10 * MAX_FAULTS), ...records('b.json', 3)];
	const found = faultsOfEach(files, look).map(({ file }) => file);
	expect(found.filter((file) => file === 'b.json')).toHaveLength(3);
	expect(look).toHaveBeenCalledTimes(MAX_FAULTS + 1 + 3);
});

it('goes on past records without a fault', () => {
	const look = (record: LocatedRecord) =>
		record.id === 'a.json-4999' ? [recordFault(record, [], 'nothing', 'text')] : [];
	expect(faultsOfEach(records('a.json', 5000), look)).toHaveLength(1);
});

it.each<[string, object]>([
	['a place that is not there', { about: ['nowhere'] }],
	['an id that another has', { id: 'same' }],
	['a quote that stands nowhere', { quote: { exact: 'Zzz qqq xxx vvv.' } }]
])('says the first faults of %s in the order of the file, and that there are more', (_what, wrong) => {
	const faults = faultsOf(
		withJson('claims.json', (claims) => {
			for (let index = 0; index < 1500; index++)
				claims.push({ ...claims[0], answers: [], id: `claim-of-many-${index}`, ...wrong });
		})
	).filter(({ file }) => file === 'claims.json');
	expect(faults).toHaveLength(MAX_FAULTS + 1);
	expect(faults.at(-1)!.found).toBe(`more than ${MAX_FAULTS} faults`);
	const lines = faults.slice(0, -1).map(({ line }) => line!);
	expect(lines).toEqual(lines.toSorted((a, b) => a - b));
	expect(new Set(lines).size).toBe(MAX_FAULTS);
});
