// A piece of a page's text as a PDF sets it, in points from the lower left corner, and what is done with several: their box, a cut between them.

export interface Run {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	/** Of the letters' feet. */
	readonly base: number;
	/** Of the letters, in points. */
	readonly size: number;
}

export const topOf = ({ base, size }: Run): number => base + size * 0.8;
export const bottomOf = ({ base, size }: Run): number => base - size * 0.2;

export interface Box {
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
	readonly top: number;
}

/** Of at least one. */
export function boxOf(runs: readonly Run[]): Box {
	return {
		left: least(runs.map(({ left }) => left)),
		bottom: least(runs.map(bottomOf)),
		right: -least(runs.map(({ right }) => -right)),
		top: -least(runs.map((run) => -topOf(run)))
	};
}

function least(values: readonly number[]): number {
	return values.reduce((min, value) => Math.min(min, value), Infinity);
}

export function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
