// Cuts layers of GeoJSON into Mapbox vector tiles. Knows no layer by name and writes no file.
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';

/**
 * The deepest zoom cut. A tile's grid has 8192 units, MapLibre's own: at zoom 5 a unit is 153 m on the equator, which is
 * one pixel at zoom 9. A fifth level on this grid is as sharp as a sixth on the usual 4096, with a quarter of the files.
 */
export const DEEPEST_ZOOM = 5;
const GRID = 8192;

/** Grid units of overlap between tiles: 8 px, so that no line shows where it is cut. */
const OVERLAP = 128;
/** Grid units by which a line may stray above the deepest zoom: 0.4 px. The deepest keeps every point. */
const TOLERANCE = 6;

export interface TileLayer {
	readonly name: string;
	/** A feature whose `minzoom` is z is in tiles from the one that is shown at z; without, in all. */
	readonly features: readonly Feature[];
}

export interface Tile {
	readonly zoom: number;
	readonly x: number;
	readonly y: number;
	readonly content: Uint8Array;
}

/** Every tile of the world from zoom 0 to the deepest, empty ones too: a missing file would be an error in the console. */
export function* cutTiles(layers: readonly TileLayer[]): Generator<Tile> {
	const indexes = layers.map((layer) => ({ name: layer.name, at: indexesByZoom(layer) }));
	for (let zoom = 0; zoom <= DEEPEST_ZOOM; zoom++) {
		for (let x = 0; x < 2 ** zoom; x++) {
			for (let y = 0; y < 2 ** zoom; y++) {
				const layersHere = indexes.map(({ name, at }) => [name, at[zoom]!] as const);
				yield { zoom, x, y, content: encodeTile(layersHere, zoom, x, y) };
			}
		}
	}
}

/** For each zoom an index of the features shown there; zooms that show the same share one. */
function indexesByZoom({ features }: TileLayer): GeoJSONVT[] {
	const isPoints = features.some(({ geometry }) => geometry.type === 'Point');
	const indexes = new Map<number, GeoJSONVT>();
	return Array.from({ length: DEEPEST_ZOOM + 1 }, (_, zoom) => {
		const shown = features.filter((feature) => zoom === DEEPEST_ZOOM || firstZoom(feature) < zoom + 1);
		const index = indexes.get(shown.length) ?? indexFeatures(shown, isPoints);
		indexes.set(shown.length, index);
		return index;
	});
}

function firstZoom({ properties }: Feature): number {
	return (properties?.minzoom as number | undefined) ?? 0;
}

function indexFeatures(features: Feature[], isPoints: boolean): GeoJSONVT {
	return new GeoJSONVT(
		{ type: 'FeatureCollection', features },
		{
			maxZoom: DEEPEST_ZOOM,
			indexMaxZoom: DEEPEST_ZOOM,
			indexMaxPoints: 0,
			extent: GRID,
			// A label outside its tile is never drawn.
			buffer: isPoints ? 0 : OVERLAP,
			tolerance: TOLERANCE
		}
	);
}

function encodeTile(
	indexes: readonly (readonly [string, GeoJSONVT])[],
	zoom: number,
	x: number,
	y: number
): Uint8Array {
	const layers = Object.fromEntries(
		indexes.flatMap(([name, index]) => {
			const tile = index.getTile(zoom, x, y);
			return tile && tile.features.length > 0 ? [[name, tile]] : [];
		})
	);
	return fromGeojsonVt(layers, { version: 2, extent: GRID });
}
