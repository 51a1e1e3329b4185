// Citations as reports of a corpus: each a record of what its library says of the work, under the outlet that published it. The text of the
// work is not in a citation; whoever has it puts it in the record's place.
import { url as urlSchema } from '../../model/schema/fields.ts';
import { formatValue } from '../rows/row.ts';
import type { Citation } from '../sources/citation.ts';
import { toId } from './ids.ts';
import { Outlets } from './outlets.ts';
import { NO_RECORDS, type Records, type ReportRecord } from './records.ts';

export function citationRecords(citations: readonly Citation[], there: Records, today: string): Records {
	const outlets = new Outlets(there);
	const reports = new Map<string, ReportRecord>();
	for (const citation of citations) {
		const id = toId(citation.key || `${citation.title} ${citation.issued}`);
		reports.set(id, toReport(citation, id, outlets.idOf(citation.outlet, citation.url), today));
	}
	return { ...NO_RECORDS, sources: outlets.added, reports: [...reports.values()] };
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
