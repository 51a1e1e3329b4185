// Whether the page is being printed. Long lists, of which the screen draws what is looked at, are then drawn whole.
import { flushSync } from 'svelte';

class Paper {
	isOn = $state(false);

	/** Follows the browser, which waits for nothing: all is drawn before it goes on. Returns what ends it. */
	start(): () => void {
		const turn = ({ type }: Event) => flushSync(() => (this.isOn = type === 'beforeprint'));
		for (const type of ['beforeprint', 'afterprint']) addEventListener(type, turn);
		return () => {
			for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, turn);
		};
	}
}

export const paper = new Paper();
