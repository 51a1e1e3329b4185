// A map as a picture, with what stands over it apart from it: shapes and texts stay sharp and can be edited.
import type { Shape } from '../../ui/shapes.ts';
import type { Box } from './boxes.ts';
import type { Frame } from './frame.ts';

/** The map as pixels, with the frame that they show, and what stands over them. */
export interface MapPicture extends StandingOver {
	readonly canvas: OffscreenCanvas;
}

export interface StandingOver {
	readonly frame: Frame;
	/** Marks with their names and all else, px of the frame; the last stands over the others. */
	readonly shapes: readonly Shape[];
}

/** A small map of the whole in a corner of the large one. */
export interface InsetPicture extends MapPicture {
	/** Its place in the large map's frame, its heading included; px. */
	readonly box: Box;
	readonly title: string;
	/** Height of its heading. */
	readonly top: number;
}
