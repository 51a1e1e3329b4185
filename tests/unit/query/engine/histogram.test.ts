import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramOf, type Stretch } from '../../../../src/lib/query/engine/histogram.ts';
import { toTable } from '../../../../src/lib/query/engine/to-table.ts';
import { compiledCorpus } from '../random-corpus.ts';
import { dateOf } from '../reference.ts';

/** Stretches of days with gaps between some of them. */
const stretches = fc.array(fc.tuple(fc.nat(9), fc.nat(12)), { minLength: 1, maxLength: 8 }).map((lengths) => {
	let next = -40;
	return lengths.map(([gap, length]) => {
		const first = next + gap;
		next = first + length + 1;
		return { first, last: first + length };
	});
});

/** Over a range so long that it is searched, not looked up. */
const wide = stretches.map((list) => [
	{ first: -2_000_000, last: -1_999_000 },
	...list,
	{ first: 2_000_000, last: 2_000_000 }
]);

describe('a histogram', () => {
	it('counts a claim in every stretch that it may lie in, and as certain where it lies in one alone', () => {
		fc.assert(
			fc.property(compiledCorpus, fc.oneof(stretches, wide), fc.boolean(), (compiled, stretches, isSplit) => {
				const table = toTable(compiled);
				const event = table.columns.event;
				const rows = Uint32Array.from(compiled.corpus.claims.keys());
				const histogram = histogramOf(table.dates.when, rows, stretches, isSplit ? event : undefined);
				const lanes = isSplit ? event.values : [null];
				const claims = compiled.corpus.claims.map((claim) => {
					const date = dateOf(claim, 'when', compiled);
					return { claim, date, from: date?.earliest ?? -Infinity, to: date?.latest ?? Infinity };
				});
				const dated = claims.filter(({ date }) => date);
				const count = (isIn: (from: number, to: number, stretch: Stretch) => boolean) =>
					lanes.flatMap((lane) =>
						stretches.map(
							(stretch) =>
								dated
									.filter(({ claim }) => lane === null || claim.events.includes(lane as never))
									.filter(({ from, to }) => isIn(from, to, stretch)).length
						)
					);
				expect({
					possible: Array.from(histogram.possible),
					sure: Array.from(histogram.sure),
					before: histogram.before,
					after: histogram.after,
					undated: histogram.undated
				}).toEqual({
					possible: count((from, to, { first, last }) => from <= last && to >= first),
					sure: count((from, to, { first, last }) => from >= first && to <= last),
					before: dated.filter(({ from }) => from < stretches[0]!.first).length,
					after: dated.filter(({ to }) => to > stretches.at(-1)!.last).length,
					undated: claims.length - dated.length
				});
			}),
			{ numRuns: 250 }
		);
	});
});
