// What somebody who answers gives: in the page at once, from a worker when it has come. Until then what came before stays, so that nothing
// on screen goes blank between two answers.
import type { Soon } from '../../answers/answers.ts';

export class Awaited<Value> {
	#asked: Soon<Value>;
	#late = $state.raw<Value | null>(null);
	/** Why nothing came; empty while all is well. */
	trouble = $state('');

	/** The last that came; null before the first. */
	readonly current: Value | null = $derived.by(() =>
		this.#asked instanceof Promise ? this.#late : this.#asked
	);

	/** Within a component. */
	constructor(ask: () => Soon<Value>) {
		this.#asked = $derived.by(ask);
		$effect(() => {
			const coming = this.#asked;
			if (!(coming instanceof Promise)) return;
			let isWanted = true;
			coming.then(
				(value) => {
					if (!isWanted) return;
					this.#late = value;
					this.trouble = '';
				},
				(error: unknown) => {
					if (isWanted) this.trouble = error instanceof Error ? error.message : String(error);
				}
			);
			return () => {
				isWanted = false;
			};
		});
	}
}

/** `change` of it, as soon as it is there. */
export function soon<Given, Value>(given: Soon<Given>, change: (given: Given) => Value): Soon<Value> {
	return given instanceof Promise ? given.then(change) : change(given);
}
