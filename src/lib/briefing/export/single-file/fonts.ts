// Which fonts one file takes along: those whose letters occur in what it shows. Knows no font's content.
import type { TemplateFont } from './template.ts';

/** Latin, for the interface's own text. */
const INTERFACE = [0x41];

/** Letters of names on the basemap, beyond the interface's: Aşgabat, Şanlıurfa. */
const BASEMAP = [0x15f];

/** `italic` is what of the text is set in italics. */
export function fontsFor(text: string, italic: string, fonts: readonly TemplateFont[]): TemplateFont[] {
	const upright = [...INTERFACE, ...BASEMAP, ...lettersOf(text)];
	const slanted = [...INTERFACE, ...lettersOf(italic)];
	return fonts.filter(({ ranges, italic: isItalic }) =>
		(isItalic ? slanted : upright).some((point) => ranges.some(([from, to]) => point >= from && point <= to))
	);
}

/** Signs such as dashes stand in several fonts' ranges; no font is taken along for them alone. */
function lettersOf(text: string): number[] {
	const letters = Array.from(text.match(/[\p{L}\p{N}]/gu) ?? [], (letter) => letter.codePointAt(0)!);
	return [...new Set(letters)];
}
