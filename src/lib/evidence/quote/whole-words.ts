// Widens a stretch of text to whole words: letters, figures and their marks that touch.

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** UTF-16 offsets, end exclusive. */
export function toWholeWords(text: string, start: number, end: number): { start: number; end: number } {
	let [from, to] = [start, end];
	while (from > 0 && joins(text, from)) from--;
	while (to < text.length && joins(text, to)) to++;
	return { start: from, end: to };
}

/** A word runs across `offset`. */
function joins(text: string, offset: number): boolean {
	return WORD.test(text[offset - 1] ?? '') && WORD.test(text[offset] ?? '');
}
