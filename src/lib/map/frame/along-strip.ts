// Sets what has a wanted place along a line side by side, none over another, and joins neighbours until all have room. Knows nothing of what
// they are.

export interface Wanted<Member> {
	/** Where its middle would be if it were alone, px. */
	readonly at: number;
	readonly members: readonly Member[];
}

export interface Line {
	readonly start: number;
	readonly end: number;
	/** Between two neighbours, px. */
	readonly gap: number;
	/** Those nearer to each other than this are looked at as one once there are very many, px. */
	readonly cell: number;
}

/** Beyond so many, neighbours are joined by cells first. */
const MANY = 40;

/** In their order along the line; each member is in one of them. `sizeOf` in px. */
export function alongStrip<Member>(
	wanted: readonly Wanted<Member>[],
	line: Line,
	sizeOf: (members: readonly Member[]) => number
): Wanted<Member>[] {
	const sorted = wanted.toSorted((a, b) => a.at - b.at);
	let groups = sorted.length > MANY ? joinCells(sorted, line.cell) : sorted;
	let sizes = groups.map(({ members }) => sizeOf(members));
	while (groups.length > 1 && total(sizes, line.gap) > line.end - line.start) {
		const at = nearestPair(groups);
		const joined = join(groups[at]!, groups[at + 1]!);
		groups = groups.toSpliced(at, 2, joined);
		sizes = sizes.toSpliced(at, 2, sizeOf(joined.members));
	}
	return spread(groups, sizes, line);
}

function total(sizes: readonly number[], gap: number): number {
	return sizes.reduce((sum, size) => sum + size, 0) + gap * (sizes.length - 1);
}

function nearestPair<Member>(groups: readonly Wanted<Member>[]): number {
	let best = 0;
	const distance = (at: number) => groups[at + 1]!.at - groups[at]!.at;
	for (let at = 1; at + 1 < groups.length; at++) if (distance(at) < distance(best)) best = at;
	return best;
}

function join<Member>(one: Wanted<Member>, other: Wanted<Member>): Wanted<Member> {
	const [m, n] = [one.members.length, other.members.length];
	return { at: (one.at * m + other.at * n) / (m + n), members: [...one.members, ...other.members] };
}

function joinCells<Member>(sorted: readonly Wanted<Member>[], cell: number): Wanted<Member>[] {
	const cells = new Map<number, Wanted<Member>[]>();
	for (const one of sorted) {
		const key = Math.floor(one.at / cell);
		const known = cells.get(key);
		if (known) known.push(one);
		else cells.set(key, [one]);
	}
	return [...cells.values()].map((ones) => ({
		at: ones.reduce((sum, { at }) => sum + at, 0) / ones.length,
		members: ones.flatMap(({ members }) => members)
	}));
}

/** As near to where each would be alone as the others let it. */
function spread<Member>(
	groups: readonly Wanted<Member>[],
	sizes: readonly number[],
	{ start, end, gap }: Line
): Wanted<Member>[] {
	const from: number[] = [];
	groups.forEach(({ at }, i) => {
		const free = i === 0 ? start : from[i - 1]! + sizes[i - 1]! + gap;
		from.push(Math.max(free, at - sizes[i]! / 2));
	});
	let limit = end;
	for (let i = groups.length - 1; i >= 0; i--) {
		from[i] = Math.min(from[i]!, limit - sizes[i]!);
		limit = from[i]! - gap;
	}
	return groups.map(({ members }, i) => ({ at: from[i]! + sizes[i]! / 2, members }));
}
