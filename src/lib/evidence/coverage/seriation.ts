// Puts things in an order in which likeness shows: neighbours share as much as they can.
// A thing is the set of its traits. First reciprocal averaging (the first axis of correspondence analysis: each thing
// stands at the mean of its traits, each trait at the mean of its things), which finds blocks and gradients; then
// 2-opt on the Jaccard distance of neighbours, which mends what one axis cannot tell apart.
// Deterministic; what is alike keeps its given order, and things without traits come last.

export type Traits = ReadonlySet<string>;

const ROUNDS = 200;
/** Distances are kept for every pair; past this, reciprocal averaging has to do alone. */
const MOST_REFINED = 250;
/** Below what rounding leaves of equal positions and path lengths. */
const EPSILON = 1e-9;

/** The order: positions in `things`, the fullest end first. */
export function seriate(things: readonly Traits[]): number[] {
	const bare = things.flatMap((traits, at) => (traits.size === 0 ? [at] : []));
	const full = things.flatMap((traits, at) => (traits.size > 0 ? [at] : []));
	let order = byAxis(full, things);
	if (order.length <= MOST_REFINED) order = shortenPath(order, things);
	return [...keepTies(fullestFirst(order, things), things), ...bare];
}

/** 0 for the same traits, 1 for none in common. */
export function jaccardDistance(a: Traits, b: Traits): number {
	let shared = 0;
	for (const trait of a) if (b.has(trait)) shared++;
	const either = a.size + b.size - shared;
	return either === 0 ? 0 : 1 - shared / either;
}

/** Sum of the distances between neighbours: what seriation makes small. */
export function pathLength(order: readonly number[], things: readonly Traits[]): number {
	let length = 0;
	for (let at = 1; at < order.length; at++) {
		length += jaccardDistance(things[order[at - 1]!]!, things[order[at]!]!);
	}
	return length;
}

function byAxis(full: readonly number[], things: readonly Traits[]): number[] {
	const rows = numberTraits(full.map((thing) => things[thing]!));
	let axis: readonly number[] = standardised(
		rows.map((_, row) => row),
		rows
	);
	for (let round = 0; round < ROUNDS; round++) {
		const moved = standardised(averaged(axis, rows), rows);
		const settled = moved.every((value, row) => Math.abs(value - axis[row]!) < EPSILON);
		axis = moved;
		if (settled) break;
	}
	const place = (row: number) => Math.round(axis[row]! / EPSILON);
	return rows
		.map((_, row) => row)
		.sort((a, b) => place(a) - place(b) || a - b)
		.map((row) => full[row]!);
}

/** Traits as numbers from 0, in the order in which they first occur. */
function numberTraits(things: readonly Traits[]): number[][] {
	const numbers = new Map<string, number>();
	return things.map((traits) =>
		Array.from(traits, (trait) => {
			const known = numbers.get(trait);
			if (known === undefined) numbers.set(trait, numbers.size);
			return known ?? numbers.size - 1;
		})
	);
}

/** Each row moved to the mean of its traits, these being the means of the rows that have them. */
function averaged(axis: readonly number[], rows: readonly (readonly number[])[]): number[] {
	const sums: number[] = [];
	const counts: number[] = [];
	rows.forEach((traits, row) => {
		for (const trait of traits) {
			sums[trait] = (sums[trait] ?? 0) + axis[row]!;
			counts[trait] = (counts[trait] ?? 0) + 1;
		}
	});
	return rows.map(
		(traits) => traits.reduce((sum, trait) => sum + sums[trait]! / counts[trait]!, 0) / traits.length
	);
}

/** Mean 0, weighted by traits (which takes out the axis on which all are alike), and spread 1. */
function standardised(axis: readonly number[], rows: readonly (readonly number[])[]): number[] {
	const weight = rows.reduce((sum, traits) => sum + traits.length, 0);
	const mean = axis.reduce((sum, value, row) => sum + value * rows[row]!.length, 0) / weight;
	const spread = Math.hypot(...axis.map((value) => value - mean));
	return axis.map((value) => (spread < EPSILON ? 0 : (value - mean) / spread));
}

/** 2-opt: turns stretches round as long as that brings neighbours closer. */
function shortenPath(start: readonly number[], things: readonly Traits[]): number[] {
	const order = [...start];
	const size = things.length;
	const known = new Float64Array(size * size).fill(-1);
	const distance = (a: number | undefined, b: number | undefined) => {
		if (a === undefined || b === undefined) return 0;
		const pair = a * size + b;
		if (known[pair]! < 0) known[pair] = jaccardDistance(things[a]!, things[b]!);
		return known[pair]!;
	};
	for (let improved = true; improved;) {
		improved = false;
		for (let from = 0; from < order.length - 1; from++) {
			for (let to = from + 1; to < order.length; to++) {
				const before = distance(order[from - 1], order[from]) + distance(order[to], order[to + 1]);
				const after = distance(order[from - 1], order[to]) + distance(order[from], order[to + 1]);
				if (after > before - EPSILON) continue;
				order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
				improved = true;
			}
		}
	}
	return order;
}

/** Turned so that the half with the more widely shared traits leads; of equal halves the one that came first. */
function fullestFirst(order: readonly number[], things: readonly Traits[]): number[] {
	const shares = new Map<string, number>();
	for (const traits of things) for (const trait of traits) shares.set(trait, (shares.get(trait) ?? 0) + 1);
	const weigh = (part: readonly number[]) =>
		part.flatMap((thing) => [...things[thing]!]).reduce((sum, trait) => sum + shares.get(trait)!, 0);
	const half = Math.floor(order.length / 2);
	const [head, tail] = [weigh(order.slice(0, half)), weigh(order.slice(order.length - half))];
	const turned = head < tail || (head === tail && (order[0] ?? 0) > (order.at(-1) ?? 0));
	return turned ? [...order].reverse() : [...order];
}

/** Neighbours with the same traits in their given order. */
function keepTies(order: readonly number[], things: readonly Traits[]): number[] {
	const runs: number[][] = [];
	for (const thing of order) {
		const run = runs.at(-1);
		if (run && jaccardDistance(things[run[0]!]!, things[thing]!) === 0) run.push(thing);
		else runs.push([thing]);
	}
	return runs.flatMap((run) => run.sort((a, b) => a - b));
}
