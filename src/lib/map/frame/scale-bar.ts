// How long the scale bar is, and where it stands: where it covers no mark. Knows no map object.
import { MOST_NORTH, WORLD_PX } from '../../model/web-mercator.ts';
import { overlaps, type Box } from './boxes.ts';
import { textWidth } from '../marks/name-size.ts';
import type { Frame } from './frame.ts';

export interface ScaleBar {
	/** A round number of the unit: 1, 2 or 5 times a power of ten. */
	readonly length: number;
	readonly unit: 'm' | 'km';
	/** Width on screen in px. */
	readonly width: number;
}

export interface PlacedScale extends ScaleBar {
	/** Its left end and its foot, px of the frame. */
	readonly x: number;
	readonly y: number;
	/** How finely the map is drawn, over it; empty for nothing. */
	readonly note: string;
	/** With its figures. */
	readonly box: Box;
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

/** Metres a CSS px, at `latitude` degrees. */
export function metresPerPixel(latitude: number, zoom: number): number {
	const bounded = Math.max(-MOST_NORTH, Math.min(MOST_NORTH, latitude));
	return (40_075_016.686 * Math.cos((bounded * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);
}

/** The longest that it gets, and how far its figures are from the pane's edge, px. */
const MOST_PX = 110;
const OFF = { right: 28, bottom: 26 } as const;
const FIGURES = { aside: 20, above: 26, below: 3 } as const;
const NOTE = { size: 11, line: 15 } as const;
/** How finely a free place is looked for. */
const STEP = { across: 24, up: 36 } as const;

/** From the lower right corner on along the foot, then further up, the first place that is free of `obstacles`; the corner where none is. */
export function placeScale(frame: Frame, obstacles: readonly Box[], note = ''): PlacedScale {
	const { pane } = frame;
	const room = pane.right - pane.left - OFF.right - FIGURES.aside - 8;
	const bar = scaleBar(metresPerPixel(frame.center[1], frame.zoom), Math.max(24, Math.min(MOST_PX, room)));
	const corner = scaleAt(bar, note, pane.right - OFF.right - bar.width, pane.bottom - OFF.bottom);
	const isFree = ({ box }: PlacedScale) => !obstacles.some((other) => overlaps(other, box));
	for (let y = corner.y; y > pane.top + FIGURES.above; y -= STEP.up) {
		for (let x = corner.x; x > pane.left + FIGURES.aside; x -= STEP.across) {
			const tried = scaleAt(bar, note, x, y);
			if (isFree(tried)) return tried;
		}
	}
	return corner;
}

function scaleAt(bar: ScaleBar, note: string, x: number, y: number): PlacedScale {
	const { aside, above, below } = FIGURES;
	const noted = note === '' ? 0 : textWidth(note, 400, NOTE.size);
	return {
		...bar,
		note,
		x,
		y,
		box: {
			left: Math.min(x - aside / 2, x + bar.width - noted - 4),
			right: x + bar.width + aside + 8,
			top: y - above - (note === '' ? 0 : NOTE.line),
			bottom: y + below
		}
	};
}
