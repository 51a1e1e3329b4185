import { expect, it } from 'vitest';
import { toFontPlaces } from '../../../../src/server/single-file/font-places.ts';

const FACE = (file: string, range: string) =>
	`@font-face{font-family:A;src:url(./${file})format("woff2");unicode-range:${range}}`;

it('names each font by its place once, with all that its faces draw', () => {
	const { style, fonts } = toFontPlaces(
		FACE('a.woff2', 'U+0-FF,U+131') + FACE('b.woff2', 'U+4??') + FACE('a.woff2', 'U+2000')
	);
	expect(style.match(/url\([^)]*\)/g)).toEqual(['url(font/0)', 'url(font/1)', 'url(font/0)']);
	expect(fonts).toEqual([
		{
			place: 'font/0',
			path: 'a.woff2',
			italic: false,
			ranges: [
				[0, 255],
				[0x131, 0x131],
				[0x2000, 0x2000]
			]
		},
		{ place: 'font/1', path: 'b.woff2', italic: false, ranges: [[0x400, 0x4ff]] }
	]);
});

it('refuses a style sheet that asks for any other file', () => {
	expect(() => toFontPlaces('.a{background:url(./picture.png)}')).toThrow('url(./picture.png)');
});
