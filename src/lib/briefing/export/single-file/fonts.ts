// Which fonts one file takes along: those whose letters occur in what it shows. Knows no font's content.
import type { TemplateFont } from './template.ts';

/** Latin, for the interface's own text. */
const INTERFACE = [0x41];

/** Letters of names on the basemap, beyond the interface's: Aşgabat, Şanlıurfa. */
const BASEMAP = [0x15f];

export function fontsFor(text: string, fonts: readonly TemplateFont[]): TemplateFont[] {
	const points = new Set([...INTERFACE, ...BASEMAP]);
	for (const character of text) points.add(character.codePointAt(0)!);
	const shown = [...points].filter((point) => point > 0x20);
	return fonts.filter(({ ranges }) =>
		shown.some((point) => ranges.some(([from, to]) => isLetter(point) && point >= from && point <= to))
	);
}

/** Signs such as dashes stand in several fonts' ranges; no font is taken along for them alone. */
function isLetter(point: number): boolean {
	return /[\p{L}\p{N}]/u.test(String.fromCodePoint(point));
}
