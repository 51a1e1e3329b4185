// The order of a list of which two sides changed the order, or into which both put something. Knows ids alone.

export interface MergedOrder {
	readonly ids: readonly string[];
	/** Both sides put what was there in another order, and not in the same: `ids` then has that of ours. */
	readonly conflict: boolean;
}

/** `kept` are the ids that the merged list has. The same whichever side is called ours, but for a conflict. */
export function mergeOrder(
	base: readonly string[],
	ours: readonly string[],
	theirs: readonly string[],
	kept: ReadonlySet<string>
): MergedOrder {
	const [weMoved, theyMoved] = [moves(base, ours), moves(base, theirs)];
	const conflict = weMoved && theyMoved && moves(ours, theirs);
	const shared = new Set(theirs);
	const spine = weMoved
		? theyMoved && !conflict
			? ours.filter((id) => shared.has(id))
			: ours
		: theyMoved
			? theirs
			: base;
	const only = (ids: readonly string[]) => ids.filter((id) => kept.has(id));
	return { ids: insert(only(spine), [only(ours), only(theirs)]), conflict };
}

/** Whether what both lists have stands in another order in one than in the other. */
function moves(before: readonly string[], after: readonly string[]): boolean {
	const places = new Map(before.map((id, index) => [id, index]));
	const common = after.flatMap((id) => places.get(id) ?? []);
	return common.some((place, index) => index > 0 && place < common[index - 1]!);
}

/** What the lists have beside the spine comes to stand after what it follows in its list; of several at one place, by their ids. */
function insert(spine: readonly string[], lists: readonly (readonly string[])[]): string[] {
	const there = new Set(spine);
	const anchors = new Map<string, string>();
	for (const list of lists)
		list.forEach((id, index) => {
			const anchor = list[index - 1] ?? '';
			const known = anchors.get(id);
			if (!there.has(id) && (known === undefined || anchor < known)) anchors.set(id, anchor);
		});
	const followers = new Map<string, string[]>();
	for (const [id, anchor] of anchors) followers.set(anchor, [...(followers.get(anchor) ?? []), id].sort());
	const ordered: string[] = [];
	const placed = new Set<string>();
	const place = (id: string): void => {
		const open = [id];
		for (let next = open.pop(); next !== undefined; next = open.pop()) {
			if (placed.has(next)) continue;
			placed.add(next);
			if (next !== '') ordered.push(next);
			open.push(...(followers.get(next) ?? []).toReversed());
		}
	};
	['', ...spine].forEach(place);
	// Two that each follow the other.
	[...anchors.keys()].sort().forEach(place);
	return ordered;
}
