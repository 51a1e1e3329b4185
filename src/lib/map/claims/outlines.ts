// What of a geometry is drawn as an area and what as a line, in one piece on the map. Pure.
import type { Geometry, Position } from 'geojson';
import { inOnePiece } from '../../model/one-piece.ts';

export interface Outlines {
	/** Closed, those of holes among them. */
	readonly rings: readonly Position[][];
	/** What has no breadth: lines, and rings that run back on themselves. */
	readonly lines: readonly Position[][];
}

/** All within half a turn of `middle`, in degrees, as far as the geometry lets it. */
export function outlinesOf(geometry: Geometry, middle: number): Outlines {
	const whole = inOnePiece(geometry, middle);
	const rings = ringsOf(whole);
	return {
		rings: rings.filter(hasBreadth),
		lines: [...rings.filter((ring) => !hasBreadth(ring)), ...linesOf(whole)]
	};
}

function hasBreadth(ring: readonly Position[]): boolean {
	let twice = 0;
	ring.forEach(([x, y], i) => {
		const [nextX, nextY] = ring[(i + 1) % ring.length]!;
		twice += x! * nextY! - nextX! * y!;
	});
	return Math.abs(twice) > 1e-9;
}

function ringsOf(geometry: Geometry): readonly Position[][] {
	switch (geometry.type) {
		case 'Polygon':
			return geometry.coordinates;
		case 'MultiPolygon':
			return geometry.coordinates.flat();
		case 'GeometryCollection':
			return geometry.geometries.flatMap(ringsOf);
		default:
			return [];
	}
}

function linesOf(geometry: Geometry): readonly Position[][] {
	switch (geometry.type) {
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
			return geometry.coordinates;
		case 'GeometryCollection':
			return geometry.geometries.flatMap(linesOf);
		default:
			return [];
	}
}
