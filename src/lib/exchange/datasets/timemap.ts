// Exports of TimeMap, as Bellingcat and Forensic Architecture publish them: incidents with a day written the American way, coordinates as
// text, links to what shows it, and filters by which the map sorts them.
import { message } from '../../messages/message.ts';
import { shorten, showText } from '../../model/show-value.ts';
import { dateIn } from '../meaning/date-in.ts';
import type { FieldFault, MeaningResult, PlaceMeaning } from '../meaning/meaning.ts';
import { pointIn } from '../meaning/point-in.ts';
import { formatValue, textOf, type Row, type Value } from '../rows/row.ts';
import { hasAll, type Dataset } from './dataset.ts';
import { voiceOfLink } from './voices.ts';

export const TIMEMAP: Dataset = {
	id: 'timemap',
	name: 'TimeMap export',
	url: 'https://github.com/bellingcat/ukraine-timemap',
	fits: (fields) =>
		hasAll(fields, 'id', 'date', 'latitude', 'longitude', 'location', 'description', 'sources'),
	meaningOf
};

const CLAIM_LENGTH = 400;

function meaningOf(row: Row, { title }: { readonly title: string }): MeaningResult {
	const when = dateIn(textOf(row, 'date'), 'month-first');
	const point = pointIn(row, 'latitude', 'longitude');
	const description = textOf(row, 'description');
	const key = textOf(row, 'id');
	const faults: FieldFault[] = [
		...(when ? [] : [bad(row, 'date', 'month, day and year, such as 02/24/2022')]),
		...(point.ok ? [] : point.faults),
		...(description === '' ? [bad(row, 'description', 'what happened')] : []),
		...(key === '' ? [bad(row, 'id', 'the id of the incident')] : [])
	];
	if (faults.length > 0 || !point.ok) return { ok: false, faults };
	const links = partsOf(row, 'sources', 'path');
	const voice = links.map(voiceOfLink).find((each) => each !== null);
	const url = links.find((link) => voiceOfLink(link) !== null);
	const place: PlaceMeaning | null = point.point && {
		name: textOf(row, 'location'),
		kind: 'site',
		precision: 'exact',
		geometry: point.point,
		note: message('exchange.timemap.place')
	};
	return {
		ok: true,
		meaning: {
			key,
			text: shorten(description.replaceAll('\n', ' '), CLAIM_LENGTH),
			restsOn: ['description'],
			...(url === undefined ? {} : { url }),
			published: null,
			kind: 'fact',
			status: 'reviewed',
			heardFrom: voice ? [voice] : [],
			places: place ? [place] : [],
			when,
			said: null,
			event: { title, summary: message('exchange.timemap.event', { title }) },
			topics: [...new Set(partsOf(row, 'filters', 'value'))].filter((topic) => topic !== 'Unknown')
		}
	};
}

/** One field of each object of a list. */
function partsOf(row: Row, list: string, field: string): string[] {
	const value = row.fields.get(list) ?? null;
	if (!Array.isArray(value)) return [];
	return (value as readonly Value[]).flatMap((each) => {
		if (typeof each !== 'object' || each === null || Array.isArray(each)) return [];
		const text = formatValue((each as Readonly<Record<string, Value>>)[field] ?? null);
		return text === '' ? [] : [text];
	});
}

function bad(row: Row, field: string, expected: string): FieldFault {
	return { field, found: showText(textOf(row, field)), expected };
}
