// A built style sheet whose fonts stand in it by their place, `url(font/0)`, and which letters each draws. Knows no file.
import type { TemplateFont } from '../../lib/briefing/export/single-file/template.ts';

type Font = Omit<TemplateFont, 'commonPath'>;

const FACE = /@font-face\s*\{[^}]*\}/g;
const ADDRESS = /url\(['"]?\.\/([^'")]+\.woff2)['"]?\)/;

export function toFontPlaces(sheet: string): { style: string; fonts: Font[] } {
	const fonts: { place: string; path: string; italic: boolean; ranges: (readonly [number, number])[] }[] = [];
	const style = sheet.replace(FACE, (face) => {
		const path = ADDRESS.exec(face)?.[1];
		if (path === undefined) throw new Error(`A font has no file of its own: ${face}`);
		let font = fonts.find((known) => known.path === path);
		if (!font)
			fonts.push(
				(font = {
					place: `font/${fonts.length}`,
					path,
					italic: /font-style:\s*italic/.test(face),
					ranges: []
				})
			);
		font.ranges.push(...rangesOf(face));
		return face.replace(ADDRESS, `url(${font.place})`);
	});
	if (/url\((?!font\/|['"]?(?:data:|#))/.test(style))
		throw new Error(`The style sheet asks for a file that is no font: ${/url\([^)]*\)/.exec(style)?.[0]}`);
	return { style, fonts };
}

/** `U+131,U+152-153,U+2??`; a face without ranges draws everything. */
function rangesOf(face: string): (readonly [number, number])[] {
	const list = /unicode-range:([^;}]*)/.exec(face)?.[1];
	if (list === undefined) return [[0, 0x10ffff]];
	return list.split(',').map((range) => {
		const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
		return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)];
	});
}
