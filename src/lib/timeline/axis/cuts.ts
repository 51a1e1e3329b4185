// Where an axis changes its scale. The cuts are those of Bayesian blocks (Scargle and others, 2013): the sequence of constant
// densities under which the dates are likeliest, less a cost for every cut. The costs are higher than statistics asks for, since
// each cut also costs a reader.
import type { Day } from '../../model/when.ts';
import { possibleBoundaries, type Boundary } from './boundaries.ts';
import { weightBefore, type Mark } from './weights.ts';

/** Least cost of a cut in nats, and its cost as a share of all weight. */
const CUT_COST = 4;
const CUT_COST_SHARE = 0.25;
const NO_WEIGHT = 1e-9;

/** First days of all pieces but the first one. Dynamic programming over (number of pieces, boundary). */
export function bestCuts(marks: readonly Mark[], first: Day, last: Day, most: number): Day[] {
	const boundaries: Boundary[] = [
		{ day: first, cost: 0 },
		...possibleBoundaries(marks, first, last),
		{ day: last + 1, cost: 0 }
	];
	const before = weightBefore(marks);
	const sums = boundaries.map(({ day }) => before(day));
	const end = boundaries.length - 1;
	const cost = Math.max(CUT_COST, CUT_COST_SHARE * sums[end]!);
	const fit = (from: number, to: number) => {
		const weight = sums[to]! - sums[from]!;
		return weight > NO_WEIGHT ? weight * Math.log(weight / (boundaries[to]!.day - boundaries[from]!.day)) : 0;
	};
	let scores = boundaries.map((_, to) => fit(0, to));
	let paths: number[][] = boundaries.map(() => []);
	let best = { score: scores[end]!, path: paths[end]! };
	for (let pieces = 2; pieces <= most; pieces++) {
		const nextScores = boundaries.map(() => -Infinity);
		const nextPaths: number[][] = boundaries.map(() => []);
		for (let to = pieces; to <= end; to++) {
			for (let cut = pieces - 1; cut < to; cut++) {
				const score = scores[cut]! + fit(cut, to) - cost * boundaries[cut]!.cost;
				if (score > nextScores[to]!) {
					nextScores[to] = score;
					nextPaths[to] = [...paths[cut]!, cut];
				}
			}
		}
		[scores, paths] = [nextScores, nextPaths];
		if (scores[end]! > best.score) best = { score: scores[end]!, path: paths[end]! };
	}
	return best.path.map((cut) => boundaries[cut]!.day);
}
