// GDELT Event Database: who did what to whom, read by machine from one article. CAMEO's root codes, in our own words.
import { written } from '../../messages/message.ts';
import { showText } from '../../model/show-value.ts';
import { dateIn } from '../meaning/date-in.ts';
import type { FieldFault, MeaningResult } from '../meaning/meaning.ts';
import { textOf, type Row } from '../rows/row.ts';
import { hasAll, type Dataset } from './dataset.ts';
import { gdeltPlace } from './gdelt-places.ts';
import { voiceOfLink } from './voices.ts';

export const GDELT_EVENTS: Dataset = {
	id: 'gdelt-events',
	name: 'GDELT Event Database',
	url: 'https://www.gdeltproject.org/data.html',
	fits: (fields) => hasAll(fields, 'GlobalEventID', 'Day', 'EventRootCode', 'ActionGeo_Fullname'),
	meaningOf
};

function meaningOf(row: Row): MeaningResult {
	const [key, root] = [textOf(row, 'GlobalEventID'), textOf(row, 'EventRootCode').padStart(2, '0')];
	const when = dateIn(textOf(row, 'Day'));
	const faults: FieldFault[] = [
		...(key === '' ? [bad(row, 'GlobalEventID', 'the number of the event')] : []),
		...(when ? [] : [bad(row, 'Day', 'a day such as 20190201')]),
		...(/^(?:0[1-9]|1\d|20)$/.test(root)
			? []
			: [bad(row, 'EventRootCode', 'a CAMEO root code from 01 to 20')])
	];
	if (faults.length > 0) return { ok: false, faults };
	const part = (name: string) => textOf(row, `ActionGeo_${name}`);
	const place = gdeltPlace(part('Fullname'), part('Type'), part('Lat'), part('Long'));
	const link = textOf(row, 'SOURCEURL');
	const voice = voiceOfLink(link);
	const action = written('exchange.gdelt.action', { root });
	return {
		ok: true,
		meaning: {
			key,
			text: written('exchange.gdelt.claim', {
				first: textOf(row, 'Actor1Name') || 'none',
				second: textOf(row, 'Actor2Name') || 'none',
				action,
				place: place?.name ?? 'none'
			}),
			restsOn: ['Actor1Name', 'EventCode', 'EventRootCode', 'Actor2Name', 'ActionGeo_Fullname', 'Day'],
			...(voice ? { url: link } : {}),
			published: dateIn(textOf(row, 'DATEADDED')),
			kind: root === '01' ? 'statement' : 'fact',
			status: 'draft',
			heardFrom: voice ? [voice] : [],
			places: place ? [place] : [],
			when,
			said: null,
			event: { title: action, summary: written('exchange.gdelt.event', { root }) },
			topics: []
		}
	};
}

function bad(row: Row, field: string, expected: string): FieldFault {
	return { field, found: showText(textOf(row, field)), expected };
}
