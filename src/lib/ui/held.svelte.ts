// A value that goes on from what it was before: what stays where nothing takes its place.

/** `next` says from the value before what it is now; said again of the same, it says the same. */
export function held<Value>(first: Value, next: (before: Value) => Value): { readonly current: Value } {
	let before = first;
	const current = $derived.by(() => (before = next(before)));
	return {
		get current() {
			return current;
		}
	};
}
