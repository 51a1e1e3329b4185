// Speaker notes as DrawingML: a paragraph each, with bullets, bold, italics and links, which pptxgenjs has no way to write.
import { escapeHtml } from '../escape-html.ts';
import { isRightToLeft } from '../text-direction.ts';
import type { Paragraph, Run } from './deck.ts';
import { withoutControls } from './without-controls.ts';

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
/** How far a list stands in, in the format's units (EMU). */
const INDENT = 228_600;

export interface NotesXml {
	/** The paragraphs. */
	readonly body: string;
	/** Where their links lead. */
	readonly relationships: string;
}

export function notesXml(paragraphs: readonly Paragraph[]): NotesXml {
	const urls = [...new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(({ url }) => url ?? [])))];
	const idOf = (url: string) => `rIdNote${urls.indexOf(url) + 1}`;
	return {
		body: paragraphs.map((paragraph) => paragraphXml(paragraph, idOf)).join(''),
		relationships: urls
			.map(
				(url) =>
					`<Relationship Id="${idOf(url)}" Type="${LINK}" Target="${escape(url)}" TargetMode="External"/>`
			)
			.join('')
	};
}

type IdOf = (url: string) => string;

function paragraphXml({ bullet, startAt, runs }: Paragraph, idOf: IdOf): string {
	const isListed = bullet !== 'none';
	const attributes = [
		isListed ? `marL="${INDENT}" indent="-${INDENT}"` : '',
		isRightToLeft(runs.map(({ text }) => text).join('')) ? 'algn="r" rtl="1"' : ''
	]
		.filter((each) => each !== '')
		.map((each) => ` ${each}`)
		.join('');
	const start = startAt === undefined ? '' : ` startAt="${startAt}"`;
	const sign =
		bullet === 'number'
			? `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${start}/>`
			: bullet === 'dot'
				? '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
				: '';
	return `<a:p><a:pPr${attributes}>${sign}</a:pPr>${runs.map((run) => runXml(run, idOf)).join('')}</a:p>`;
}

function runXml({ text, bold, italic, url }: Run, idOf: IdOf): string {
	const look = `${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''}`;
	const link = url === null ? '' : `<a:hlinkClick r:id="${idOf(url)}"/>`;
	return `<a:r><a:rPr lang="en-US"${look} dirty="0">${link}</a:rPr><a:t>${escape(text)}</a:t></a:r>`;
}

function escape(text: string): string {
	return escapeHtml(withoutControls(text));
}
