import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '../../../../geo/gazetteer/entry.ts';
import { writeGazetteer } from '../../../../geo/gazetteer/write-gazetteer.ts';
import { fold } from '../../../../src/lib/reading/gazetteer/fold.ts';
import { Gazetteer } from '../../../../src/lib/reading/gazetteer/gazetteer.ts';
import { writeUtf8 } from '../../../../src/lib/reading/gazetteer/names.ts';

const NO_WORDS = { common: [], given: [], family: [], bodies: [], people: [] };
const name = fc
	.string({ unit: fc.constantFrom(...'abcdاбв東 -'), minLength: 1, maxLength: 8 })
	.filter((text) => fold(text) !== '');

function toEntry(en: string, otherNames: readonly string[]): Entry {
	return { kind: 'city', names: { en }, otherNames, longitude: 0, latitude: 0, source: 'geonames' };
}

it('every name of every place is found, and only where some place has it', () => {
	const places = fc.array(fc.tuple(name, fc.array(name, { maxLength: 4 })), { minLength: 1, maxLength: 30 });
	fc.assert(
		fc.property(places, name, (entries, other) => {
			const file = writeGazetteer(
				[],
				entries.map(([en, others]) => toEntry(en, others)),
				NO_WORDS
			);
			const gazetteer = new Gazetteer(file.buffer as ArrayBuffer);
			const having = (wanted: string) =>
				entries.flatMap(([en, others], place) =>
					[en, ...others].some((each) => fold(each) === fold(wanted)) ? [place] : []
				);
			for (const wanted of [...entries.flatMap(([en, others]) => [en, ...others]), other])
				expect(gazetteer.find(wanted)).toEqual(having(wanted));
		})
	);
});

it('words are written as UTF-8', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
			const bytes = new Uint8Array(200);
			const end = writeUtf8(text, bytes, 0);
			expect([...bytes.subarray(0, end)]).toEqual([...new TextEncoder().encode(text)]);
		})
	);
});
