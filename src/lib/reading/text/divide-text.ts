// From a plain text to a report's text: paragraphs with their roles, and what the text itself tells of its title, place and language. What
// a file told stands above it. Knows no files.
import { languageOf } from './language.ts';
import { paragraphsOf } from './lines.ts';
import { openingOf } from './openings.ts';
import { textOf } from './span.ts';
import type { FoundParagraph, Paragraph, ReportDetails, ReportText } from './report-text.ts';
import { withRoles } from './roles.ts';

/**
 * `found`: the paragraphs as the file has them, in the order of the text; absent for plain text. `text` has line feeds alone.
 */
export function divideText(
	text: string,
	details: ReportDetails = {},
	found: readonly FoundParagraph[] = paragraphsOf(text)
): ReportText {
	const paragraphs = withRoles(text, found);
	const language = languageOf(text);
	return {
		...(language === 'und' ? {} : { language }),
		...titleIn(text, paragraphs),
		...datelineIn(text, paragraphs),
		...details,
		text,
		paragraphs
	};
}

function titleIn(text: string, paragraphs: readonly Paragraph[]): Pick<ReportDetails, 'title'> {
	const title = paragraphs.find(({ role }) => role === 'title');
	return title ? { title: textOf(text, title) } : {};
}

function datelineIn(
	text: string,
	paragraphs: readonly Paragraph[]
): Pick<ReportDetails, 'dateline' | 'outlet'> {
	const index = paragraphs.findIndex(({ role }) => role === 'dateline');
	const end = paragraphs[index + 1]?.end;
	const { place, outlet } = end === undefined ? {} : (openingOf(text, { ...paragraphs[index]!, end }) ?? {});
	return { ...(place ? { dateline: textOf(text, place) } : {}), ...(outlet ? { outlet } : {}) };
}
