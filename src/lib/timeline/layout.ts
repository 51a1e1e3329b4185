// The measures of a timeline of a given size, in px: from the picture where there is room, stacked on a phone.
import { labelWidth, laneHeight, type Lane } from './lanes/lanes.ts';

/** Middle of the line with the handles, top of the grid, top of the lanes, room under the axis. */
export const LINE = 7;
export const GRID = 15;
export const LANES = 19;
const FOOT = 44;
const ABOVE_AXIS = 2;
const STACKED_BELOW = 420;
const STACKED_TITLE = 14;

export interface Layout {
	/** Titles stand above the bars instead of beside them. */
	readonly stacked: boolean;
	/** Width of the titles, and of what is left for the axis. */
	readonly labels: number;
	readonly plot: number;
	readonly lane: number;
	/** In a lane, where its bars begin and how much room they have. */
	readonly barTop: number;
	readonly bars: number;
	/** Where the axis stands. */
	readonly bottom: number;
	readonly height: number;
}

export function toLayout(width: number, height: number, lanes: readonly Lane[]): Layout {
	const stacked = width < STACKED_BELOW;
	const labels = stacked ? 0 : labelWidth(lanes);
	const room = Math.max(0, height - LANES - FOOT - ABOVE_AXIS);
	const lane = laneHeight(room, lanes.length, stacked);
	const barTop = stacked ? STACKED_TITLE : 0;
	return {
		stacked,
		labels,
		plot: Math.max(0, width - labels),
		lane,
		barTop,
		bars: lane - barTop,
		bottom: LANES + Math.min(room, lane * lanes.length) + ABOVE_AXIS,
		height
	};
}
