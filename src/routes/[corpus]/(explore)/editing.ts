// Which record is meant when somebody wants to mend what is on screen.
import type { View } from '$lib/address/view.ts';

export interface Editing {
	readonly kind: 'claim' | 'place' | 'event';
	readonly id: string;
}

/** The event whose row in the filters has the focus, the selected claim, the open place, in this order; null where none is. */
export function editingOf(focused: Element | null, { claim, places }: View): Editing | null {
	const row = focused?.closest<HTMLElement>('[data-facet="event"] [data-value]');
	if (row) return { kind: 'event', id: row.dataset['value']! };
	if (claim !== null) return { kind: 'claim', id: claim };
	const [place] = places;
	return place === undefined ? null : { kind: 'place', id: place };
}
