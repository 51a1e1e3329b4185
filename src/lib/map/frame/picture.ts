// A map as a picture, with what stands over it apart from it: shapes and texts stay sharp and can be edited.
import type { Box } from './boxes.ts';
import type { DrawnMark } from '../marks/draw.ts';
import type { Frame } from './frame.ts';

/** The map as pixels, with the frame that they show, and what stands over them. */
export interface MapPicture extends StandingOver {
	readonly canvas: OffscreenCanvas;
}

export interface StandingOver {
	readonly frame: Frame;
	/** The last stands over the others. */
	readonly marks: readonly DrawnMark[];
	/** What their names take of the frame. */
	readonly names: readonly Box[];
}

/** A small map of the whole in a corner of the large one. */
export interface InsetPicture {
	readonly canvas: OffscreenCanvas;
	/** Its place in the large map's frame, its heading included; px. */
	readonly box: Box;
	readonly title: string;
	/** Below its heading: what the large map shows, and the marks. Px from the box's corner. */
	readonly top: number;
	readonly shown: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	readonly marks: readonly {
		readonly x: number;
		readonly y: number;
		readonly style: number;
		/** Null for those that have no room for it. */
		readonly name: string | null;
		readonly isLeft: boolean;
	}[];
}
