// The tiles as the build writes them: all there, and light where the first map looks.
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { readLayers } from '../../../geo/basemap/layers.ts';
import { cutTiles, DEEPEST_ZOOM } from '../../../geo/basemap/tiles.ts';

const tiles = new Map<string, Uint8Array>();

beforeAll(() => {
	for (const { zoom, x, y, content } of cutTiles(readLayers())) tiles.set(`${zoom}/${x}/${y}`, content);
}, 120_000);

/** Addresses of the tiles that a map of so many pixels shows, as MapLibre picks them: 512 px a tile, whole zooms down. */
function tilesInView(center: [number, number], zoom: number, width: number, height: number): string[] {
	const level = Math.min(DEEPEST_ZOOM, Math.floor(zoom));
	const pixels = 512 * 2 ** (zoom - level);
	const sine = Math.sin((center[1] * Math.PI) / 180);
	const x = (center[0] / 360 + 0.5) * 2 ** level;
	const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** level;
	const columns = span(x - width / pixels / 2, x + width / pixels / 2);
	const rows = span(y - height / pixels / 2, y + height / pixels / 2);
	return columns.flatMap((column) => rows.map((row) => `${level}/${column}/${row}`));
}

function span(from: number, to: number): number[] {
	return Array.from({ length: Math.floor(to) - Math.floor(from) + 1 }, (_, i) => Math.floor(from) + i);
}

test('every tile of the world is there once, from zoom 0 to the deepest', () => {
	expect(tiles.size).toBe((4 ** (DEEPEST_ZOOM + 1) - 1) / 3);
});

test.each([
	['Syria in the middle of the dashboard', [38.9, 35.2], 6.15, 816, 524],
	['Syria on a large screen', [38.9, 35.2], 6, 2560, 1440],
	['Moscow to Syria', [40, 46], 3.5, 816, 524],
	['the whole world', [20, 25], 1, 1920, 1080]
] as const)('%s takes less than 350 kB gzip', (_, center, zoom, width, height) => {
	const shown = tilesInView([...center], zoom, width, height);
	const sizes = shown.map((address) => gzipSync(tiles.get(address) ?? new Uint8Array()).length);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350_000);
});

test('zooms 0 to 4, which a single file carries whole, are less than 1.5 MB', () => {
	const bytes = [...tiles].filter(([address]) => Number(address[0]) < 5).map(([, content]) => content.length);
	expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});
