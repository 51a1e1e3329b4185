// Which of many are meant by what is typed: those that begin so, those of which a word does, those that hold it. Case and accents do not count.
import { fold } from '../../reading/gazetteer/fold.ts';

export interface Named {
	readonly id: string;
	/** All that it is called. */
	readonly names: readonly string[];
}

/** For nothing typed all, those of `recent` first, in its order. */
export function findChoices<Item extends Named>(
	items: readonly Item[],
	typed: string,
	recent: readonly string[] = []
): readonly Item[] {
	const places = new Map(recent.map((id, index) => [id, index]));
	const place = ({ id }: Item) => places.get(id) ?? recent.length;
	const folded = fold(typed);
	const ranked = items.flatMap((item) => {
		const ranks = item.names.map((name) => rankOf(fold(name), folded));
		const rank = Math.min(...ranks);
		return rank === Infinity ? [] : [{ item, rank }];
	});
	return ranked.sort((a, b) => a.rank - b.rank || place(a.item) - place(b.item)).map(({ item }) => item);
}

function rankOf(name: string, typed: string): number {
	if (typed === '' || name === typed) return 0;
	if (name.startsWith(typed)) return 1;
	if (name.includes(` ${typed}`)) return 2;
	return name.includes(typed) ? 3 : Infinity;
}
