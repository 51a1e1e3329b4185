// How many answers of a question stand side by side.

/** A narrower column would break a claim's sentence into too many lines, and crowd its time scale. */
const NARROWEST = 208;
const MOST = 5;

/** As many as `width` (px) holds, and no more than make rows of about one length: four in 2 and 2, not in 3 and 1. */
export function countColumns(positions: number, width: number): number {
	const fitting = Math.max(1, Math.min(MOST, positions, Math.floor(width / NARROWEST)));
	return Math.ceil(positions / Math.ceil(positions / fitting));
}
