// Which rows of a long table are worth drawing: those in sight and some around them. All rows have one height. Px throughout.

export interface RowWindow {
	/** The first row that is drawn, and the one after the last. */
	readonly from: number;
	readonly to: number;
}

/** Rows beyond either edge that are drawn as well, so that scrolling finds them there. */
const AROUND = 12;

/** `start` is where the first row stands, from the top of what is in sight; negative once it has been scrolled away. */
export function windowRows(count: number, rowHeight: number, start: number, height: number): RowWindow {
	const first = Math.floor(-start / rowHeight);
	const last = Math.ceil((height - start) / rowHeight);
	const from = Math.min(count, Math.max(0, first - AROUND));
	return { from, to: Math.max(from, Math.min(count, last + AROUND)) };
}
