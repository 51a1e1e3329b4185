// The bounds of a geometry on a round earth: the narrowest box that holds it, which may cross the antimeridian.
import { bbox, flatten } from '@turf/turf';
import type { BBox, Geometry } from 'geojson';
import { nearLongitude } from '../model/web-mercator.ts';

/**
 * West, south, east, north. West lies from -180 to 180; east is never less than west, and beyond 180 where
 * the box crosses the antimeridian: Russia begins at 19.6 and ends at 190.
 */
export function longitudeBounds(geometry: Geometry): BBox {
	const [, south, , north] = bbox(geometry) as [number, number, number, number];
	const [west, east] = narrowestSpan(spans(geometry));
	const start = nearLongitude(west, 0);
	return [start, south, start + Math.min(360, east - west), north];
}

type Span = readonly [west: number, east: number];

/** Each part of a geometry is drawn without crossing the antimeridian, so that its own span is plain. */
function spans(geometry: Geometry): Span[] {
	return flatten(geometry).features.map((part) => {
		const [west, , east] = bbox(part) as [number, number, number, number];
		return [west, east];
	});
}

/** Opens the circle at its widest gap. */
function narrowestSpan(parts: readonly Span[]): Span {
	const sorted = parts.toSorted((left, right) => left[0] - right[0]);
	const west = sorted[0]![0];
	let reach = sorted[0]![1];
	let gap = { width: -1, after: NaN, before: NaN };
	for (const [start, end] of sorted.slice(1)) {
		if (start - reach > gap.width) gap = { width: start - reach, after: reach, before: start };
		reach = Math.max(reach, end);
	}
	const around = west + 360 - reach;
	return gap.width > around ? [gap.before, gap.after + 360] : [west, reach];
}
