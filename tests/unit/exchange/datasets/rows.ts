// Rows as data sets have them, invented.
import type { Geometry } from 'geojson';
import type { Row, Value } from '../../../../src/lib/exchange/rows/row.ts';

export const POINT: Geometry = { type: 'Point', coordinates: [20.98, 4.44] };

export function rowOf(fields: Readonly<Record<string, Value>>, geometry: Geometry | null = null): Row {
	return { number: 1, fields: new Map(Object.entries(fields)), geometry };
}

export const UCDP_ROW = {
	id: 284602,
	type_of_violence: 3,
	conflict_name: 'A - Civilians',
	dyad_name: 'A - Civilians',
	side_a: 'A',
	side_b: 'Civilians',
	source_office: 'Radio One',
	source_date: '2019-04-25',
	source_original: 'a priest',
	where_prec: 2,
	where_coordinates: 'Zangba village',
	country: 'A country',
	date_prec: 1,
	date_start: '2019-04-19T00:00:00',
	date_end: '2019-04-19T00:00:00',
	low: 1,
	best: 1,
	high: 1
} as const;

export const ACLED_ROW = {
	event_id_cnty: 'SYR1',
	event_date: '14 April 2021',
	time_precision: '1',
	disorder_type: 'Political violence',
	event_type: 'Battles',
	sub_event_type: 'Armed clash',
	actor1: 'A',
	actor2: 'B',
	country: 'Syria',
	location: 'Qamishli',
	latitude: '37.05',
	longitude: '41.22',
	geo_precision: '1',
	source: 'ANHA; Twitter',
	notes: 'On 14 April two sides clashed.',
	fatalities: '2',
	timestamp: '1618533000'
} as const;

export const TIMEMAP_ROW = {
	id: 'CIV1',
	date: '3/2/2022',
	latitude: '50.4',
	longitude: '30.5',
	location: 'Kyiv',
	description: 'A house was hit.',
	sources: [{ path: 'HIDDEN' }, { path: 'https://twitter.com/account1/status/1' }],
	filters: [
		{ key: 'Type of area affected', value: 'Residential' },
		{ key: 'Weapon System', value: 'Unknown' }
	]
};
