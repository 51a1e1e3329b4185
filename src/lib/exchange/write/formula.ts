// Texts that a spreadsheet would run: an apostrophe before them, which spreadsheets take for "this is text", and off again when they are
// read. What begins with apostrophes before such signs gets one more, so that reading gives back what was written.

/**
 * What a spreadsheet may take for a formula: = + - @, their full-width forms, tab and carriage return at the beginning, or the signs after
 * blanks. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

export const harmless = {
	write: (text: string): string => (FORMULA.test(text) ? `'${text}` : text),
	read: (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text)
};
