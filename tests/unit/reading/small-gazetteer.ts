// A gazetteer of some twenty places for tests, written and opened as the real one is. Areas are boxes, inhabitants are round numbers.
import type { Polygon } from 'geojson';
import type { Entry } from '../../../geo/gazetteer/entry.ts';
import { writeGazetteer } from '../../../geo/gazetteer/write-gazetteer.ts';
import { Gazetteer } from '../../../src/lib/reading/gazetteer/gazetteer.ts';
import type { WordLists } from '../../../src/lib/reading/gazetteer/word-lists.ts';

function box(west: number, south: number, east: number, north: number): Polygon {
	const corners = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
	return { type: 'Polygon', coordinates: [corners] };
}

type Facts = Partial<Entry> & Pick<Entry, 'names' | 'longitude' | 'latitude'>;

function country(code: string, outline: Polygon, facts: Facts): Entry {
	return {
		kind: 'country',
		otherNames: [],
		country: code,
		radiusKm: 400,
		source: 'geonames',
		outline,
		...facts
	};
}

function area(code: string, outline: Polygon, facts: Facts): Entry {
	return {
		kind: 'area',
		otherNames: [],
		country: code,
		radiusKm: 150,
		source: 'natural-earth',
		outline,
		population: 5_000_000,
		...facts
	};
}

function town(code: string, within: Entry | undefined, facts: Facts): Entry {
	return { kind: 'city', otherNames: [], country: code, area: within, source: 'geonames', ...facts };
}

const syria = country('SY', box(36, 33, 42, 37), {
	names: { en: 'Syria', ar: 'سوريا', ru: 'Сирия' },
	otherNames: ['Syrian Arab Republic'],
	demonyms: ['Syrian'],
	longitude: 38,
	latitude: 35
});
const hama = area('SY', box(36, 34.8, 38, 35.6), {
	names: { en: 'Hama' },
	longitude: 37,
	latitude: 35.2,
	population: 400_000
});
const missouri = area('US', box(-95, 36, -90, 40), {
	names: { en: 'Missouri' },
	otherNames: ['Mo.'],
	longitude: -92.5,
	latitude: 38
});
const texas = area('US', box(-106, 26, -94, 36), {
	names: { en: 'Texas' },
	demonyms: ['Texan'],
	longitude: -99,
	latitude: 31,
	population: 25_000_000
});
const georgiaState = area('US', box(-85, 30, -81, 35), {
	names: { en: 'Georgia' },
	longitude: -83,
	latitude: 32.5,
	population: 9_000_000
});

const extended: readonly Entry[] = [
	syria,
	country('US', box(-120, 25, -70, 48), {
		names: { en: 'United States' },
		otherNames: ['U.S.', 'USA'],
		demonyms: ['American'],
		longitude: -98.5,
		latitude: 39.76,
		population: 300_000_000
	}),
	country('TR', box(26, 36, 45, 42), {
		names: { en: 'Turkey', ar: 'تركيا', ru: 'Турция' },
		demonyms: ['Turkish', 'Turk'],
		longitude: 35,
		latitude: 39
	}),
	country('RU', box(28, 45, 180, 75), {
		names: { en: 'Russia', ru: 'Россия' },
		demonyms: ['Russian'],
		longitude: 100,
		latitude: 60
	}),
	country('GE', box(40, 41, 46, 43), { names: { en: 'Georgia' }, longitude: 43.5, latitude: 42 }),
	country('FR', box(-4, 43, 8, 51), {
		names: { en: 'France' },
		demonyms: ['French'],
		longitude: 2,
		latitude: 46
	}),
	hama,
	missouri,
	texas,
	georgiaState,
	area('RU', box(35, 54, 40, 57), {
		names: { en: 'Moscow' },
		longitude: 37.5,
		latitude: 55.5,
		population: 17_000_000
	}),
	area('AU', box(141, -37, 153, -28), {
		names: { en: 'New South Wales' },
		longitude: 147,
		latitude: -32
	}),
	{
		kind: 'region',
		names: { en: 'Levant' },
		otherNames: [],
		longitude: 38,
		latitude: 35,
		radiusKm: 500,
		parts: [syria],
		source: 'dateline'
	},
	{
		kind: 'institution',
		names: { en: 'Kremlin', ru: 'Кремль' },
		otherNames: [],
		longitude: 37.62,
		latitude: 55.75,
		country: 'RU',
		radiusKm: 5,
		source: 'dateline'
	}
];

const points: readonly Entry[] = [
	town('SY', undefined, {
		kind: 'capital',
		names: { en: 'Damascus', ar: 'دمشق', ru: 'Дамаск' },
		longitude: 36.29,
		latitude: 33.51,
		population: 1_500_000,
		geonames: 170654
	}),
	town('SY', hama, {
		names: { en: 'Hama', ar: 'حماة', ru: 'Хама' },
		otherNames: ['Hamah', 'Ḩamāh'],
		longitude: 36.75,
		latitude: 35.13,
		population: 460_000
	}),
	town('SY', undefined, {
		names: { en: 'Qamishli', ar: 'القامشلي', ru: 'Камышлы' },
		otherNames: ['Al Qāmishlī', 'Kamishly', 'Qamishlo', 'Qamişlo'],
		longitude: 41.23,
		latitude: 37.05,
		population: 180_000
	}),
	town('TR', undefined, {
		kind: 'capital',
		names: { en: 'Ankara', ru: 'Анкара' },
		longitude: 32.85,
		latitude: 39.92,
		population: 3_500_000
	}),
	town('RU', undefined, {
		kind: 'capital',
		names: { en: 'Moscow', ru: 'Москва' },
		longitude: 37.62,
		latitude: 55.75,
		population: 10_400_000
	}),
	town('RU', undefined, {
		names: { en: 'Orel', ru: 'Орёл' },
		longitude: 36.07,
		latitude: 52.97,
		population: 300_000
	}),
	town('FR', undefined, {
		kind: 'capital',
		names: { en: 'Paris' },
		longitude: 2.35,
		latitude: 48.85,
		population: 2_100_000
	}),
	town('US', missouri, { names: { en: 'Paris' }, longitude: -92, latitude: 39.48, population: 1_200 }),
	town('US', texas, { names: { en: 'Paris' }, longitude: -95.55, latitude: 33.66, population: 25_000 }),
	town('US', texas, { names: { en: 'Reading' }, longitude: -97, latitude: 32, population: 2_000 }),
	town('US', georgiaState, {
		names: { en: 'Atlanta' },
		longitude: -84.39,
		latitude: 33.75,
		population: 500_000
	}),
	town('US', missouri, { names: { en: 'Clinton' }, longitude: -93.8, latitude: 38.4, population: 9_000 }),
	town('FR', undefined, { names: { en: 'Clinton' }, longitude: 3, latitude: 45, population: 1_000 }),
	town('CN', undefined, { names: { en: 'Xinhua' }, longitude: 111, latitude: 27, population: 50_000 })
];

const WORDS: WordLists = {
	common: ['a', 'reading', 'turkey', 'the', 'officials', 'police'].sort(),
	given: ['bill', 'hillary', 'georgia'],
	family: ['clinton', 'stevens'],
	bodies: ['paris saint germain'],
	people: []
};

export function smallGazetteerFile(): ArrayBuffer {
	return writeGazetteer(extended, points, WORDS).buffer as ArrayBuffer;
}

export function smallGazetteer(): Gazetteer {
	return new Gazetteer(smallGazetteerFile());
}
