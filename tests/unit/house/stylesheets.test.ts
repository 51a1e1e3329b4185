import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WEIGHTS } from '../../../src/server/single-file/cut-font.ts';
import { listFiles, ROOT } from './read-modules.ts';

const PHYSICAL =
	/(?:^|[\s;{])((?:margin|padding|border)-(?:left|right)(?:-\w+)*|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right))/g;
const DECORATION =
	/(?:^|[\s;{])(border-radius(?=\s*:)(?!\s*:\s*0\s*[;}])|box-shadow(?=\s*:)(?!\s*:\s*none))|((?:linear|radial|conic)-gradient\()/g;
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/gi;

/** Each stylesheet or `<style>` block with its comments taken out. */
const sheets = listFiles(['src'], (path) => /\.(svelte|css)$/.test(path)).map((path) => {
	const source = readFileSync(join(ROOT, path), 'utf8');
	const css = path.endsWith('.css')
		? source
		: Array.from(source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g), (match) => match[1]).join('\n');
	return { path, css: css.replace(/\/\*[\s\S]*?\*\//g, '') };
});

function findings(pattern: RegExp, within = sheets): string[] {
	return within.flatMap(({ path, css }) =>
		Array.from(css.matchAll(pattern), (match) => `${path}: ${match[0].trim()}`)
	);
}

it('lays out by logical sides, so that a page can run from right to left', () => {
	expect(findings(PHYSICAL)).toEqual([]);
});

// A text's halo is a text-shadow and no shadow.
it('draws no radius, shadow or gradient', () => {
	expect(findings(DECORATION)).toEqual([]);
});

it('takes colours from the custom properties of colours.css', () => {
	expect(
		findings(
			COLOUR,
			sheets.filter(({ path }) => path !== 'src/colours.css')
		)
	).toEqual([]);
});

it('sets no weight that the fonts of the one file are cut from', () => {
	const rules = sheets.map(({ path, css }) => ({ path, css: css.replace(/@font-face\s*\{[^}]*\}/g, '') }));
	const weights = rules.flatMap(({ css }) =>
		Array.from(css.matchAll(/font(?:-weight)?:\s*(?:italic\s+)?(\d{3})\b/g), ([, weight]) => Number(weight))
	);
	expect(weights.length).toBeGreaterThan(100);
	expect(weights.filter((weight) => weight < WEIGHTS.min || weight > WEIGHTS.max)).toEqual([]);
	expect(findings(/font-weight:\s*(?:lighter|bolder)/g, rules)).toEqual([]);
});

it('knows a fault when it sees one', () => {
	const css = 'a { margin-left: 1px; border-radius: 4px; color: #fff; }';
	const faulty = [{ path: 'x.css', css }];
	expect(findings(PHYSICAL, faulty)).toEqual(['x.css: margin-left']);
	expect(findings(DECORATION, faulty)).toHaveLength(1);
	expect(findings(COLOUR, faulty)).toEqual(['x.css: #fff']);
});
