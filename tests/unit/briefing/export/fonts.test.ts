import { expect, it } from 'vitest';
import { fontsFor } from '../../../../src/lib/briefing/export/single-file/fonts.ts';

const font = (name: string, ...ranges: [number, number][]) => ({
	place: name,
	path: name,
	commonPath: `${name}, common`,
	italic: name.endsWith('italic'),
	ranges
});
const FONTS = [
	font('latin', [0, 0xff]),
	font('latin-ext', [0x100, 0x2ba], [0x20ac, 0x20ac]),
	font('cyrillic', [0x400, 0x45f]),
	font('arabic', [0x600, 0x6ff], [0x2010, 0x2011])
];

it.each([
	['', ['latin', 'latin-ext']],
	['Путин', ['latin', 'latin-ext', 'cyrillic']],
	['القامشلي', ['latin', 'latin-ext', 'arabic']],
	['a hyphen ‐ and a euro €', ['latin', 'latin-ext']],
	['a mark that makes no letter with another, x\u0404\u0483', ['latin', 'latin-ext', 'cyrillic']],
	['s\u0327 and e\u0301, which are one letter each', ['latin', 'latin-ext']]
])('takes along the fonts that the letters of "%s" and of the basemap need', (text, names) => {
	expect(fontsFor(text, '', FONTS).map(({ place }) => place)).toEqual(names);
});

it('takes an italic along only for what is set in it', () => {
	const fonts = [...FONTS, font('latin-italic', [0, 0xff]), font('cyrillic-italic', [0x400, 0x45f])];
	const names = (italic: string) => fontsFor('Путин', italic, fonts).map(({ place }) => place);
	expect(names('a quote')).toEqual(['latin', 'latin-ext', 'cyrillic', 'latin-italic']);
	expect(names('цитата')).toContain('cyrillic-italic');
});

it.each([
	['Путин, Şanlıurfa', ['latin, common', 'latin-ext, common', 'cyrillic, common']],
	['qızıl ə', ['latin, common', 'latin-ext, common']],
	['Путин, U\u0435\u0301', ['latin, common', 'latin-ext, common', 'cyrillic, common']],
	['ɓaara', ['latin, common', 'latin-ext']],
	['ћирилица', ['latin, common', 'latin-ext, common', 'cyrillic']]
])('takes the cut of a font where it has all letters of "%s"', (text, paths) => {
	expect(fontsFor(text, '', FONTS).map(({ path }) => path)).toEqual(paths);
});
