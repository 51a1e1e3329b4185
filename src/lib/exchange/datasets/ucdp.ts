// UCDP Georeferenced Event Dataset (Uppsala Conflict Data Program), by its codebook of version 23.1: a row is one incident of deadly
// violence, in a dyad, on a day or within a span of days, with three estimates of the dead.
import type { Point } from 'geojson';
import { written } from '../../messages/message.ts';
import type { PlaceKind, Precision } from '../../model/corpus.ts';
import { showText } from '../../model/show-value.ts';
import { dateIn, someDayOf } from '../meaning/date-in.ts';
import type { Estimates, FieldFault, MeaningResult, PlaceMeaning, Voice } from '../meaning/meaning.ts';
import { countIn } from '../meaning/number-in.ts';
import { pointIn } from '../meaning/point-in.ts';
import { firstText, textOf, type Row } from '../rows/row.ts';
import { hasAll, type Dataset } from './dataset.ts';
import { voicesOf } from './voices.ts';

export const UCDP: Dataset = {
	id: 'ucdp-ged',
	name: 'UCDP Georeferenced Event Dataset',
	url: 'https://ucdp.uu.se/downloads/',
	fits: (fields) => hasAll(fields, 'id', 'dyad_name', 'where_prec', 'date_prec', 'date_start', 'best', 'low'),
	meaningOf
};

/** `where_prec`, as the codebook has it. */
const WHERE: Readonly<Record<string, readonly [Precision, PlaceKind, radiusKm?: number]>> = {
	'1': ['exact', 'site'],
	'2': ['approximate', 'site', 25],
	'3': ['region', 'region'],
	'4': ['region', 'province'],
	'5': ['approximate', 'region'],
	'6': ['region', 'country'],
	'7': ['approximate', 'water']
};

function meaningOf(row: Row): MeaningResult {
	const at = placeOf(row);
	const dates = datesOf(row);
	const figures = (['low', 'best', 'high'] as const).map(
		(field) => [field, countIn(textOf(row, field))] as const
	);
	const faults = [
		...(at.ok ? [] : at.faults),
		...(dates.ok ? [] : dates.faults),
		...figures.filter(([, value]) => value === null).map(([field]) => countFault(row, field)),
		...(textOf(row, 'id') === ''
			? [{ field: 'id', found: 'nothing', expected: 'the number of the event' }]
			: [])
	];
	if (faults.length > 0 || !at.ok || !dates.ok) return { ok: false, faults };
	const [low, best, high] = figures.map(([, value]) => value!) as [number, number, number];
	const kind = textOf(row, 'type_of_violence');
	return {
		ok: true,
		meaning: {
			key: textOf(row, 'id'),
			text: written('exchange.ucdp.claim', {
				kind,
				first: textOf(row, 'side_a'),
				second: textOf(row, 'side_b'),
				place: at.place?.name ?? textOf(row, 'country'),
				best,
				low,
				high,
				range: low === high ? 'one' : 'several'
			}),
			restsOn: ['dyad_name', 'where_coordinates', 'country', 'date_start', 'date_end', 'low', 'best', 'high'],
			published: null,
			kind: 'fact',
			status: 'reviewed',
			heardFrom: heardFrom(row),
			places: at.place ? [at.place] : [],
			when: dates.when,
			said: dateIn(textOf(row, 'source_date')),
			event: {
				title: textOf(row, 'dyad_name'),
				summary: written('exchange.ucdp.event', { conflict: textOf(row, 'conflict_name'), kind })
			},
			topics: [written('exchange.ucdp.topic', { kind })],
			...estimatesOf(textOf(row, 'id'), low, best, high)
		}
	};
}

type Placed =
	| { readonly ok: true; readonly place: PlaceMeaning | null }
	| { readonly ok: false; readonly faults: readonly FieldFault[] };

function placeOf(row: Row): Placed {
	const code = textOf(row, 'where_prec');
	const precise = WHERE[code];
	if (!precise) {
		const found = showText(code);
		return { ok: false, faults: [{ field: 'where_prec', found, expected: 'a code from 1 to 7' }] };
	}
	const point = row.geometry
		? { ok: true as const, point: row.geometry as Point }
		: pointIn(row, 'latitude', 'longitude');
	if (!point.ok) return point;
	if (!point.point) return { ok: true, place: null };
	const [precision, kind, radiusKm] = precise;
	const name = firstText(row, 'where_coordinates', 'where_description', 'adm_2', 'adm_1', 'country');
	return {
		ok: true,
		place: {
			name,
			kind,
			precision,
			...(radiusKm === undefined ? {} : { radiusKm }),
			geometry: point.point,
			note: written('exchange.ucdp.place', { code })
		}
	};
}

type Dated =
	| { readonly ok: true; readonly when: string }
	| { readonly ok: false; readonly faults: readonly FieldFault[] };

/** The incident lies on one day of the span; `date_prec` tells only how wide it is. */
function datesOf(row: Row): Dated {
	const [start, end] = ['date_start', 'date_end'].map((field) => dateIn(textOf(row, field)));
	const faults = [
		...(start ? [] : [dateFault(row, 'date_start')]),
		...(end ? [] : [dateFault(row, 'date_end')])
	];
	if (!start || !end) return { ok: false, faults };
	if (end < start)
		return { ok: false, faults: [{ field: 'date_end', found: end, expected: `a day from ${start} on` }] };
	return { ok: true, when: someDayOf(start, end) };
}

function dateFault(row: Row, field: string): FieldFault {
	return { field, found: showText(textOf(row, field)), expected: 'a day such as 2019-04-20' };
}

function countFault(row: Row, field: string): FieldFault {
	return { field, found: showText(textOf(row, field)), expected: 'a whole number from 0 on' };
}

/** The first outlet named, and whom it has it from. A row that names several does not say which heard what from whom. */
function heardFrom(row: Row): Voice[] {
	const outlets = voicesOf(firstText(row, 'source_office', 'source_article'), 'outlet');
	const origins = voicesOf(textOf(row, 'source_original'), 'voice');
	const [outlet, origin] = [outlets[0], origins[0]];
	return [outlet, ...(origin && origin.name !== outlet?.name ? [origin] : [])].filter(
		(each) => each !== undefined
	);
}

/** Only where the row itself is in doubt. */
function estimatesOf(
	id: string,
	low: number,
	best: number,
	high: number
): { readonly estimates?: Estimates } {
	if (low === high) return {};
	const figures = [['low', low] as const, ['best', best] as const, ['high', high] as const];
	// One that is as the best says no more than it.
	const distinct = figures.filter(([name, value]) => name === 'best' || value !== best);
	return {
		estimates: {
			question: written('exchange.ucdp.question', { id }),
			positions: distinct.map(([name, count]) => ({
				id: `${name}-${count}`,
				text: written('exchange.ucdp.position', { name, count })
			}))
		}
	};
}
