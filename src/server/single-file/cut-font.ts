// Cuts a font of the app down to what one file shows of it: the common letters with all their forms, in the weights that the app sets. Works
// on the bytes of any variable font.
import subsetFont from 'subset-font';
import { COMMON_LETTERS } from '../../lib/briefing/export/single-file/fonts.ts';

/** The lightest and the boldest that the style sheets ask for; a test holds them to it. */
export const WEIGHTS = { min: 400, max: 700 } as const;

const TEXT = COMMON_LETTERS.map(([from, to]) =>
	Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')
).join('');

/** Italics are set from 13 to 18 px, and larger only for a word of a slide: they are drawn for that size alone, which halves them. */
const ITALICS_FOR = { opsz: 18 } as const;

const CUT = { targetFormat: 'sfnt', noHinting: true } as const;
const PACK = { targetFormat: 'woff2', keepAllGlyphs: true } as const;

/** A font that was changed may not bear a name that is reserved; the notice of whose it is stays. Of one length, in place. */
const RENAMED = [
	['Source Serif 4', 'Dateline Serif'],
	['SourceSerif4', 'DatelineText']
] as const;

/** WOFF2. */
export async function cutFont(font: Buffer, isItalic = false): Promise<Buffer> {
	const variationAxes = { wght: WEIGHTS, ...(isItalic ? ITALICS_FOR : {}) };
	const cut = await subsetFont(font, TEXT, { ...CUT, variationAxes });
	for (const [from, to] of RENAMED) rename(cut, inFont(from), inFont(to));
	return subsetFont(cut, '', PACK);
}

function rename(font: Buffer, from: Buffer, to: Buffer): void {
	for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at)) to.copy(font, at);
}

/** UTF-16, the greater byte first, as names stand in a font. */
function inFont(name: string): Buffer {
	return Buffer.from(name, 'utf16le').swap16();
}
