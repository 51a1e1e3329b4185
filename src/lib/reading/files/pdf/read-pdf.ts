// A PDF: its paragraphs, each with its page and rectangle. A scan has no text, and that is said.
import type { Input, Watched } from '../../../files/input/input.ts';
import { fault, items, progress, type Steps } from '../../../files/input/step.ts';
import type { Held } from '../report-format.ts';
import { cleaned, TextBuilder } from '../text-builder.ts';
import { cutPage } from './cut-page.ts';
import { openPdf, type OpenedPdf } from './open-pdf.ts';
import type { Page } from './page-margins.ts';
import { toLines } from './to-lines.ts';
import { toParagraphs } from './to-paragraphs.ts';

const MAX_PAGES = 2000;
/** A page sets some hundred. */
const MAX_RUNS = 60_000;

export async function* readPdf(input: Input, watched: Watched): Steps<Held> {
	const pdf = await openPdf(input, watched);
	try {
		if (pdf.pages > MAX_PAGES)
			return yield fault({ file: input.name, found: `${pdf.pages} pages`, expected: `at most ${MAX_PAGES}` });
		const pages: Page[] = [];
		for (let number = 1; number <= pdf.pages; number++) {
			watched.signal.throwIfAborted();
			const { height, runs } = await pdf.read(number);
			pages.push({ number, height, columns: cutPage(runs.slice(0, MAX_RUNS)).map(toLines) });
			yield progress(number, pdf.pages);
		}
		const empty = pages.filter(({ columns }) => columns.length === 0).map(({ number }) => number);
		if (empty.length > 0) yield fault({ file: input.name, ...scanned(empty, pages.length) });
		if (empty.length < pages.length) yield items([toHeld(pages, pdf)]);
	} finally {
		await pdf.close();
	}
}

function scanned(empty: readonly number[], pages: number) {
	const where = empty.length === pages ? '' : ` on page ${empty.slice(0, 10).join(', ')}`;
	return {
		found: `no text layer${where}: what is there is a picture`,
		expected: 'a PDF with text in it; a program for recognising text adds one to a scan'
	};
}

/** A title among its properties is often its file's name: the one that it sets itself goes before. */
function toHeld(pages: readonly Page[], { title, language }: OpenedPdf): Held {
	const builder = new TextBuilder();
	const paragraphs = toParagraphs(pages);
	for (const { text, role, box } of paragraphs) builder.add(text, { ...(role ? { role } : {}), box });
	const isNamed = paragraphs.some(({ role }) => role === 'title');
	const own = /\.(?:docx?|pdf|indd|qxd|odt)$|^(?:microsoft|untitled)/i.test(title) ? '' : cleaned(title);
	return {
		kind: 'report',
		details: { ...(!isNamed && own && { title: own }), ...(language && { language }) },
		...builder.result
	};
}
