import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { claimSources, EMPTY, withClaimLayers } from '../../../../src/lib/map/claims/layers.ts';
import { roomFeatures } from '../../../../src/lib/map/marks/rooms.ts';
import type { MapMark } from '../../../../src/lib/map/marks/marks.ts';
import { placeDiscs, type DiscPlace } from '../../../../src/lib/map/marks/place-discs.ts';
import { basemapStyle, CLAIM_ANCHOR } from '../../../../src/lib/map/basemap/style.ts';
import { THEME_NAMES } from '../../../../src/lib/map/basemap/theme.ts';
import { WORLDVIEW_KEYS } from '../../../../src/lib/model/worldview.ts';

const mark: MapMark = {
	id: 'qamishli',
	point: [41.23, 37.05],
	places: ['qamishli'],
	foremost: ['qamishli'],
	claims: 5,
	parts: [{ style: 1, claims: 5 }],
	disputed: true,
	dashed: false,
	changed: false,
	name: 'Qamishli',
	note: '',
	spoken: 'Qamishli: 5 claims'
};

const rooms = roomFeatures([{ mark, state: 'rest', isOpen: false, name: { anchor: 'left', form: 0 } }]);

describe.each(THEME_NAMES.flatMap((theme) => WORLDVIEW_KEYS.map((worldview) => ({ theme, worldview }))))(
	'the whole style, $theme, $worldview',
	({ theme, worldview }) => {
		const basemap = basemapStyle({ theme, worldview, dataUrl: 'http://localhost/data', language: 'en' });
		const style = withClaimLayers(basemap, theme, CLAIM_ANCHOR, claimSources(rooms, EMPTY, EMPTY));

		test('is valid', () => {
			expect(validateStyleMin(style)).toEqual([]);
		});

		test('draws regions below every line and name, and first finds room for the marks', () => {
			const ids = style.layers.map(({ id }) => id);
			expect(ids.indexOf('ground-fill')).toBe(ids.indexOf(CLAIM_ANCHOR) - 2);
			expect(ids.at(-1)).toBe('rooms');
		});
	}
);

describe('a style without the anchor', () => {
	test('is a programmer’s error that names it', () => {
		const bare = { version: 8 as const, sources: {}, layers: [] };
		expect(() => withClaimLayers(bare, 'light', 'coast', {})).toThrow('"coast"');
	});
});

describe('discs', () => {
	test('are drawn round single places of known radius, approximate or regions without an outline', () => {
		const [spot, outline] = [{ type: 'Point' }, { type: 'Polygon' }];
		const places = new Map<string, DiscPlace>([
			['qamishli', { precision: 'approximate', radiusKm: 15, geometry: spot }],
			['hmeimim', { precision: 'exact', geometry: spot }],
			['tartus', { precision: 'approximate', geometry: spot }],
			['coast', { precision: 'region', radiusKm: 60, geometry: spot }],
			['desert', { precision: 'region', radiusKm: 60, geometry: outline }]
		]);
		const marks = [
			mark,
			...['hmeimim', 'tartus', 'coast', 'desert'].map((id) => ({ ...mark, id, places: [id] })),
			{ ...mark, id: 'two', places: ['qamishli', 'tartus'] }
		];
		expect(placeDiscs(marks, places).features.map(({ properties }) => properties?.['id'])).toEqual([
			'qamishli',
			'coast'
		]);
	});
});
