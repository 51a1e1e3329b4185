// Gives intervals the fewest rows in which none meets another: greedy colouring of an interval graph, which is optimal.

export interface Interval {
	readonly x0: number;
	readonly x1: number;
}

/** `rows[i]` is the row of the i-th interval, from 0; intervals must come sorted by `x0`. They may touch. */
export function packRows(intervals: readonly Interval[]): { rows: number[]; count: number } {
	const ends: number[] = [];
	const rows = intervals.map(({ x0, x1 }) => {
		const free = ends.findIndex((end) => end <= x0);
		const row = free < 0 ? ends.length : free;
		ends[row] = x1;
		return row;
	});
	return { rows, count: ends.length };
}
