// The browser's address, as a workspace reads and changes it.
import { goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import type { Navigation } from '$lib/state/workspace/whereabouts.svelte.ts';
import { afterPaint } from '$lib/ui/after-paint.ts';
import { ownUrl, toHref } from '$lib/ui/own-address.ts';

export const browserAddress: Navigation = {
	get url() {
		return ownUrl(page.url);
	},
	/** Once what it asks for is on screen: going there has the browser lay out the page, which by then it has done. */
	async go(url, how) {
		await afterPaint();
		// Whoever has left for another page meanwhile is not called back.
		const here = ownUrl(navigating.to?.url ?? new URL(location.href));
		if (here.pathname !== url.pathname) return;
		await goto(toHref(url), { replaceState: how === 'replace', noScroll: true, keepFocus: true });
	}
};
