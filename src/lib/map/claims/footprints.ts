// Regions as soft footprints: which are drawn how strongly, and their pixels. A region has no sharp edge on the map
// because none is known. Knows no map object.
import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../marks/marks.ts';

export interface Footprint {
	readonly id: string;
	readonly geometry: Geometry;
	readonly bounds: Bounds;
	/** Style of its largest event, from 0. */
	readonly style: number;
	/** Between 0 and 1. */
	readonly opacity: number;
}

/** The picture of a footprint, and where its corners lie: north-west, north-east, south-east, south-west. */
export interface FootprintImage {
	readonly canvas: HTMLCanvasElement;
	readonly corners: [[number, number], [number, number], [number, number], [number, number]];
}

const SIDE = 320;
const MAX_LATITUDE = 85;
/** Blur and margin as shares of the longer side. */
const BLUR = 0.022;
const MARGIN = 0.09;

const mercatorY = (lat: number): number =>
	Math.log(Math.tan(Math.PI / 4 + (Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 360));

const latitudeOf = (y: number): number => ((Math.atan(Math.exp(y)) - Math.PI / 4) * 360) / Math.PI;

/** Gives the picture another colour. */
export function recolour({ canvas }: FootprintImage, colour: string): void {
	const context = canvas.getContext('2d')!;
	context.globalCompositeOperation = 'source-in';
	context.shadowColor = 'transparent';
	context.fillStyle = colour;
	context.fillRect(0, 0, canvas.width, canvas.height);
}

/** Draws the region in Web Mercator, blurred, in `colour`. */
export function drawFootprint(footprint: Footprint, colour: string): FootprintImage {
	const [west, south, east, north] = footprint.bounds;
	const radians = Math.PI / 180;
	const spanX = (east - west) * radians;
	const spanY = mercatorY(north) - mercatorY(south);
	const margin = MARGIN * Math.max(spanX, spanY);
	const left = west * radians - margin;
	const top = mercatorY(north) + margin;
	const scale = SIDE / (Math.max(spanX, spanY) + 2 * margin);
	const width = Math.max(1, Math.ceil((spanX + 2 * margin) * scale));
	const height = Math.max(1, Math.ceil((spanY + 2 * margin) * scale));
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error(`no 2d drawing surface of ${width} by ${height} px for a footprint`);
	// The shape itself is drawn outside the canvas; only its blurred shadow falls inside.
	context.shadowColor = colour;
	context.shadowBlur = 2 * BLUR * SIDE;
	context.shadowOffsetX = 2 * width;
	context.fillStyle = '#000';
	context.beginPath();
	for (const ring of ringsOf(footprint.geometry)) {
		ring.forEach(([lng = 0, lat = 0], i) => {
			const x = (lng * radians - left) * scale - 2 * width;
			const y = (top - mercatorY(lat)) * scale;
			if (i === 0) context.moveTo(x, y);
			else context.lineTo(x, y);
		});
		context.closePath();
	}
	context.fill('evenodd');
	const right = (left + width / scale) / radians;
	const bottom = latitudeOf(top - height / scale);
	const upper = latitudeOf(top);
	return {
		canvas,
		corners: [
			[left / radians, upper],
			[right, upper],
			[right, bottom],
			[left / radians, bottom]
		]
	};
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
