// Where a column of lines is broken into pages: between lines, never through one. Lengths are px from the column's head. Pure.

export interface Line {
	readonly top: number;
	readonly bottom: number;
}

/** Less than this of a line may reach over a break: measures are not whole numbers. */
const SLACK = 1;

/** Where each page begins, the first at 0, each at most `height` high. What is higher than a page is broken where it must be. */
export function pageBreaks(lines: readonly Line[], height: number): number[] {
	const starts = [0];
	const end = lines.reduce((most, { bottom }) => Math.max(most, bottom), 0);
	for (let start = 0; end > start + height + SLACK; starts.push(start)) {
		const limit = start + height;
		const between = lowestGap(lines, limit);
		start = between > start + SLACK ? between : limit;
	}
	return starts;
}

/** The lowest place at or above `limit` that no line runs through. */
function lowestGap(lines: readonly Line[], limit: number): number {
	let gap = limit;
	for (let crossed = true; crossed;) {
		const tops = lines.filter(({ top, bottom }) => top < gap - SLACK && bottom > gap + SLACK);
		crossed = tops.length > 0;
		for (const { top } of tops) gap = Math.min(gap, top);
	}
	return gap;
}
