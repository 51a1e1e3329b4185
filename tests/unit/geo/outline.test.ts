import { describe, expect, it } from 'vitest';
import { findOutlined, toFeature } from '../../../geo/commands/verbs/outline.ts';
import { placeRecord } from '../../../src/lib/model/schema/records.ts';
import { smallGazetteer } from '../reading/small-gazetteer.ts';

const gazetteer = smallGazetteer();
const found = (name: string) =>
	findOutlined(gazetteer, name).map(({ kind, country }) => `${kind} ${country}`);

describe('what an outline is asked for by', () => {
	it.each([
		['Syria', ['country SY']],
		['сирия', ['country SY']],
		['Hama', ['area SY']],
		['Georgia', ['country GE', 'area US']],
		['Georgia, US', ['area US']],
		['Georgia, United States', ['area US']],
		['Damascus', []],
		['Nowhere, US', []]
	])('%s: %j', (name, places) => {
		expect(found(name)).toEqual(places);
	});
});

it('an outline is a record that a corpus takes as it is', () => {
	for (const name of ['Syria', 'Hama', 'Levant']) {
		const [place] = findOutlined(gazetteer, name);
		const feature = toFeature(place!, gazetteer);
		expect(placeRecord.safeParse(feature).error).toBeUndefined();
		expect(feature.geometry).toEqual(gazetteer.outline(place!.index));
	}
});
