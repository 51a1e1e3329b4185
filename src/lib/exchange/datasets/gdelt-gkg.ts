// GDELT Global Knowledge Graph: which places, people and bodies an article names, read by machine; as its publisher gives it out, and as the
// short tables that people cut from it, in which one pair of coordinates stands for the first of several places.
import { written } from '../../messages/message.ts';
import { showText } from '../../model/show-value.ts';
import { dateIn } from '../meaning/date-in.ts';
import type { FieldFault, MeaningResult, PlaceMeaning } from '../meaning/meaning.ts';
import { pointIn } from '../meaning/point-in.ts';
import { firstText, textOf, type Row } from '../rows/row.ts';
import { hasAll, type Dataset } from './dataset.ts';
import { gdeltPlace, typeOfName } from './gdelt-places.ts';
import { voiceOfLink, voicesOf } from './voices.ts';

const URL = 'https://www.gdeltproject.org/data.html';

export const GDELT_GKG: Dataset = {
	id: 'gdelt-gkg',
	name: 'GDELT Global Knowledge Graph',
	url: URL,
	fits: (fields) => hasAll(fields, 'GKGRECORDID', 'V2.1DATE', 'V1LOCATIONS'),
	meaningOf: (row) => toMeaning(row, 'GKGRECORDID', 'V2.1DATE', fullPlaces(row), [])
};

export const GDELT_GKG_SHORT: Dataset = {
	id: 'gdelt-gkg-short',
	name: 'Table cut from the GDELT Global Knowledge Graph',
	url: URL,
	fits: (fields) => hasAll(fields, 'article_id', 'locations', 'timestamp', 'longitude', 'latitude'),
	meaningOf: (row) => {
		const point = pointIn(row, 'latitude', 'longitude');
		if (!point.ok) return { ok: false, faults: point.faults };
		const name = namesIn(textOf(row, 'locations'))[0] ?? '';
		const place = gdeltPlace(name, typeOfName(name), textOf(row, 'latitude'), textOf(row, 'longitude'));
		return toMeaning(row, 'article_id', 'timestamp', place ? [place] : [], namesIn(textOf(row, 'locations')));
	}
};

/** `4#Giza, Al Jizah, Egypt#EG#EG08#30.0086#31.2122#-291383`, each place once. */
function fullPlaces(row: Row): PlaceMeaning[] {
	const places = new Map<string, PlaceMeaning>();
	for (const block of textOf(row, 'V1LOCATIONS').split(';')) {
		const [type = '', name = '', , , latitude = '', longitude = ''] = block.split('#');
		const place = gdeltPlace(name, type, latitude, longitude);
		if (place && places.size < MOST) places.set(JSON.stringify([name, latitude, longitude]), place);
	}
	return [...places.values()];
}

/** Names that are listed in a claim, and places that it is about; all stand in the record. */
const MOST = 20;
const LISTED = 4;

function toMeaning(
	row: Row,
	id: string,
	date: string,
	places: readonly PlaceMeaning[],
	names: readonly string[]
): MeaningResult {
	const [key, day] = [textOf(row, id), dateIn(textOf(row, date))];
	const faults: FieldFault[] = [
		...(key === '' ? [{ field: id, found: 'nothing', expected: 'the id of the record' }] : []),
		...(day
			? []
			: [{ field: date, found: showText(textOf(row, date)), expected: 'a stamp such as 20190201151500' }])
	];
	if (faults.length > 0) return { ok: false, faults };
	const link = textOf(row, 'V2DOCUMENTIDENTIFIER');
	const voice = voicesOf(textOf(row, 'V2SOURCECOMMONNAME'), 'outlet')[0] ?? voiceOfLink(link);
	const named = [
		...(names.length > 0 ? names : places.map(({ name }) => name)),
		...namesIn(firstText(row, 'organizations', 'V1ORGANIZATIONS')),
		...namesIn(firstText(row, 'persons', 'V1PERSONS'))
	];
	return {
		ok: true,
		meaning: {
			key,
			text: written('exchange.gdelt.names', {
				names: named.slice(0, LISTED).join('; '),
				count: named.length,
				more: named.length - Math.min(named.length, LISTED)
			}),
			restsOn: [
				id,
				date,
				'locations',
				'organizations',
				'persons',
				'V1LOCATIONS',
				'V1ORGANIZATIONS',
				'V1PERSONS'
			],
			...(voiceOfLink(link) ? { url: link } : {}),
			published: day,
			kind: 'background',
			status: 'draft',
			heardFrom: voice ? [voice] : [],
			places,
			// What is told is that an article of this day names them.
			when: day,
			said: null,
			event: {
				title: written('exchange.gdelt.articles'),
				summary: written('exchange.gdelt.articles.summary')
			},
			topics: [...new Set(namesIn(textOf(row, 'V1THEMES')))].slice(0, MOST)
		}
	};
}

function namesIn(text: string): string[] {
	return [...new Set(text.split(';').map((name) => name.trim()))].filter((name) => name !== '');
}
