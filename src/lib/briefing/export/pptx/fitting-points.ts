// How much room text takes, by a rough measure of letters: programs that show slides measure for themselves, each with other fonts.
// Lengths are inches.

/** Of a letter's height, and of a line's. */
const LETTER_WIDTH = 0.5;
const LINE_HEIGHT = 1.25;
const SPACE_AFTER = 6;

/** `points` is the letters' size. */
export function textHeight(
	paragraphs: readonly string[],
	w: number,
	points: number,
	spaceAfter = SPACE_AFTER
): number {
	const lines = (text: string) => Math.max(1, Math.ceil(text.length / lettersIn(w, points)));
	const high = paragraphs.reduce((sum, text) => sum + lines(text) * points * LINE_HEIGHT + spaceAfter, 0);
	return high / 72;
}

/** Letters in a line. */
export function lettersIn(w: number, points: number): number {
	return (w * 72) / (points * LETTER_WIDTH);
}

/** Lines in `h`. */
export function linesIn(h: number, points: number): number {
	return Math.floor((h * 72) / (points * LINE_HEIGHT));
}

/** The largest size at which paragraphs fill no more than a box; the last where none fits. */
export function fittingPoints(
	paragraphs: readonly string[],
	{ w, h }: { readonly w: number; readonly h: number },
	sizes: readonly [number, ...number[]]
): number {
	return sizes.find((points) => textHeight(paragraphs, w, points) <= h) ?? sizes.at(-1)!;
}
