// Marks as MapLibre would draw them: one GeoJSON source with an image for each marker. What the slides' bare page shows.
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { markerExtent, markerShapes, type MarkerSpec } from '../../../src/lib/map/marker.ts';
import type { MapMark } from '../../../src/lib/map/marks.ts';
import { themeColour } from '../../../src/lib/map/theme.ts';

const PREFIX = 'marker:';
/** Device pixels a CSS pixel. */
export const MARKER_RATIO = 2;

export const MARK_LAYER: LayerSpecification = {
	id: 'marks',
	type: 'symbol',
	source: 'marks',
	layout: {
		'icon-image': ['get', 'image'],
		'icon-allow-overlap': true,
		'icon-padding': 0,
		'symbol-sort-key': ['get', 'rank']
	}
};

export function markFeatures(marks: readonly MapMark[]): FeatureCollection<Point> {
	const features = marks.map(({ point, claims, parts, disputed, dashed, changed }): Feature<Point> => {
		const spec: MarkerSpec = { claims, parts, disputed, dashed, changed, state: 'rest' };
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [...point] },
			properties: { image: PREFIX + JSON.stringify(spec), rank: claims }
		};
	});
	return { type: 'FeatureCollection', features };
}

/** Null for an image that is no marker. */
export function drawMarkerImage(id: string): ImageData | null {
	if (!id.startsWith(PREFIX)) return null;
	const spec = JSON.parse(id.slice(PREFIX.length)) as MarkerSpec;
	const extent = markerExtent(spec);
	const side = 2 * extent * MARKER_RATIO;
	const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })!;
	context.scale(MARKER_RATIO, MARKER_RATIO);
	context.translate(extent, extent);
	for (const { path, fill, stroke, width = 1, dash = [] } of markerShapes(spec)) {
		const shape = new Path2D(path);
		context.setLineDash([...dash]);
		if (fill) {
			context.fillStyle = themeColour('light', fill);
			context.fill(shape);
		}
		if (stroke) {
			context.strokeStyle = themeColour('light', stroke);
			context.lineWidth = width;
			context.stroke(shape);
		}
	}
	return context.getImageData(0, 0, side, side);
}
