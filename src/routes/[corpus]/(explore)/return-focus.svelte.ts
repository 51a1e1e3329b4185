// What had the focus may go with what was asked: then the mark has it whose place was open, as one steps back from that, or the sentence,
// which says what is shown now.
import { tick } from 'svelte';
import type { Workspace } from '$lib/state/workspace/workspace.svelte.ts';

/** To be called while a component is made. */
export function returnFocus(workspace: Workspace): void {
	let focused: Element | null = null;
	let opened: readonly string[] = [];
	$effect(() => {
		const note = ({ target }: FocusEvent) => (focused = target instanceof Element ? target : null);
		window.addEventListener('focusin', note);
		return () => window.removeEventListener('focusin', note);
	});
	$effect(() => {
		const { places } = workspace.view;
		void workspace.query;
		const closed = places.length === 0 ? opened[0] : undefined;
		opened = places;
		void tick().then(() => {
			const isLost = document.activeElement === document.body && focused?.isConnected === false;
			if (!isLost) return;
			const mark = closed && document.querySelector<HTMLElement>(`[data-places~="${CSS.escape(closed)}"]`);
			(mark || document.getElementById('sentence'))?.focus();
		});
	});
}
