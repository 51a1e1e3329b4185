// Figures as people type them, Arabic-Indic and Persian ones too, in those that numbers are read from.

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** `٢٠٢٦` as `2026`, `٣٧٫٥` as `37.5`; thousands are not set apart. */
export function latinFigures(text: string): string {
	return text
		.replaceAll(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replaceAll('\u066b', '.')
		.replaceAll('\u066c', '');
}
