// Which fonts one file takes along: those whose letters occur in what it shows, cut down to the common ones where these are enough.
// Knows no font's content.
import type { TemplateFont } from './template.ts';

type Ranges = TemplateFont['ranges'];

/** Latin, for the interface's own text. */
const INTERFACE = [0x41];

/** Letters of names on the basemap, beyond the interface's: Aşgabat, Şanlıurfa. */
const BASEMAP = [0x15f];

/**
 * Code points of the cuts: the Latin of Europe and Turkey with Azerbaijani's, Arabic with Persian, Kurdish and Urdu, Russian, Ukrainian and
 * Belarusian, with the marks set on them, and punctuation, currencies, arrows and signs of reckoning.
 */
export const COMMON_LETTERS: Ranges = [
	[0x0, 0x17f],
	[0x18f, 0x18f],
	[0x218, 0x21b],
	[0x259, 0x259],
	[0x2b9, 0x2df],
	[0x300, 0x36f],
	[0x401, 0x401],
	[0x404, 0x404],
	[0x406, 0x407],
	[0x40e, 0x40e],
	[0x410, 0x44f],
	[0x451, 0x451],
	[0x454, 0x454],
	[0x456, 0x457],
	[0x45e, 0x45e],
	[0x490, 0x491],
	[0x600, 0x6ff],
	[0x2000, 0x22ff]
];

/** `italic` is what of the text is set in italics. */
export function fontsFor(
	text: string,
	italic: string,
	fonts: readonly TemplateFont[]
): { readonly place: string; readonly path: string }[] {
	const upright = [...INTERFACE, ...BASEMAP, ...lettersOf(text)];
	const slanted = [...INTERFACE, ...lettersOf(italic)];
	return fonts.flatMap(({ place, path, commonPath, ranges, italic: isItalic }) => {
		const drawn = (isItalic ? slanted : upright).filter((point) => isWithin(point, ranges));
		if (drawn.length === 0) return [];
		const isCommon = drawn.every((point) => isWithin(point, COMMON_LETTERS));
		return [{ place, path: isCommon ? commonPath : path }];
	});
}

function isWithin(point: number, ranges: Ranges): boolean {
	return ranges.some(([from, to]) => point >= from && point <= to);
}

/**
 * Signs such as dashes stand in several fonts' ranges; no font is taken along for them alone. A letter with a mark is drawn as the one letter
 * that both make; marks that make none are drawn by themselves.
 */
function lettersOf(text: string): number[] {
	const letters = Array.from(text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]/gu) ?? [], (letter) =>
		letter.codePointAt(0)!
	);
	return [...new Set(letters)];
}
