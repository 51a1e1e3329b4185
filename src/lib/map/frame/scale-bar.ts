// How long the scale bar is, and where it stands. Knows no map object.
import type { Box } from './boxes.ts';

export interface ScaleBar {
	/** A round number of the unit: 1, 2 or 5 times a power of ten. */
	readonly length: number;
	readonly unit: 'm' | 'km';
	/** Width on screen in px. */
	readonly width: number;
}

/** The longest round scale bar of at most `most` px where a px is `metresPerPixel` wide. */
export function scaleBar(metresPerPixel: number, most: number): ScaleBar {
	const metres = metresPerPixel * most;
	const power = 10 ** Math.floor(Math.log10(metres));
	const step = [5, 2, 1].find((candidate) => candidate * power <= metres) ?? 1;
	const length = step * power;
	const width = length / metresPerPixel;
	return length >= 1000 ? { length: length / 1000, unit: 'km', width } : { length, unit: 'm', width };
}

/** Metres a CSS px in Web Mercator with 512 px tiles, at `latitude` degrees. */
export function metresPerPixel(latitude: number, zoom: number): number {
	return (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** The longest that it gets, and how far its right end and its foot are from the frame's, in px. */
export const SCALE_BAR = { most: 110, right: 28, bottom: 26 } as const;

/** What it may cover, with its figures. */
export function scaleBarBox({ width, height }: { readonly width: number; readonly height: number }): Box {
	const right = width - 4;
	const bottom = height - SCALE_BAR.bottom + 4;
	return { left: width - SCALE_BAR.right - SCALE_BAR.most - 10, top: bottom - 34, right, bottom };
}
