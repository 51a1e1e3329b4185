// A plain table as the clipboard takes it: tab-separated lines for spreadsheets, HTML for documents. Rows are lists of cells, the first
// row and the first cell of each being heads.

export type PlainTable = readonly (readonly string[])[];

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function toTabbedText(table: PlainTable): string {
	return table.map((row) => row.map((cell) => harmless(flat(cell))).join('\t')).join('\n');
}

export function toHtmlTable(table: PlainTable): string {
	const rows = table.map((row, y) => {
		const cells = row.map((cell, x) => {
			const text = escapeHtml(flat(cell));
			if (y === 0) return `<th scope="col">${text}</th>`;
			return x === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
		});
		return `<tr>${cells.join('')}</tr>`;
	});
	return `<table>${rows.join('')}</table>`;
}

function flat(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

function harmless(text: string): string {
	return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
