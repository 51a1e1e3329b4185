// Marks as MapLibre would draw them: one GeoJSON source with an image for each marker. What the slides' bare page shows.
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import {
	markerExtent,
	markerRadius,
	markerShapes,
	type MarkerSpec
} from '../../../src/lib/map/marks/marker.ts';
import type { MapMark } from '../../../src/lib/map/marks/marks.ts';
import { MAP_FONTS } from '../../../src/lib/map/basemap/layers.ts';
import { themeColour } from '../../../src/lib/map/basemap/theme.ts';

const PREFIX = 'marker:';
/** Device pixels a CSS pixel. */
export const MARKER_RATIO = 2;

const NAME_SIZE = 12.5;

export const MARK_LAYER: LayerSpecification = {
	id: 'marks',
	type: 'symbol',
	source: 'marks',
	layout: {
		'icon-image': ['get', 'image'],
		'icon-allow-overlap': true,
		'icon-padding': 0,
		'symbol-sort-key': ['get', 'rank'],
		'text-field': ['format', ['get', 'name'], {}, ' ', {}, ['get', 'count'], { 'font-scale': 0.9 }],
		'text-font': [...MAP_FONTS.sans],
		'text-size': NAME_SIZE,
		'text-optional': true,
		'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
		'text-radial-offset': ['get', 'reach'],
		'text-justify': 'auto'
	},
	paint: {
		'text-color': themeColour('light', 'text'),
		'text-halo-color': themeColour('light', 'land'),
		'text-halo-width': 1.5
	}
};

export function markFeatures(marks: readonly MapMark[]): FeatureCollection<Point> {
	const features = marks.map(({ point, name, claims, parts, disputed, dashed, changed }): Feature<Point> => {
		const spec: MarkerSpec = { claims, parts, disputed, dashed, changed, state: 'rest' };
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [...point] },
			properties: {
				image: PREFIX + JSON.stringify(spec),
				rank: -claims,
				name,
				count: String(claims),
				reach: markerRadius(claims) / NAME_SIZE + 0.5
			}
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
