// What a report is called in a sentence or a narrow head, and its number in the corpus.
import type { Report, SourceId } from '../../model/corpus.ts';
import { formatWhen } from '../../model/format-when.ts';
import { shorten } from '../../model/show-value.ts';
import { message } from '../../messages/message.ts';
import { recordOf, type EvidenceIndex } from '../evidence-index.ts';

/** From 1, in the corpus's order; `report 5`. */
export function reportNumber(report: Report, index: EvidenceIndex): number {
	return index.once(orderReports).numbers.get(report) ?? 0;
}

/** The outlet's name, with the report's number where the corpus holds several of that outlet. */
export function reportName(report: Report, index: EvidenceIndex): string {
	const { name } = recordOf(index.sources, report.source);
	if (isOnlyOne(report, index)) return name;
	return message('evidence.report.numbered', { name, number: reportNumber(report, index) });
}

/** `report 5, “Title”`, or with its date where it has no title: what tells a report from every other of its outlet. */
export function reportMark(report: Report, index: EvidenceIndex): string {
	const number = reportNumber(report, index);
	const { title } = report;
	if (title === undefined)
		return message('evidence.report.dated', { number, published: formatWhen(report.published, 'short') });
	return message('evidence.report.titled', { number, title: shorten(title, HEADLINE) });
}

/** `Clash Report, report 3, “Title”, 28 Jan 2026`: a report in a list of them. */
export function reportLine(report: Report, index: EvidenceIndex): string {
	const { name } = recordOf(index.sources, report.source);
	const published = formatWhen(report.published, 'short');
	const mark = { name, number: reportNumber(report, index), published };
	return report.title === undefined
		? message('evidence.report.line', mark)
		: message('evidence.report.line.titled', { ...mark, title: report.title });
}

/** Letters of a headline that a footnote has room for. */
const HEADLINE = 48;

/** The outlet's name with the number first, for where only a beginning fits. */
export function reportLead(report: Report, index: EvidenceIndex): string {
	const { name } = recordOf(index.sources, report.source);
	if (isOnlyOne(report, index)) return name;
	return message('evidence.report.lead', { name, number: reportNumber(report, index) });
}

function isOnlyOne({ source }: Report, index: EvidenceIndex): boolean {
	return index.once(orderReports).bySource.get(source) === 1;
}

interface ReportOrder {
	readonly numbers: ReadonlyMap<Report, number>;
	/** How many reports each source has. */
	readonly bySource: ReadonlyMap<SourceId, number>;
}

/** Lists name every report of a corpus, of which there may be tens of thousands. */
function orderReports({ corpus: { reports } }: EvidenceIndex): ReportOrder {
	const bySource = new Map<SourceId, number>();
	for (const { source } of reports) bySource.set(source, (bySource.get(source) ?? 0) + 1);
	return { numbers: new Map(reports.map((report, at) => [report, at + 1])), bySource };
}
