// What a report is called in a sentence or a narrow head, and its number in the corpus.
import type { Report } from '../model/corpus.ts';
import { message } from '../messages/message.ts';
import { recordOf, type EvidenceIndex } from './evidence-index.ts';

/** From 1, in the corpus's order; `report 5`. */
export function reportNumber(report: Report, index: EvidenceIndex): number {
	return index.corpus.reports.indexOf(report) + 1;
}

/** The outlet's name, with the report's number where the corpus holds several of that outlet. */
export function reportName(report: Report, index: EvidenceIndex): string {
	const { name } = recordOf(index.sources, report.source);
	if (isOnlyOne(report, index)) return name;
	return message('evidence.report.numbered', { name, number: reportNumber(report, index) });
}

/** The same with the number first, for where only a beginning fits. */
export function reportLead(report: Report, index: EvidenceIndex): string {
	const { name } = recordOf(index.sources, report.source);
	if (isOnlyOne(report, index)) return name;
	return message('evidence.report.lead', { name, number: reportNumber(report, index) });
}

function isOnlyOne({ source: own }: Report, { corpus }: EvidenceIndex): boolean {
	return corpus.reports.filter(({ source }) => source === own).length === 1;
}
