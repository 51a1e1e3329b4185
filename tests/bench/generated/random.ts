// Random numbers that are the same on every machine and in every run.

/** Numbers from 0 to 1, 1 excluded: mulberry32. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A picker of numbers below `count`, the first most often: the k-th in proportion to 1 / (k + 1) ** skew. */
export function skewed(count: number, skew: number): (random: Random) => number {
	const bounds = new Float64Array(count);
	let total = 0;
	for (let at = 0; at < count; at++) bounds[at] = total += 1 / (at + 1) ** skew;
	return (random) => {
		const wanted = random() * total;
		let low = 0;
		let high = count - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (bounds[middle]! > wanted) high = middle;
			else low = middle + 1;
		}
		return low;
	};
}

/** From `least` to `most`, both possible. */
export function between(random: Random, least: number, most: number): number {
	return least + Math.floor(random() * (most - least + 1));
}

export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
	return items[Math.floor(random() * items.length)]!;
}
