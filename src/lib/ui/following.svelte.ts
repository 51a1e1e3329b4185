// A value for a view that may be drawn a moment after the others: what takes long to draw comes in a task of its own, and a value that is
// followed by another before its turn is never drawn.
import { untrack } from 'svelte';
import { takeTurn } from './turns.ts';

/** What `read` gives, from the first at once and then in the turn of `rank`. Within a component. */
export function following<Value>(rank: number, read: () => Value): { readonly current: Value } {
	let current = $state.raw(untrack(read));
	$effect(() => {
		const next = read();
		if (next === untrack(() => current)) return;
		return takeTurn(rank, () => (current = next));
	});
	return {
		get current() {
			return current;
		}
	};
}
