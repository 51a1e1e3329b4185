// Whether the page is being printed. Long lists, of which the screen draws what is looked at, are then drawn whole; a map, which can be drawn
// no more, keeps the size that it has, made smaller where the sheet is narrower.
import { flushSync } from 'svelte';

class Paper {
	isOn = $state(false);

	/** Follows the browser, which waits for nothing: all is drawn before it goes on. Returns what ends it. */
	start(): () => void {
		const turn = ({ type }: Event) => {
			if (type === 'beforeprint') keepSizes();
			flushSync(() => (this.isOn = type === 'beforeprint'));
		};
		for (const type of ['beforeprint', 'afterprint']) addEventListener(type, turn);
		return () => {
			for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, turn);
		};
	}
}

/** What a sheet of A4 has room for beside its margins, px. */
const SHEET = 700;

/** What the style sheet for paper reads. */
function keepSizes(): void {
	for (const map of document.querySelectorAll<HTMLElement>('[data-paper="map"]')) {
		const { width, height } = map.getBoundingClientRect();
		map.style.setProperty('--paper-width', `${width}px`);
		map.style.setProperty('--paper-height', `${height}px`);
		map.style.setProperty('--paper-zoom', String(Math.min(1, SHEET / width)));
	}
}

export const paper = new Paper();
