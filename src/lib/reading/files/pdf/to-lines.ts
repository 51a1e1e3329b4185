// The lines of a column, from top to bottom, each with its words in order; lines in a script from right to left, too.
import type { Run } from './run.ts';
import { boxOf, median, type Box } from './run.ts';

export interface Line extends Box {
	readonly text: string;
	readonly base: number;
	readonly size: number;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

export function toLines(runs: readonly Run[]): Line[] {
	const rows: Run[][] = [];
	for (const run of runs.toSorted((a, b) => b.base - a.base)) {
		const row = rows.at(-1);
		const near = row && Math.abs(row[0]!.base - run.base) < 0.45 * Math.max(row[0]!.size, run.size);
		if (near) row.push(run);
		else rows.push([run]);
	}
	return rows.map(toLine);
}

function toLine(row: readonly Run[]): Line {
	const joined = row.map(({ text }) => text).join('');
	const letters = joined.match(/\p{L}/gu)?.length ?? 0;
	const isRightToLeft = (joined.match(RIGHT_TO_LEFT)?.length ?? 0) > letters / 2;
	const ordered = row.toSorted((a, b) => (isRightToLeft ? b.right - a.right : a.left - b.left));
	const text = ordered.reduce((sum, run, at) => {
		const before = ordered[at - 1];
		if (!before) return run.text;
		const gap = isRightToLeft ? before.left - run.right : run.left - before.right;
		return sum + (gap > 0.15 * run.size ? ' ' : '') + run.text;
	}, '');
	const size = median(row.map((run) => run.size));
	return { ...boxOf(row), text: text.trim(), base: row[0]!.base, size };
}
