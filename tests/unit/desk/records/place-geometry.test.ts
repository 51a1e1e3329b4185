import { describe, expect, it } from 'vitest';
import { newPlace, withArea, withPoint } from '../../../../src/lib/desk/records/place-geometry.ts';
import type { Area } from '../../../../src/lib/query/query/query.ts';
import { editCorpus } from '../../../../src/lib/model/edits/edit-corpus.ts';
import { toWritten } from '../../../../src/lib/model/edits/to-written.ts';
import { parseCorpus } from '../../../../src/lib/model/parse-corpus.ts';
import { harbour } from '../../model/harbour.ts';

const parsed = parseCorpus(harbour());
if (!parsed.ok) throw new Error('expected the harbour to be sound');
const { corpus } = parsed;
const records = toWritten(corpus);

const AREAS: readonly (readonly [string, Area])[] = [
	[
		'an outline with the clock',
		{
			kind: 'polygon',
			corners: [
				[0, 0],
				[0, 2],
				[2, 2],
				[2, 0]
			]
		}
	],
	[
		'an outline against it',
		{
			kind: 'polygon',
			corners: [
				[0, 0],
				[2, 0],
				[2, 2],
				[0, 2]
			]
		}
	],
	['a rectangle', { kind: 'rectangle', west: 1, south: 2, east: 3, north: 4 }],
	['one across the 180th meridian', { kind: 'rectangle', west: 170, south: -10, east: -170, north: 10 }]
];

describe('where a place lies', () => {
	it.each(AREAS)(
		'%s makes a region of any place, which the corpus takes, and a point makes a point of it',
		(_, area) => {
			for (const { id, value } of records.place) {
				const drawn = withArea(value, area);
				const made = editCorpus(corpus, [{ kind: 'place', id, value: drawn }]);
				expect(made.ok ? [] : made.faults).toEqual([]);
				const set = editCorpus(corpus, [{ kind: 'place', id, value: withPoint(drawn, [41.2345678, 36.9]) }]);
				expect(set.ok ? [] : set.faults).toEqual([]);
				if (!set.ok) continue;
				const place = set.corpus.places.find((one) => one.id === id)!;
				expect([place.precision, place.geometry]).toEqual([
					'exact',
					{ type: 'Point', coordinates: [41.23457, 36.9] }
				]);
			}
		}
	);

	it('a place that no gazetteer has is made where one says, with an id of its own', () => {
		const change = newPlace(records, records.place[0]!.id, 'en', [10, 20]);
		expect(records.place.some(({ id }) => id === change.id)).toBe(false);
		expect(editCorpus(corpus, [change]).ok).toBe(true);
	});
});
