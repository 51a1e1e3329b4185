// Waits until what stands in an element no longer changes: its parts are built, measured and fitted one after another, in frames of
// their own, and nothing tells when the last is done.

/** Frames without a change that are taken for the end. */
const STILL_FRAMES = 8;
const MOST_FRAMES = 300;

/** Whether it came to rest, or the wait too long; false where it was stopped. `find` is asked in each frame. */
export async function untilStill(find: () => HTMLElement | undefined, signal: AbortSignal): Promise<boolean> {
	await document.fonts.ready;
	let last = '';
	let still = 0;
	for (let frame = 0; frame < MOST_FRAMES && still < STILL_FRAMES; frame++) {
		await new Promise(requestAnimationFrame);
		if (signal.aborted) return false;
		const now = find()?.innerHTML ?? '';
		still = now !== '' && now === last ? still + 1 : 0;
		last = now;
	}
	return true;
}
