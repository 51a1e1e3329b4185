// The largest size at which paragraphs fill no more than a box, by a rough measure of letters: programs that show slides measure for
// themselves, each with other fonts. Lengths are inches.

/** Of a letter's height, and of a line's. */
const LETTER_WIDTH = 0.5;
const LINE_HEIGHT = 1.25;
const SPACE_AFTER = 6;

/** `sizes` in points, from largest to smallest; the last where none fits. */
export function fittingPoints(
	paragraphs: readonly string[],
	{ w, h }: { readonly w: number; readonly h: number },
	sizes: readonly [number, ...number[]]
): number {
	const fits = (points: number) => {
		const letters = (w * 72) / (points * LETTER_WIDTH);
		const height = paragraphs.reduce(
			(sum, text) => sum + Math.max(1, Math.ceil(text.length / letters)) * points * LINE_HEIGHT + SPACE_AFTER,
			0
		);
		return height <= h * 72;
	};
	return sizes.find(fits) ?? sizes.at(-1)!;
}
