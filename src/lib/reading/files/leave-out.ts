// Takes out of a report's text what belongs to the page that it stood on. What was left out is told, so that a person can look at it.
import type { FoundParagraph } from '../text/report-text.ts';
import type { Paragraph, ReportText } from '../text/report-text.ts';
import { textOf } from '../text/span.ts';

export interface LeftOut {
	readonly report: ReportText;
	/** As they stood in the file, in its order. */
	readonly leftOut: readonly string[];
}

export function leaveOut(report: ReportText): LeftOut {
	const isOut = ({ role }: FoundParagraph) => role === 'furniture' || role === 'repeated';
	if (!report.paragraphs.some(isOut)) return { report, leftOut: [] };
	let text = '';
	const paragraphs: Paragraph[] = [];
	const leftOut: string[] = [];
	let end: number | null = null;
	for (const paragraph of report.paragraphs) {
		if (isOut(paragraph)) leftOut.push(textOf(report.text, paragraph));
		else {
			// Parts of one paragraph stay as near as they were.
			const gap = end === null ? '\n\n' : report.text.slice(end, paragraph.start);
			if (text !== '') text += gap;
			paragraphs.push({
				...paragraph,
				start: text.length,
				end: text.length + paragraph.end - paragraph.start
			});
			text += textOf(report.text, paragraph);
		}
		end = isOut(paragraph) ? null : paragraph.end;
	}
	return { report: { ...report, text, paragraphs }, leftOut };
}
