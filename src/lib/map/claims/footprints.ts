// Regions as soft footprints: which are drawn how strongly, and their pixels. A region has no sharp edge on the map
// because none is known. Knows no map object.
import type { Geometry, Position } from 'geojson';
import { latitudeAt, longitudeAt, mercatorX, mercatorY } from '../../model/web-mercator.ts';
import type { Bounds } from '../marks/marks.ts';
import { outlinesOf } from './outlines.ts';

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
/** Blur and margin as shares of the longer side. */
const BLUR = 0.022;
const MARGIN = 0.09;
/** Of what has no breadth, px. */
const LINE = 8;
/** As a share of the world; less is a point, which its marker shows. */
const LEAST = 1e-7;

/** Gives the picture another colour. */
export function recolour({ canvas }: FootprintImage, colour: string): void {
	const context = canvas.getContext('2d')!;
	context.globalCompositeOperation = 'source-in';
	context.shadowColor = 'transparent';
	context.fillStyle = colour;
	context.fillRect(0, 0, canvas.width, canvas.height);
}

interface Picture {
	readonly width: number;
	readonly height: number;
	/** Its upper left, as shares of the world; px to a world. */
	readonly left: number;
	readonly top: number;
	readonly scale: number;
	readonly corners: FootprintImage['corners'];
}

/** What MapLibre takes for inside the world, as a share of it: it rounds. */
const INSIDE = 1e-9;

/**
 * Where the picture of a region lies and how large it is; null where it has no extent. Its middle lies on the world between ±180 degrees, since
 * MapLibre refuses one that does not; the rest of it goes on beyond, and is drawn on each copy of the world.
 */
export function pictureOf([west, south, east, north]: Bounds): Picture | null {
	const [spanX, spanY] = [mercatorX(east) - mercatorX(west), mercatorY(south) - mercatorY(north)];
	const longer = Math.max(spanX, spanY);
	if (longer < LEAST) return null;
	const margin = MARGIN * longer;
	const left = mercatorX(west) - margin;
	const top = mercatorY(north) - margin;
	const scale = SIDE / (longer + 2 * margin);
	const width = Math.max(1, Math.ceil((spanX + 2 * margin) * scale));
	const height = Math.max(1, Math.ceil((spanY + 2 * margin) * scale));
	const middle = left + width / scale / 2;
	const within = Math.min(1 - INSIDE, Math.max(INSIDE, middle - Math.floor(middle)));
	const start = left + within - middle;
	const [farWest, farEast] = [longitudeAt(start), longitudeAt(start + width / scale)];
	const [upper, lower] = [latitudeAt(top), latitudeAt(top + height / scale)];
	const corners: Picture['corners'] = [
		[farWest, upper],
		[farEast, upper],
		[farEast, lower],
		[farWest, lower]
	];
	return { width, height, left, top, scale, corners };
}

/** Draws the region in Web Mercator, blurred, in `colour`; null where it has no extent. */
export function drawFootprint({ geometry, bounds }: Footprint, colour: string): FootprintImage | null {
	const picture = pictureOf(bounds);
	if (!picture) return null;
	const { width, height, left, top, scale, corners } = picture;
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error(`no 2d drawing surface of ${width} by ${height} px for a footprint`);
	// The shape itself is drawn outside the canvas; only its blurred shadow falls inside.
	context.shadowColor = colour;
	context.shadowBlur = 2 * BLUR * SIDE;
	context.shadowOffsetX = 2 * width;
	context.lineWidth = LINE;
	const { rings, lines } = outlinesOf(geometry, (bounds[0] + bounds[2]) / 2);
	const pathOf = (line: readonly Position[]) => {
		line.forEach(([longitude = 0, latitude = 0], i) => {
			const x = (mercatorX(longitude) - left) * scale - 2 * width;
			const y = (mercatorY(latitude) - top) * scale;
			if (i === 0) context.moveTo(x, y);
			else context.lineTo(x, y);
		});
	};
	context.beginPath();
	for (const ring of rings) {
		pathOf(ring);
		context.closePath();
	}
	context.fill('evenodd');
	context.beginPath();
	lines.forEach(pathOf);
	context.stroke();
	return { canvas, corners };
}
