// The piece of HTML that shows a view in somebody else's page. Knows no page of either.
import { escapeHtml } from './escape-html.ts';

/** `address` is that of the embedded page, absolute; `title` says what it shows. */
export function embedSnippet(address: string, title: string): string {
	return (
		`<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="520" ` +
		`style="border: 1px solid" loading="lazy" allowfullscreen></iframe>`
	);
}
