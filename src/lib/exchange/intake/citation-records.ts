// Citations as reports of a corpus: each a record of what its library says of the work, under the outlet that published it. The text of the
// work is not in a citation; whoever has it puts it in the record's place.
import { url as urlSchema } from '../../model/schema/fields.ts';
import { message } from '../../messages/message.ts';
import { formatValue } from '../rows/row.ts';
import type { Citation } from '../sources/citation.ts';
import { toId, toNamedId } from './ids.ts';
import { NO_RECORDS, type Records, type ReportRecord, type SourceRecord } from './records.ts';

export function citationRecords(citations: readonly Citation[], there: Records, today: string): Records {
	const known = new Map(there.sources.map(({ id, name }) => [name, id]));
	const ids = new Set(there.sources.map(({ id }) => id));
	const sources = new Map<string, SourceRecord>();
	const reports = new Map<string, ReportRecord>();
	for (const citation of citations) {
		const outlet = citation.outlet || hostOf(citation.url) || message('exchange.sources.unnamed');
		let source = known.get(outlet);
		if (source === undefined) {
			source = freeId(toNamedId(outlet), ids);
			known.set(outlet, source);
			sources.set(source, {
				id: source,
				name: outlet,
				reliability: 'F',
				note: message('exchange.outlet.note')
			});
		}
		const id = toId(citation.key || `${citation.title} ${citation.issued}`);
		reports.set(id, toReport(citation, id, source, today));
	}
	return { ...NO_RECORDS, sources: [...sources.values()], reports: [...reports.values()] };
}

function toReport(citation: Citation, id: string, source: string, today: string): ReportRecord {
	const { title, issued, accessed, url, authors, abstract, note, outlet } = citation;
	const lines = [
		['title', title],
		['author', authors.join('; ')],
		['outlet', outlet],
		['issued', issued],
		['url', url],
		['abstract', abstract],
		['note', note]
	] as const;
	const text = lines
		.map(([name, value]) => [name, formatValue(value)] as const)
		.filter(([, value]) => value !== '')
		.map(([name, value]) => `${name}: ${value}`)
		.join('\n');
	return {
		id,
		source,
		...(title ? { title: formatValue(title).replaceAll('\n', ' ') } : {}),
		published: issued || `/${accessed || today}`,
		...(accessed ? { retrieved: accessed } : {}),
		...(urlSchema.safeParse(url).success ? { url } : {}),
		textKind: 'record',
		text: text || `key: ${id}`
	};
}

function hostOf(link: string): string {
	return URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : '';
}

function freeId(id: string, used: Set<string>): string {
	let free = id;
	for (let number = 2; used.has(free); number++) free = `${id}-${number}`;
	used.add(free);
	return free;
}
