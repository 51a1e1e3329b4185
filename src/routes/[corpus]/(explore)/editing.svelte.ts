// What is being mended in the panel's place, and which record is meant when somebody wants to.
import { tick } from 'svelte';
import type { View } from '$lib/address/view.ts';

export interface Edited {
	readonly kind: 'claim' | 'place' | 'event';
	readonly id: string;
}

export class Editing {
	readonly #view: () => View;
	#begun = $state.raw<{ readonly edited: Edited; readonly view: View } | null>(null);
	/** Another claim or place is another matter. */
	readonly now: Edited | null = $derived.by(() =>
		this.#begun?.view === this.#view() ? this.#begun.edited : null
	);
	/** What may be mended of all that is open. */
	readonly offered: Edited | null = $derived.by(() => editedIn(null, this.#view()));

	constructor(view: () => View) {
		this.#view = view;
	}

	begin(focused: Element | null): void {
		const edited = editedIn(focused, this.#view());
		this.#begun = edited && { edited, view: this.#view() };
	}

	stop(): void {
		this.#begun = null;
		void tick().then(() => document.getElementById('claims')?.focus());
	}
}

/** The event whose row in the filters has the focus, the selected claim, the open place, in this order; null where none is. */
function editedIn(focused: Element | null, { claim, places }: View): Edited | null {
	const row = focused?.closest<HTMLElement>('[data-facet="event"] [data-value]');
	if (row) return { kind: 'event', id: row.dataset['value']! };
	if (claim !== null) return { kind: 'claim', id: claim };
	const [place] = places;
	return place === undefined ? null : { kind: 'place', id: place };
}
