// Linked Places (World Historical Gazetteer): entries of a gazetteer with names by language, times and links to other gazetteers.
// https://github.com/LinkedPasts/linked-places-format
import { written } from '../../messages/message.ts';
import type { Names } from '../../model/corpus.ts';
import { languageTag } from '../../model/schema/fields.ts';
import { dateIn } from '../meaning/date-in.ts';
import type { MeaningResult } from '../meaning/meaning.ts';
import { formatValue, textOf, type Row, type Value } from '../rows/row.ts';
import { hasAll, type Dataset, type FileWords } from './dataset.ts';

export const LINKED_PLACES: Dataset = {
	id: 'linked-places',
	name: 'Linked Places',
	url: 'https://whgazetteer.org/',
	fits: (fields) => hasAll(fields, 'title', 'names') && (fields.has('@id') || fields.has('when')),
	meaningOf
};

function meaningOf(row: Row, { title: layer }: FileWords): MeaningResult {
	const title = textOf(row, 'title');
	if (title === '') return { ok: false, faults: [{ field: 'title', found: 'nothing', expected: 'a name' }] };
	const links = listAt(row, 'links').map((link) => fieldOf(link, 'identifier'));
	const toponyms = listAt(row, 'names')
		.map((name) => fieldOf(name, 'toponym'))
		.filter(Boolean);
	const wikidata = links
		.map((link) => /(?:wd:|wikidata\.org\/\S{0,20}\/)(Q[1-9]\d{0,11})$/.exec(link)?.[1])
		.find(Boolean);
	const geonames = links.map((link) => /(?:gn:|geonames\.org\/)(\d{1,9})\b/.exec(link)?.[1]).find(Boolean);
	return {
		ok: true,
		meaning: {
			key: textOf(row, '@id') || title,
			text: written('exchange.linked.claim', { title, names: [...new Set(toponyms)].join(', ') }),
			restsOn: ['title', 'names'],
			published: null,
			kind: 'background',
			status: 'reviewed',
			heardFrom: [],
			places: row.geometry
				? [
						{
							name: title,
							names: namesOf(title, listAt(row, 'names')),
							...(wikidata ? { wikidata } : {}),
							...(geonames ? { geonames: Number(geonames) } : {}),
							kind: row.geometry.type.endsWith('Polygon') ? 'region' : 'site',
							precision: row.geometry.type.endsWith('Polygon') ? 'region' : 'exact',
							geometry: row.geometry,
							note: written('exchange.linked.place')
						}
					]
				: [],
			when: whenOf(row),
			said: null,
			event: { title: layer, summary: written('exchange.linked.event', { title: layer }) },
			topics: [
				...new Set(
					listAt(row, 'types')
						.map((type) => fieldOf(type, 'label'))
						.filter(Boolean)
				)
			]
		}
	};
}

function namesOf(title: string, names: readonly Value[]): Names {
	const byLanguage = new Map<string, string[]>([['und', [title]]]);
	for (const name of names) {
		const [toponym, tag] = [fieldOf(name, 'toponym'), fieldOf(name, 'lang')];
		const language = languageTag.safeParse(tag).success ? tag : 'und';
		if (toponym === '') continue;
		const list = byLanguage.get(language) ?? [];
		if (!list.includes(toponym)) byLanguage.set(language, [...list, toponym]);
	}
	return Object.fromEntries(byLanguage) as unknown as Names;
}

/** The first time span: its start and end are each a date, or the earliest and latest that it may be. */
function whenOf(row: Row): string | null {
	const when = row.fields.get('when') ?? null;
	const span = (fieldAt(when, 'timespans') as readonly Value[] | null)?.[0] ?? null;
	const [start, end] = ['start', 'end'].map((side) => {
		const edge = fieldAt(span, side);
		return dateIn(['in', 'earliest', 'latest'].map((key) => fieldOf(edge, key)).find(Boolean) ?? '');
	});
	if (!start && !end) return null;
	return start === end ? start! : `${start ?? ''}/${end ?? ''}`;
}

function listAt(row: Row, name: string): readonly Value[] {
	const value = row.fields.get(name) ?? null;
	return Array.isArray(value) ? (value as readonly Value[]) : [];
}

function fieldAt(value: Value, name: string): Value {
	if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
		return null;
	return (value as Readonly<Record<string, Value>>)[name] ?? null;
}

function fieldOf(value: Value, name: string): string {
	return formatValue(fieldAt(value, name));
}
