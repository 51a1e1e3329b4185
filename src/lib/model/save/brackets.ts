// What stands between two brackets of a JSON text, as its items and what is between them, so that some can be changed while the others keep
// their bytes. Knows no JSON but its brackets and commas.

export interface Item {
	readonly text: string;
	/** What stood between the item before and this one, comma and all; null for the first of its list and for a new one. */
	readonly gap: string | null;
}

export interface Brackets {
	/** The opening bracket and what stands after it. */
	readonly open: string;
	readonly items: readonly Item[];
	/** What stands before the closing bracket, and that. */
	readonly close: string;
}

/** `offsets` are of the brackets, closing one exclusive, and of the items. */
export function takeApart(
	text: string,
	[start, end]: readonly [number, number],
	offsets: readonly (readonly [start: number, end: number])[]
): Brackets {
	const [first, last] = [offsets[0], offsets.at(-1)];
	return {
		open: text.slice(start, first?.[0] ?? end - 1),
		items: offsets.map(([from, to], index) => ({
			text: text.slice(from, to),
			gap: index === 0 ? null : text.slice(offsets[index - 1]![1], from)
		})),
		close: text.slice(last?.[1] ?? end - 1, end)
	};
}

/** With other items between the same brackets; a new one is set off as the others are. */
export function putTogether({ open, items: before, close }: Brackets, items: readonly Item[]): string {
	if (items.length === 0) return open[0]! + close.at(-1)!;
	const between = before[1]?.gap ?? (open.includes('\n') ? `,${open.slice(1)}` : ', ');
	return (
		open + items.map(({ text, gap }, index) => (index === 0 ? '' : (gap ?? between)) + text).join('') + close
	);
}
