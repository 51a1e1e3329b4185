// From the text of a page to a document that nothing runs in and nothing is fetched for, or why there is none.
import type { Fault } from '../../../model/compiled.ts';

export type HtmlResult =
	| { readonly ok: true; readonly document: Document }
	| { readonly ok: false; readonly fault: Omit<Fault, 'file'> };

/** Pages nest some thirty deep; whoever walks through one goes down as deep as it does. */
const MAX_DEPTH = 250;
const MAX_ELEMENTS = 200_000;

export async function parseHtml(html: string): Promise<HtmlResult> {
	const { parseHTML } = await import('linkedom/worker');
	const hazard = hazardIn(html);
	if (hazard) return { ok: false, fault: hazard };
	// Without these three it makes no page of a fragment.
	const isWhole = /<html[\s>]/i.test(html.slice(0, 100_000));
	const { document } = parseHTML(isWhole ? html : `<html><head></head><body>${html}</body></html>`);
	return { ok: true, document };
}

/** Elements that have no end. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|!|\?)/i;
/** Elements whose end may be left out. */
const LEFT_OPEN = /^(?:p|li|dt|dd|tr|td|th|option|thead|tbody|tfoot|colgroup|rt|rp)\b/i;

/** One pass over the tags. */
function hazardIn(html: string): Omit<Fault, 'file'> | null {
	let [depth, elements] = [0, 0];
	for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
		const name = html.slice(at + 1, at + 12);
		if (name.startsWith('/')) depth = LEFT_OPEN.test(name.slice(1)) ? depth : Math.max(0, depth - 1);
		else if (/^[a-z]/i.test(name)) {
			elements++;
			if (!VOID.test(name) && !LEFT_OPEN.test(name)) depth++;
		}
		if (depth > MAX_DEPTH)
			return {
				found: `elements nested more than ${MAX_DEPTH} deep`,
				expected: `at most ${MAX_DEPTH} levels`
			};
		if (elements > MAX_ELEMENTS)
			return { found: `more than ${MAX_ELEMENTS} elements`, expected: 'the page of one report' };
	}
	return null;
}
