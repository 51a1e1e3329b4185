// Marks that people set on a map: Google My Maps and other KML, uMap, waypoints of GPX. Each has a name, perhaps a description and a time.
import { message } from '../../messages/message.ts';
import { shorten } from '../../model/show-value.ts';
import { dateIn } from '../meaning/date-in.ts';
import type { MeaningResult } from '../meaning/meaning.ts';
import { firstText, textOf, type Row } from '../rows/row.ts';
import type { Dataset, FileWords } from './dataset.ts';
import { textOfHtml } from '../../files/xml/text-of-html.ts';
import { voiceOfLink } from './voices.ts';

const FORMATS = new Set(['kml', 'kmz', 'gpx']);

export const PLACEMARKS: Dataset = {
	id: 'placemarks',
	name: 'Marks on a map (My Maps, uMap, KML, GPX)',
	fits: (fields, format) => fields.has('_umap_options') || (FORMATS.has(format) && fields.has('name')),
	meaningOf
};

const NAMES = ['name', 'Name', 'title'];
const DESCRIPTIONS = ['description', 'Description', 'desc', 'cmt'];
const CLAIM_LENGTH = 400;

function meaningOf(row: Row, { title }: FileWords): MeaningResult {
	const name = firstText(row, ...NAMES);
	const description = textOfHtml(firstText(row, ...DESCRIPTIONS)).replace(/\s+/gu, ' ');
	if (name === '' && description === '')
		return {
			ok: false,
			faults: [{ field: 'name', found: 'neither name nor description', expected: 'one of them' }]
		};
	const layer = firstText(row, 'layer', 'folder') || title;
	const link = textOf(row, 'link') || textOf(row, 'url');
	const words =
		name === '' || description.startsWith(name)
			? description
			: [name, description].filter(Boolean).join(': ');
	return {
		ok: true,
		meaning: {
			key: firstText(row, '@id', 'id', 'uid') || `${layer}: ${name || shorten(description)}`,
			text: shorten(words, CLAIM_LENGTH),
			restsOn: [...NAMES, ...DESCRIPTIONS],
			...(voiceOfLink(link) ? { url: link } : {}),
			published: null,
			kind: 'fact',
			status: 'draft',
			heardFrom: [],
			places: row.geometry
				? [
						{
							name: shorten(name || description),
							kind: 'site',
							precision: 'exact',
							geometry: row.geometry,
							note: message('exchange.placemarks.place')
						}
					]
				: [],
			when: spanOf(row),
			said: null,
			event: { title: layer, summary: message('exchange.placemarks.event', { layer }) },
			topics: []
		}
	};
}

/** KML's TimeSpan and TimeStamp; an end that is not given is open. */
function spanOf(row: Row): string | null {
	const [begin, end] = [dateIn(textOf(row, 'begin')), dateIn(textOf(row, 'end'))];
	if (begin === null && end === null) return dateIn(firstText(row, 'date', 'Date', 'when'));
	if (begin === end) return begin;
	return `${begin ?? '..'}/${end ?? '..'}`;
}
