// Draws a marker into pixels for the map. The image's id says all that is on it, so that the map can ask for it late.
import { markerExtent, markerShapes, type MarkerColour, type MarkerSpec } from './marker.ts';

export type Palette = (colour: MarkerColour) => string;

const PREFIX = 'marker:';

/** An id that `parseMarkerImageId` turns back into the specification. `theme` keeps the colours of two themes apart. */
export function markerImageId(spec: MarkerSpec, theme: string): string {
	return `${PREFIX}${theme}:${JSON.stringify(spec)}`;
}

export function parseMarkerImageId(id: string): MarkerSpec | null {
	if (!id.startsWith(PREFIX)) return null;
	return JSON.parse(id.slice(id.indexOf(':', PREFIX.length) + 1)) as MarkerSpec;
}

/** Pixels of the marker at `ratio` device pixels a CSS pixel. */
export function drawMarker(spec: MarkerSpec, palette: Palette, ratio: number): ImageData {
	const extent = markerExtent(spec);
	const side = Math.ceil(2 * extent * ratio);
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = side;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error(`no 2d drawing surface of ${side} px for a marker`);
	context.scale(side / (2 * extent), side / (2 * extent));
	context.translate(extent, extent);
	for (const shape of markerShapes(spec)) {
		const path = new Path2D(shape.path);
		context.setLineDash([...(shape.dash ?? [])]);
		if (shape.fill) {
			context.fillStyle = palette(shape.fill);
			context.fill(path);
		}
		if (shape.stroke) {
			context.strokeStyle = palette(shape.stroke);
			context.lineWidth = shape.width ?? 1;
			context.stroke(path);
		}
	}
	return context.getImageData(0, 0, side, side);
}
