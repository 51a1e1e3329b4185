import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { TileType } from 'pmtiles';
import { describe, expect, it, vi } from 'vitest';
import { basemapStyle } from '../../../../src/lib/map/basemap/style.ts';
import { THEME_NAMES } from '../../../../src/lib/map/basemap/theme.ts';
import { WORLDVIEW_KEYS } from '../../../../src/lib/model/worldview.ts';

// MapLibre itself needs a page.
vi.mock('maplibre-gl', () => ({ addProtocol: () => undefined }));
const { describe: describeArchive, openArchive } = await import('../../../../src/lib/map/near/archive.ts');

const header = { minZoom: 0, maxZoom: 14, minLon: 103.5, minLat: 1.1, maxLon: 104.1, maxLat: 1.5 };
const withLayers = (...ids: string[]) => ({ vector_layers: ids.map((id) => ({ id })) });

describe('a nearer map', () => {
	it.each([
		['protomaps', TileType.Mvt, withLayers('earth', 'water', 'roads')],
		['openmaptiles', TileType.Mvt, withLayers('water', 'transportation')],
		['raster', TileType.Webp, {}]
	] as const)('is known as %s, with its extent and zooms', (schema, tileType, metadata) => {
		expect(describeArchive({ ...header, tileType }, metadata, 'here')).toEqual({
			url: 'pmtiles://here',
			schema,
			bounds: [103.5, 1.1, 104.1, 1.5],
			minZoom: 0,
			maxZoom: 14,
			attribution: ''
		});
	});

	it('says whose it is as text, whatever its archive writes', () => {
		const metadata = { ...withLayers('earth'), attribution: '<a href="x">&copy; Mappers</a> &amp; others' };
		expect(describeArchive({ ...header, tileType: TileType.Mvt }, metadata, '').attribution).toBe(
			'© Mappers & others'
		);
	});

	it('of another schema is refused with the layers found and what is expected', () => {
		const metadata = withLayers('gardens', 'sheds');
		expect(() => describeArchive({ ...header, tileType: TileType.Mvt }, metadata, '')).toThrow(
			/gardens, sheds.*Protomaps or OpenMapTiles/
		);
	});

	it('that is no archive is refused by its name', async () => {
		const file = new File([new Uint8Array(20000)], 'holiday.pmtiles');
		await expect(openArchive(file)).rejects.toThrow(/holiday\.pmtiles could not be read/);
	});

	const schemas = [
		[TileType.Mvt, withLayers('earth')],
		[TileType.Mvt, withLayers('transportation')],
		[TileType.Png, {}]
	] as const;
	it.each(
		schemas.flatMap(([tileType, metadata]) => THEME_NAMES.map((theme) => ({ tileType, metadata, theme })))
	)(
		'is drawn in the $theme theme over our land and under our borders, by a style that is valid',
		({ tileType, metadata, theme }) => {
			const near = describeArchive({ ...header, tileType }, metadata, 'here');
			const style = basemapStyle({
				theme,
				worldview: WORLDVIEW_KEYS[0]!,
				language: 'ar',
				dataUrl: 'http://localhost/data',
				near,
				hiddenTowns: ['Singapore']
			});
			expect(validateStyleMin(style)).toEqual([]);
			const ids = style.layers.map(({ id }) => id);
			const ground = ids
				.filter((id) => id.startsWith('near-') && id !== 'near-place')
				.map((id) => ids.indexOf(id));
			expect(Math.min(...ground)).toBeGreaterThan(ids.indexOf('coast'));
			expect(Math.max(...ground)).toBeLessThan(ids.indexOf('border'));
			expect(ids.indexOf('border-disputed')).toBeGreaterThan(ids.indexOf('border'));
		}
	);
});
