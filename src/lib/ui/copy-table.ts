import { toHtmlTable, toTabbedText, type PlainTable } from './table-text.ts';

/** Puts a table on the clipboard in both forms; rejects where the browser does not allow it. */
export async function copyTable(table: PlainTable): Promise<void> {
	const text = toTabbedText(table);
	// Older browsers write plain text only.
	if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
	const blob = (type: string, content: string) => new Blob([content], { type });
	await navigator.clipboard.write([
		new ClipboardItem({
			'text/plain': blob('text/plain', text),
			'text/html': blob('text/html', toHtmlTable(table))
		})
	]);
}
