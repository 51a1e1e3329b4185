import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIsoDay, parseIsoDay } from '../../../src/lib/model/day.ts';
import { BUCKET_UNITS, bucketsOver } from '../../../src/lib/query/buckets.ts';
import { histogramOf } from '../../../src/lib/query/histogram.ts';
import { toTable } from '../../../src/lib/query/to-table.ts';
import { compiledCorpus } from './random-corpus.ts';
import { dateOf } from './reference.ts';

const edges = fc
	.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 })
	.map((days) => days.sort((a, b) => a - b));

/** Far enough that buckets are searched, not looked up. */
const wide = edges.map((days) => [-2_000_000, ...days, 2_000_000]);

describe('a histogram', () => {
	it('counts a claim in every bucket that it may lie in, and as certain where it lies in one alone', () => {
		fc.assert(
			fc.property(compiledCorpus, fc.oneof(edges, wide), fc.boolean(), (compiled, edges, isSplit) => {
				const table = toTable(compiled);
				const event = table.columns.event;
				const rows = Uint32Array.from(compiled.corpus.claims.keys());
				const histogram = histogramOf(table.dates.when, rows, edges, isSplit ? event : undefined);
				const lanes = isSplit ? event.values : [null];
				const claims = compiled.corpus.claims.map((claim) => {
					const date = dateOf(claim, 'when', compiled);
					return { claim, date, from: date?.earliest ?? -Infinity, to: date?.latest ?? Infinity };
				});
				const dated = claims.filter(({ date }) => date);
				const count = (isIn: (from: number, to: number, first: number, next: number) => boolean) =>
					lanes.flatMap((lane) =>
						edges
							.slice(0, -1)
							.map(
								(first, bucket) =>
									dated
										.filter(({ claim }) => lane === null || claim.events.includes(lane as never))
										.filter(({ from, to }) => isIn(from, to, first, edges[bucket + 1]!)).length
							)
					);
				expect({
					possible: Array.from(histogram.possible),
					certain: Array.from(histogram.certain),
					before: histogram.before,
					after: histogram.after,
					undated: histogram.undated
				}).toEqual({
					possible: count((from, to, first, next) => from < next && to >= first),
					certain: count((from, to, first, next) => from >= first && to < next),
					before: dated.filter(({ from }) => from < edges[0]!).length,
					after: dated.filter(({ to }) => to >= edges.at(-1)!).length,
					undated: claims.length - dated.length
				});
			}),
			{ numRuns: 500 }
		);
	});
});

describe('buckets', () => {
	const over = (first: string, last: string, most: number) => {
		const { unit, edges } = bucketsOver(parseIsoDay(first)!, parseIsoDay(last)!, most);
		return [unit, edges.length - 1, formatIsoDay(edges[0]!), formatIsoDay(edges.at(-1)!)];
	};

	it.each([
		['2026-01-24', '2026-01-28', 40, ['day', 5, '2026-01-24', '2026-01-29']],
		['2026-01-28', '2026-03-01', 10, ['week', 5, '2026-01-26', '2026-03-02']],
		['2025-10-15', '2026-01-28', 10, ['month', 4, '2025-10-01', '2026-02-01']],
		['2024-11-30', '2026-01-28', 8, ['quarter', 6, '2024-10-01', '2026-04-01']],
		['1944-06-06', '2026-01-28', 100, ['year', 83, '1944-01-01', '2027-01-01']],
		['1944-06-06', '2026-01-28', 40, ['decade', 9, '1940-01-01', '2030-01-01']],
		['-0043-03-15', '2026-01-28', 40, ['century', 22, '-0100-01-01', '2100-01-01']],
		['-0043-03-15', '2026-01-28', 1, ['millennium', 4, '-1000-01-01', '3000-01-01']]
	])('from %s to %s in at most %i', (first, last, most, expected) => {
		expect(over(first, last, most)).toEqual(expected);
	});

	it('ascend, cover the days asked for and are no finer than asked', () => {
		const day = fc.integer({ min: -900_000, max: 900_000 });
		fc.assert(
			fc.property(day, fc.nat(200_000), fc.integer({ min: 1, max: 400 }), (first, length, most) => {
				const { unit, edges } = bucketsOver(first, first + length, most);
				expect(edges[0]!).toBeLessThanOrEqual(first);
				expect(edges[1]!).toBeGreaterThan(first);
				expect(edges.at(-2)!).toBeLessThanOrEqual(first + length);
				expect(edges.at(-1)!).toBeGreaterThan(first + length);
				expect(edges.every((edge, i) => i === 0 || edge > edges[i - 1]!)).toBe(true);
				if (unit !== BUCKET_UNITS.at(-1)) expect(edges.length - 1).toBeLessThanOrEqual(most);
			})
		);
	});
});
