import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlaces, readPlacesWith } from '../../../../src/lib/reading/places/read-places.ts';
import type { PlaceAnnotation } from '../../../../src/lib/reading/places/place-annotation.ts';
import { smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();
const read = (text: string, options = {}) => readPlaces(text, { gazetteer, ...options });
const said = (annotations: readonly PlaceAnnotation[]) => annotations.map(({ text }) => text);

/** What is named, its role, and where its likeliest place lies. */
function brief({ text, role, candidates: [{ place }] }: PlaceAnnotation): string {
	return `${text} ${role} ${[place.names.en, place.area, place.country].filter(Boolean).join(', ')}`;
}

describe('which place is meant', () => {
	it.each([
		['Rain fell in Paris.', 'Paris named Paris, FR'],
		['Rain fell in Paris, Missouri.', 'Paris named Paris, Missouri, US'],
		['PARIS, Mo. (AP) — Rain fell.', 'PARIS dateline Paris, Missouri, US'],
		['He left Paris in Texas.', 'Paris named Paris, Texas, US'],
		['Atlanta police and Georgia officials met.', 'Georgia named Georgia, US'],
		['Officials in Georgia and Turkey met.', 'Georgia named Georgia, GE'],
		['They hold the province of Hama.', 'Hama named Hama, SY'],
		['They hold the city of Hama.', 'Hama named Hama, Hama, SY'],
		['Lights at the Kremlin in Moscow, Russia, went out.', 'Moscow named Moscow, RU'],
		['The firm works in the states of Texas and Georgia.', 'Georgia named Georgia, US']
	])('%s %s', (text, expected) => {
		expect(read(text).map(brief)).toContain(expected);
	});

	it('is the same for every mention of a name', () => {
		const annotations = read('Paris, Missouri, is small. People in Paris said so.');
		expect(
			annotations.filter(({ text }) => text === 'Paris').map(({ candidates }) => candidates[0].place.area)
		).toEqual(['Missouri', 'Missouri']);
	});

	it('is sooner one where the outlet is at home', () => {
		const country = (options: object) =>
			read('A fire in Clinton burnt on.', options)[0]!.candidates[0].place.country;
		expect(country({ home: 'FR' })).toBe('FR');
		expect(country({ home: 'US' })).toBe('US');
	});

	it('comes with the others, scores that add up to one at most, and reasons', () => {
		const [{ candidates }] = read('Rain fell in Paris, Missouri.') as [PlaceAnnotation];
		expect(candidates).toHaveLength(3);
		expect(candidates[0].reason).toEqual({ kind: 'beside', name: 'Missouri' });
		expect(candidates.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9);
		expect(candidates.map(({ score }) => score)).toEqual(
			candidates.map(({ score }) => score).sort((a, b) => b - a)
		);
	});
});

describe('what is no place', () => {
	it.each([
		['Reading is good for you.', []],
		['He lives in Reading, Texas.', ['Reading', 'Texas']],
		['They ate turkey in Turkey.', ['Turkey']],
		['Hillary Clinton spoke. Clinton left.', []],
		['Georgia Stevens skates. Georgia began at four.', []],
		['Mr. Paris spoke.', []],
		['The Paris Times wrote so.', []],
		['He studied at Paris University.', []],
		['Paris Saint-Germain won.', []],
		['It costs US$5.', []],
		['The Xinhua news agency wrote so. Xinhua said no more.', []],
		['A damascus steel blade', []]
	])('%s', (text, places) => {
		expect(said(read(text))).toEqual(places);
	});
});

describe('roles', () => {
	it.each([
		['Turkish forces left.', 'Turkish demonym Turkey, TR'],
		['The Turks left.', 'Turks demonym Turkey, TR'],
		['DAMASCUS, Syria (SANA) — Rain fell.', 'DAMASCUS dateline Damascus, SY'],
		['Damascus said that it would talk.', 'Damascus government Damascus, SY'],
		['Ties between Moscow and Damascus are deep.', 'Damascus government Damascus, SY'],
		['Ankara’s policy changed.', 'Ankara government Ankara, TR'],
		['He spoke in Damascus and left.', 'Damascus named Damascus, SY'],
		['Rain fell at the Kremlin.', 'Kremlin government Kremlin, RU'],
		['Clashes in northern Syria went on.', 'northern Syria direction northern Syria, SY'],
		['Clashes in south-eastern Turkey went on.', 'south-eastern Turkey direction southeastern Turkey, TR'],
		['They fled the village of Umm Sidra near Hama.', 'Umm Sidra approximate Umm Sidra, Hama, SY'],
		['They fled to Umm Sidra refugee camp in Syria.', 'Umm Sidra approximate Umm Sidra, SY'],
		['He lives in Bonneville, Missouri.', 'Bonneville approximate Bonneville, US'],
		['The Hama Valley is green.', 'Hama Valley approximate Hama, Hama, SY']
	])('%s %s', (text, expected) => {
		expect(read(text).map(brief)).toContain(expected);
	});

	it('a part by direction lies on that side of the whole, which is offered too', () => {
		const [{ core, candidates }] = read('clashes in northern Syria') as [PlaceAnnotation];
		expect(candidates[0].place.latitude).toBeGreaterThan(35.5);
		expect(candidates[0].place.longitude).toBeCloseTo(39, 0);
		expect(candidates[1]!.place.names.en).toBe('Syria');
		expect('clashes in northern Syria'.slice(core!.start, core!.end)).toBe('Syria');
	});

	it('a government’s country is offered beside its capital', () => {
		const [{ candidates }] = read('Damascus said that it would talk.') as [PlaceAnnotation];
		expect(candidates[1]).toMatchObject({
			place: { names: { en: 'Syria' } },
			reason: { kind: 'government-of', name: 'Syria' }
		});
	});

	it('an unknown name is one place wherever the text has it', () => {
		const annotations = read('The village of Sidra near Hama fell. From Turkey they came to Sidra by night.');
		const sidra = annotations.filter(({ text }) => text === 'Sidra');
		expect(sidra).toHaveLength(2);
		expect(sidra[1]!.candidates).toEqual(sidra[0]!.candidates);
	});
});

describe('initials', () => {
	it('that a text explains are that place from there on', () => {
		const annotations = read('It began in New South Wales (NSW). Farms in NSW closed.');
		expect(annotations.map(brief)).toEqual([
			'New South Wales named New South Wales, AU',
			'NSW named New South Wales, AU',
			'NSW named New South Wales, AU'
		]);
	});

	it('that it does not explain are no place', () => {
		expect(said(read('Farms in NSW closed.'))).toEqual([]);
	});
});

describe('Arabic and Russian', () => {
	it.each([
		['وصل الوفد إلى دمشق', ['دمشق named Damascus, SY']],
		['انسحبت القوات من القامشلي وحماة', ['القامشلي named Qamishli, SY', 'حماة named Hama, Hama, SY']],
		['Встреча прошла в Москве', ['Москве named Moscow, RU']],
		['Войска ушли из Камышлы в Турцию', ['Камышлы named Qamishli, SY', 'Турцию named Turkey, TR']]
	])('%s', (text, expected) => {
		expect(read(text).map(brief)).toEqual(expected);
	});
});

describe('annotations of any text', () => {
	const piece = fc.constantFrom(
		...[
			'Paris',
			'Missouri',
			'Hama',
			'Syria',
			'northern',
			'the village of',
			'Turkish',
			'Damascus said',
			'Foo',
			'(NSW)'
		],
		...['New South Wales', ', ', '. ', ' — ', '’s', 'Province', 'in', 'دمشق', '\n']
	);

	it('stand where they say, in order, and none over another', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
				const text = pieces.join(' ');
				const annotations = read(text);
				for (const [i, annotation] of annotations.entries()) {
					expect(text.slice(annotation.start, annotation.end)).toBe(annotation.text);
					expect(annotation.start).toBeGreaterThanOrEqual(annotations[i - 1]?.end ?? 0);
					expect(annotation.candidates.length).toBeGreaterThan(0);
				}
			})
		);
	});
});

it('what a recogniser finds weighs in', async () => {
	const text = 'Clinton was quiet.';
	const as = (kind: 'place' | 'person') => ({
		name: 'test 1',
		recognise: async () => Promise.resolve([{ start: 0, end: 7, kind, score: 1 }])
	});
	expect(said(await readPlacesWith(as('place'), text, { gazetteer }))).toEqual(['Clinton']);
	expect(await readPlacesWith(as('person'), 'He lives in Clinton.', { gazetteer })).not.toEqual([]);
	expect(said(read(text))).toEqual([]);
});
