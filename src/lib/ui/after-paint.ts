// A moment after what has just changed is on screen: for what nobody sees, which must not hold that up.

/** Where nothing is painted, as in a hidden tab, no longer than this. */
const LONGEST_MS = 250;

export function afterPaint(): Promise<void> {
	return new Promise((resolve) => {
		const late = setTimeout(resolve, LONGEST_MS);
		requestAnimationFrame(() => {
			clearTimeout(late);
			// The frame is painted once its callbacks are through.
			setTimeout(resolve);
		});
	});
}
