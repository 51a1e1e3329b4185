import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { THEMES, THEME_NAMES, type Theme } from '../../../../src/lib/map/basemap/theme.ts';

const stylesheet = readFileSync(new URL('../../../../src/colours.css', import.meta.url), 'utf8');

/** The light and dark value of a custom property in colours.css. */
function pageColour(property: string): { light: string; dark: string } {
	const found = new RegExp(`--${property}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(stylesheet);
	if (!found) throw new Error(`colours.css has no --${property}`);
	return { light: found[1]!, dark: found[2]! };
}

const PROPERTIES = {
	page: 'page',
	surface: 'surface',
	text: 'text',
	muted: 'muted',
	rule: 'rule',
	accent: 'accent',
	land: 'land',
	water: 'water',
	border: 'border',
	river: 'river',
	waterLabel: 'water-label'
} satisfies Partial<Record<keyof Theme, string>>;

/** WCAG 2 contrast of two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
	const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((start) => {
		const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe.each(THEME_NAMES)('the %s theme', (name) => {
	const theme = THEMES[name];

	test.each(Object.entries(PROPERTIES))('%s is the colour that the page uses', (key, property) => {
		expect(theme[key as keyof typeof PROPERTIES]).toBe(pageColour(property)[name]);
	});

	test.each([1, 2, 3, 4, 5, 6, 7, 8])('event %i is the colour that the page uses', (place) => {
		expect(theme.events[place - 1]).toBe(pageColour(`event-${place}`)[name]);
	});

	test('text on the map reaches 4.5:1 on the ground it is written on', () => {
		expect(contrast(theme.muted, theme.land)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(theme.waterLabel, theme.water)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(theme.waterLabel, theme.land)).toBeGreaterThanOrEqual(4.5);
	});

	test.each([1, 2, 3, 4, 5, 6, 7, 8])('event %i reaches 3:1 on land and water', (place) => {
		expect(contrast(theme.events[place - 1]!, theme.land)).toBeGreaterThanOrEqual(3);
		expect(contrast(theme.events[place - 1]!, theme.water)).toBeGreaterThanOrEqual(3);
	});
});
