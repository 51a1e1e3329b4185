// A data set made of a mapping: rows mean what a person said that their columns are.
import { message } from '../../messages/message.ts';
import { shorten, showText } from '../../model/show-value.ts';
import { hasAll, type Dataset } from '../datasets/dataset.ts';
import { voiceOfLink, voicesOf } from '../datasets/voices.ts';
import { toId } from '../intake/ids.ts';
import { dateIn } from '../meaning/date-in.ts';
import type { FieldFault, MeaningResult, PlaceMeaning } from '../meaning/meaning.ts';
import { pointIn } from '../meaning/point-in.ts';
import { geometryOfWkt } from '../meaning/wkt.ts';
import { textOf, type Row } from '../rows/row.ts';
import { columnsOf, type Mapping, type Role } from './mapping.ts';

const CLAIM_LENGTH = 600;

export function mappedDataset(mapping: Mapping): Dataset {
	const needed = columnsOf(mapping, 'text');
	return {
		id: toId(mapping.name).slice(0, 30).replace(/-+$/, ''),
		name: mapping.name,
		...(mapping.url === undefined ? {} : { url: mapping.url }),
		fits: (fields) => hasAll(fields, ...needed),
		meaningOf: (row) => meaningOf(row, mapping)
	};
}

function meaningOf(row: Row, mapping: Mapping): MeaningResult {
	const first = (role: Role) => columnsOf(mapping, role)[0];
	const cell = (role: Role) => texts(row, mapping, role)[0] ?? '';
	const text = texts(row, mapping, 'text').join(' ');
	const place = placeOf(row, mapping);
	const [start, end, published] = (['start', 'end', 'published'] as const).map((role) =>
		dateOf(row, mapping, role)
	);
	const faults: FieldFault[] = [
		...(text === ''
			? [{ field: first('text') ?? 'text', found: 'nothing', expected: 'the text of the claim' }]
			: []),
		...(place.ok ? [] : place.faults),
		...[start!, end!, published!].flatMap((each) => (each.ok ? [] : [each.fault]))
	];
	if (faults.length > 0 || !place.ok || !start?.ok || !end?.ok || !published?.ok)
		return { ok: false, faults };
	const link = cell('link');
	const named = [
		...texts(row, mapping, 'outlet').flatMap((each) => voicesOf(each, 'outlet').slice(0, 1)),
		...texts(row, mapping, 'speaker').flatMap((each) => voicesOf(each, 'voice').slice(0, 1))
	];
	const quoted = columnsOf(mapping, 'quote').filter((column) => textOf(row, column) !== '');
	return {
		ok: true,
		meaning: {
			key: cell('id') || contentKey(row),
			text: shorten(text.replace(/\s+/gu, ' '), CLAIM_LENGTH),
			restsOn: quoted.length > 0 ? quoted : columnsOf(mapping, 'text'),
			...(cell('title') ? { title: cell('title') } : {}),
			...(voiceOfLink(link) ? { url: link } : {}),
			published: published.date,
			kind: mapping.kind,
			status: mapping.status,
			heardFrom: named,
			places: place.place ? [place.place] : [],
			when: spanOf(start.date, end.date),
			said: null,
			event: {
				title: shorten(cell('event') || mapping.name),
				summary: message('exchange.mapping.event', { name: mapping.name })
			},
			topics: [
				...new Set(
					texts(row, mapping, 'topic').flatMap((each) => each.split(';').map((topic) => topic.trim()))
				)
			].filter(Boolean)
		}
	};
}

function texts(row: Row, mapping: Mapping, role: Role): string[] {
	return columnsOf(mapping, role)
		.map((column) => textOf(row, column))
		.filter((text) => text !== '');
}

/** A row without an id is known by all that it says. */
function contentKey({ fields }: Row): string {
	return toId(JSON.stringify([...fields]).slice(0, 5000)).slice(-11);
}

type Dated =
	{ readonly ok: true; readonly date: string | null } | { readonly ok: false; readonly fault: FieldFault };

function dateOf(row: Row, mapping: Mapping, role: Role): Dated {
	const [column] = columnsOf(mapping, role);
	const text = column === undefined ? '' : textOf(row, column);
	if (column === undefined || text === '') return { ok: true, date: null };
	const order = mapping.columns[column]!.order ?? 'year-first';
	const date = dateIn(text, order);
	if (date !== null) return { ok: true, date };
	return { ok: false, fault: { field: column, found: showText(text), expected: `a date, ${order}` } };
}

function spanOf(start: string | null, end: string | null): string | null {
	if (start === null) return end === null ? null : `/${end}`;
	if (end === null || end === start) return start;
	return start < end ? `${start}/${end}` : `${end}/${start}`;
}

type Placed =
	| { readonly ok: true; readonly place: PlaceMeaning | null }
	| { readonly ok: false; readonly faults: readonly FieldFault[] };

function placeOf(row: Row, mapping: Mapping): Placed {
	const [latitude, longitude, shape] = (['latitude', 'longitude', 'point'] as const).map(
		(role) => columnsOf(mapping, role)[0]
	);
	let geometry = row.geometry;
	if (!geometry && latitude !== undefined && longitude !== undefined) {
		const result = pointIn(row, latitude, longitude);
		if (!result.ok) return result;
		geometry = result.point;
	}
	if (!geometry && shape !== undefined && textOf(row, shape) !== '') {
		geometry = geometryOfWkt(textOf(row, shape));
		if (!geometry) {
			const found = showText(textOf(row, shape));
			return {
				ok: false,
				faults: [{ field: shape, found, expected: 'a geometry such as POINT (41.22 37.05)' }]
			};
		}
	}
	if (!geometry) return { ok: true, place: null };
	const [named] = texts(row, mapping, 'place');
	return {
		ok: true,
		place: {
			name: shorten(named ?? ''),
			kind: mapping.placeKind,
			precision: mapping.precision,
			geometry,
			note: message('exchange.mapping.place', { name: mapping.name })
		}
	};
}
