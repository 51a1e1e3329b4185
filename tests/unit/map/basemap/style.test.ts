import { featureFilter, validateStyleMin, type FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { basemapStyle, CLAIM_ANCHOR } from '../../../../src/lib/map/basemap/style.ts';
import { THEME_NAMES, THEMES } from '../../../../src/lib/map/basemap/theme.ts';
import { WORLDVIEW_KEYS } from '../../../../src/lib/model/worldview.ts';

const EVERY_STYLE = THEME_NAMES.flatMap((theme) =>
	WORLDVIEW_KEYS.flatMap((worldview) =>
		(['en', 'ar', 'ru'] as const).map((language) => ({ theme, worldview, language }))
	)
);
const dataUrl = 'http://localhost/data';
const plain = basemapStyle({ theme: 'light', worldview: WORLDVIEW_KEYS[0]!, language: 'en', dataUrl });

function layerOf(style: typeof plain, id: string) {
	const layer = style.layers.find((each) => each.id === id);
	if (!layer) throw new Error(`no layer ${id}`);
	return layer;
}

describe('every style', () => {
	test.each(EVERY_STYLE)('is valid: $theme, $worldview, $language', (options) => {
		expect(validateStyleMin(basemapStyle({ ...options, dataUrl }))).toEqual([]);
	});

	test.each(EVERY_STYLE)('is valid with towns hidden: $theme, $worldview, $language', (options) => {
		const hiddenTowns = ['Qamishli', '170654'];
		expect(validateStyleMin(basemapStyle({ ...options, dataUrl, hiddenTowns }))).toEqual([]);
	});

	test.each(THEME_NAMES)('uses the land and water of the %s theme', (theme) => {
		const style = basemapStyle({ theme, worldview: WORLDVIEW_KEYS[0]!, language: 'en', dataUrl });
		expect(layerOf(style, 'land').paint).toEqual({ 'fill-color': THEMES[theme].land });
		expect(layerOf(style, 'water').paint).toEqual({ 'background-color': THEMES[theme].water });
	});
});

test('claims have land below their grounds, and lines and names above', () => {
	const ids = plain.layers.map(({ id }) => id);
	expect(ids.indexOf('land')).toBeLessThan(ids.indexOf(CLAIM_ANCHOR));
	expect(ids.indexOf('border')).toBeGreaterThan(ids.indexOf(CLAIM_ANCHOR));
	const names = plain.layers.filter(({ type }) => type === 'symbol').map(({ id }) => ids.indexOf(id));
	expect(Math.min(...names)).toBeGreaterThan(ids.indexOf(CLAIM_ANCHOR));
});

test('no name on the map is set smaller than 11 px', () => {
	for (const layer of plain.layers) {
		if (layer.type !== 'symbol') continue;
		const size = layer.layout!['text-size'];
		const smallest = typeof size === 'number' ? size : (size as unknown[])[4];
		expect(smallest, layer.id).toBeGreaterThanOrEqual(11);
	}
});

test.each(['http://localhost/data', 'http://localhost/data/'])('tiles are looked for below %s', (url) => {
	const { sources } = basemapStyle({
		theme: 'dark',
		worldview: WORLDVIEW_KEYS[0]!,
		language: 'en',
		dataUrl: url
	});
	expect(sources.basemap).toMatchObject({ tiles: ['http://localhost/data/basemap/{z}/{x}/{y}.pbf'] });
});

test('a worldview that the map has no lines for is drawn de facto', () => {
	const style = basemapStyle({ theme: 'light', worldview: 'of some ministry', language: 'en', dataUrl });
	expect(style).toEqual(plain);
});

describe('a worldview', () => {
	/** Which of the border layers draws a line of the tiles. */
	function drawnFrom(worldview: string, properties: Readonly<Record<string, string>>): string[] {
		const style = basemapStyle({ theme: 'light', worldview, language: 'en', dataUrl });
		return ['border', 'border-disputed'].filter((id) => {
			const layer = layerOf(style, id);
			const { filter } = layer as { filter?: FilterSpecification };
			return featureFilter(filter, 'filter').filter({ zoom: 6 }, {
				type: 2,
				properties: { ...properties },
				geometry: []
			} as never);
		});
	}

	test.each([
		['de-facto', { kind: 'settled' }, ['border']],
		['de-facto', { kind: 'disputed', 'view:ru': 'line' }, ['border-disputed']],
		['de-facto', { kind: 'claimed', 'view:ru': 'line' }, []],
		['ru', { kind: 'settled' }, ['border']],
		['ru', { kind: 'disputed', 'view:ru': 'line', 'view:sa': 'none' }, ['border']],
		['Russia (Natural Earth)', { kind: 'disputed', 'view:ru': 'line' }, ['border']],
		['sa', { kind: 'disputed', 'view:ru': 'line', 'view:sa': 'none' }, []],
		['sa', { kind: 'disputed', 'view:ru': 'line' }, ['border-disputed']],
		['ru', { kind: 'claimed', 'view:ru': 'line' }, ['border']],
		['ua', { kind: 'claimed', 'view:ru': 'line' }, []]
	])('of %s draws %o by %o', (worldview, properties, layers) => {
		expect(drawnFrom(worldview, properties)).toEqual(layers);
	});

	test('names a sea as it is called there, in the language of the map', () => {
		const field = (worldview: string, language: string) =>
			(
				layerOf(basemapStyle({ theme: 'light', worldview, language, dataUrl }), 'sea-name').layout as {
					'text-field': unknown;
				}
			)['text-field'];
		expect(field('de-facto', 'en')).toEqual(['get', 'name']);
		expect(field('sa', 'en')).toEqual(['coalesce', ['get', 'name@sa'], ['get', 'name']]);
		expect(field('sa', 'ar')).toEqual([
			'coalesce',
			['get', 'name@sa:ar'],
			['get', 'name:ar'],
			['get', 'name']
		]);
	});
});

test('letters of a river’s name keep clear of each other on the inner side of a bend', () => {
	const { layout } = layerOf(plain, 'river-name') as unknown as {
		layout: { 'text-letter-spacing': number; 'text-offset': [number, number]; 'text-max-angle': number };
	};
	// In units of the letters' size: how far from the line their heads are, and what is free between two of them.
	const heads = Math.abs(layout['text-offset'][1]) + 0.36;
	const free = layout['text-letter-spacing'] + 0.06;
	expect((heads * layout['text-max-angle'] * Math.PI) / 180).toBeLessThanOrEqual(free);
});
