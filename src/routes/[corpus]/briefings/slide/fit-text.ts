// Text that is too long for its room is set smaller, in steps, down to what can still be read; beyond that the room scrolls.
const STEPS = [1, 0.93, 0.86, 0.8, 0.74, 0.68, 0.62, 0.56, 0.5, 0.44] as const;

/** `changes` reads whatever the text and the room depend on. Sets `--fit` on the element. */
export function fitText(changes: () => unknown) {
	return (element: HTMLElement): (() => void) => {
		changes();
		let isOver = false;
		/** It tells the size that was just fitted to. */
		let isFirst = true;
		fit(element);
		const watch = new ResizeObserver(() => {
			if (!isFirst) fit(element);
			isFirst = false;
		});
		watch.observe(element);
		// Letters of a font that is still on its way are of another width.
		void document.fonts.ready.then(() => {
			if (!isOver) fit(element);
		});
		return () => {
			isOver = true;
			watch.disconnect();
		};
	};
}

function fit(element: HTMLElement): void {
	// Where the rest can go on elsewhere, text need not become as small.
	const least = Number(getComputedStyle(element).getPropertyValue('--least-fit'));
	for (const step of STEPS.filter((each) => each >= least)) {
		element.style.setProperty('--fit', String(step));
		if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return;
	}
}
