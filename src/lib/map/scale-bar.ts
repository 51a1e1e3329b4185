// How long the scale bar is. Knows no map object.

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
