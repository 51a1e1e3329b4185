// Which records two states of a list have in common. They are the same when their ids are.

export interface Matched<Item> {
	readonly added: Item[];
	readonly withdrawn: Item[];
	readonly kept: [before: Item, after: Item][];
}

export function matchRecords<Item extends { readonly id: string }>(
	before: readonly Item[],
	after: readonly Item[]
): Matched<Item> {
	const old = new Map(before.map((item) => [item.id, item]));
	const fresh = new Set(after.map(({ id }) => id));
	return {
		added: after.filter(({ id }) => !old.has(id)),
		withdrawn: before.filter(({ id }) => !fresh.has(id)),
		kept: after.flatMap((item): [Item, Item][] => {
			const match = old.get(item.id);
			return match ? [[match, item]] : [];
		})
	};
}
