// What the map shows now, for whatever is drawn over it.
import type { Bounds } from '../marks/marks.ts';

export interface Frame {
	/** In CSS px. */
	readonly width: number;
	readonly height: number;
	readonly zoom: number;
	/** [longitude, latitude]. */
	readonly center: readonly [number, number];
	readonly bounds: Bounds;
	/** Px from the frame's upper left corner. */
	readonly project: (point: readonly [number, number]) => { readonly x: number; readonly y: number };
}
