// What reading a file gives, bit by bit: so that a worker can tell a page, and the shell a person, how far it is, and so that nothing
// need be held whole. Faults of one row leave the others alone.
import type { Fault } from '../../model/compiled.ts';

export type Step<Item> =
	| { readonly kind: 'items'; readonly items: readonly Item[] }
	| { readonly kind: 'fault'; readonly fault: Fault }
	/** Of `total`, in whatever the file is measured by. */
	| { readonly kind: 'progress'; readonly done: number; readonly total: number };

export type Steps<Item> = AsyncGenerator<Step<Item>, void>;

export const items = <Item>(list: readonly Item[]): Step<Item> => ({ kind: 'items', items: list });
export const fault = (found: Fault): Step<never> => ({ kind: 'fault', fault: found });
export const progress = (done: number, total: number): Step<never> => ({ kind: 'progress', done, total });

/** Items of a list that is whole already, in portions between which others may work and a cancel is heard. */
export async function* inPortions<Item>(
	list: readonly Item[],
	signal: AbortSignal,
	size = 1000
): Steps<Item> {
	for (let at = 0; at < list.length; at += size) {
		signal.throwIfAborted();
		yield items(list.slice(at, at + size));
		yield progress(Math.min(at + size, list.length), list.length);
		await Promise.resolve();
	}
}
