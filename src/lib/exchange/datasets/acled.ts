// ACLED (Armed Conflict Location & Event Data), by its codebook: a row is one event of a day at a place, with a note of what happened and
// who reported it.
import { written } from '../../messages/message.ts';
import type { PlaceKind, Precision } from '../../model/corpus.ts';
import { showText } from '../../model/show-value.ts';
import { dateIn, daySince1970 } from '../meaning/date-in.ts';
import type { FieldFault, MeaningResult, PlaceMeaning } from '../meaning/meaning.ts';
import { countIn } from '../meaning/number-in.ts';
import { pointIn } from '../meaning/point-in.ts';
import { firstText, textOf, type Row } from '../rows/row.ts';
import { hasAll, type Dataset } from './dataset.ts';
import { voicesOf } from './voices.ts';

export const ACLED: Dataset = {
	id: 'acled',
	name: 'ACLED',
	url: 'https://acleddata.com/',
	fits: (fields) => hasAll(fields, 'event_id_cnty', 'event_date', 'event_type', 'actor1', 'geo_precision'),
	meaningOf
};

/** `geo_precision`. */
const WHERE: Readonly<Record<string, readonly [Precision, PlaceKind]>> = {
	'1': ['exact', 'town'],
	'2': ['approximate', 'town'],
	'3': ['region', 'region']
};

function meaningOf(row: Row): MeaningResult {
	const point =
		row.geometry?.type === 'Point'
			? { ok: true as const, point: row.geometry }
			: pointIn(row, 'latitude', 'longitude');
	const precise = WHERE[textOf(row, 'geo_precision')];
	const when = whenOf(row);
	const deaths = countIn(textOf(row, 'fatalities') || '0');
	const key = textOf(row, 'event_id_cnty');
	const faults: FieldFault[] = [
		...(point.ok ? [] : point.faults),
		...(precise ? [] : [bad(row, 'geo_precision', 'a code from 1 to 3')]),
		...(when ? [] : [bad(row, 'event_date', 'a day such as 2024-01-31 or 31 January 2024')]),
		...(deaths === null ? [bad(row, 'fatalities', 'a whole number from 0 on')] : []),
		...(key === '' ? [bad(row, 'event_id_cnty', 'the id of the event')] : [])
	];
	if (faults.length > 0 || !point.ok || !precise || !when) return { ok: false, faults };
	const place: PlaceMeaning | null = point.point && {
		name: firstText(row, 'location', 'admin3', 'admin2', 'admin1', 'country'),
		precision: precise[0],
		kind: precise[1],
		geometry: point.point,
		note: written('exchange.acled.place', { code: textOf(row, 'geo_precision') })
	};
	return {
		ok: true,
		meaning: {
			key,
			text: written('exchange.acled.claim', {
				what: firstText(row, 'sub_event_type', 'event_type'),
				first: textOf(row, 'actor1'),
				second: textOf(row, 'actor2'),
				sides: textOf(row, 'actor2') === '' ? 'one' : 'two',
				place: place?.name ?? textOf(row, 'country'),
				deaths
			}),
			restsOn: textOf(row, 'notes')
				? ['notes', 'fatalities']
				: ['event_type', 'sub_event_type', 'actor1', 'actor2', 'fatalities'],
			published: daySince1970(textOf(row, 'timestamp')),
			kind: 'fact',
			status: 'reviewed',
			heardFrom: voicesOf(textOf(row, 'source'), 'outlet').slice(0, 1),
			places: place ? [place] : [],
			when,
			said: null,
			event: {
				title: [textOf(row, 'event_type'), textOf(row, 'country')].filter(Boolean).join(', '),
				summary: written('exchange.acled.event', { type: textOf(row, 'event_type') })
			},
			topics: [...new Set([textOf(row, 'disorder_type'), textOf(row, 'sub_event_type')].filter(Boolean))]
		}
	};
}

/** `time_precision`: the day, about then within a week, or some time in the month. */
function whenOf(row: Row): string | null {
	const day = dateIn(textOf(row, 'event_date'), 'day-first');
	if (day === null) return null;
	const precision = textOf(row, 'time_precision');
	if (precision === '3') return day.slice(0, 7);
	return precision === '2' ? `${day}~` : day;
}

function bad(row: Row, field: string, expected: string): FieldFault {
	return { field, found: showText(textOf(row, field)), expected };
}
