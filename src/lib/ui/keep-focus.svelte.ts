// Gives the focus back to what had it before something lay over it, unless the reader has gone on elsewhere meanwhile.

/** To be called while a component is made. `fallback` takes the focus where what had it is gone, or nothing had it. */
export function keepFocus(isCovered: () => boolean, fallback: () => HTMLElement | undefined): void {
	// Before what covers it is drawn, which takes the focus as it comes.
	$effect.pre(() => {
		if (!isCovered()) return;
		const before = document.activeElement;
		return () => setTimeout(() => giveBack(before, fallback()));
	});
}

function giveBack(before: Element | null, fallback: HTMLElement | undefined): void {
	const held = document.activeElement;
	if (held !== null && held !== document.body) return;
	const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
	(isThere ? before : fallback)?.focus();
}
