// A page, or one that a browser saved: the report that it shows, without what stands round it. Readability finds the report; where it finds
// none, all that the page shows is taken.
import type { Input, Watched } from '../../../files/input/input.ts';
import { fault, items, type Steps } from '../../../files/input/step.ts';
import type { Held } from '../report-format.ts';
import { cleaned, TextBuilder } from '../text-builder.ts';
import { addBlocks } from './add-blocks.ts';
import { readMarkup } from './read-markup.ts';
import { pageDetails } from './page-details.ts';
import { parseHtml } from './parse-html.ts';

export async function* readHtml(input: Input, watched: Watched): Steps<Held> {
	const html = await readMarkup(input, watched);
	watched.signal.throwIfAborted();
	const page = await readPage(html);
	yield page.ok ? items([page.held]) : fault({ file: input.name, ...page.fault });
}

type PageResult =
	| { readonly ok: true; readonly held: Extract<Held, { kind: 'report' }> }
	| Extract<Awaited<ReturnType<typeof parseHtml>>, { ok: false }>;

export async function readPage(html: string): Promise<PageResult> {
	const parsed = await parseHtml(html);
	if (!parsed.ok) return parsed;
	const { document } = parsed;
	const { Readability } = await import('@mozilla/readability');
	// It takes the document apart.
	const copy = document.cloneNode(true) as Document;
	const article = new Readability<Node>(copy, { serializer: (node) => node, charThreshold: 200 }).parse();
	const details = pageDetails(document, html, article ?? {});
	const builder = new TextBuilder();
	if (details.title) builder.add(details.title, { role: 'title' });
	const byline = cleaned(article?.byline ?? '');
	if (byline && byline.length < 200) builder.add(byline, { role: 'byline' });
	if (article?.content) addBlocks(builder, article.content);
	else addBlocks(builder, document.body);
	return { ok: true, held: { kind: 'report', details, ...builder.result } };
}
