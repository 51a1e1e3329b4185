// Where a pattern nearly stands in a text: Sellers' algorithm, the edit distance whose match may begin anywhere.
// Time is pattern times text; memory is the pattern's length.

export interface ApproximateMatch {
	/** UTF-16 offsets, end exclusive. */
	readonly start: number;
	readonly end: number;
	/** Characters inserted, left out or changed. */
	readonly errors: number;
}

/** The best match at each place where the text comes within `maxErrors` of `pattern`; overlaps give the better one. */
export function searchApproximately(text: string, pattern: string, maxErrors: number): ApproximateMatch[] {
	const rows = pattern.length + 1;
	let errors = Uint32Array.from({ length: rows }, (_, row) => row);
	let starts = new Uint32Array(rows);
	let [nextErrors, nextStarts] = [new Uint32Array(rows), new Uint32Array(rows)];
	const matches: ApproximateMatch[] = [];
	for (let end = 1; end <= text.length; end++) {
		nextErrors[0] = 0;
		nextStarts[0] = end;
		const character = text.charCodeAt(end - 1);
		for (let row = 1; row < rows; row++) {
			const changed = errors[row - 1]! + (pattern.charCodeAt(row - 1) === character ? 0 : 1);
			const inserted = errors[row]! + 1;
			const left = nextErrors[row - 1]! + 1;
			const least = Math.min(changed, inserted, left);
			nextErrors[row] = least;
			nextStarts[row] =
				least === changed ? starts[row - 1]! : least === inserted ? starts[row]! : nextStarts[row - 1]!;
		}
		[errors, nextErrors, starts, nextStarts] = [nextErrors, errors, nextStarts, starts];
		if (errors[rows - 1]! <= maxErrors) {
			keepBetter(matches, { start: starts[rows - 1]!, end, errors: errors[rows - 1]! });
		}
	}
	return matches;
}

/** Characters to insert, leave out or change. */
export function editDistance(a: string, b: string): number {
	let errors = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const next = [row];
		for (let column = 1; column <= b.length; column++) {
			const changed = errors[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
			next.push(Math.min(changed, errors[column]! + 1, next[column - 1]! + 1));
		}
		errors = next;
	}
	return errors[b.length]!;
}

/** 1 for equal texts, 0 for texts with nothing in common. */
export function similarity(a: string, b: string): number {
	const longest = Math.max(a.length, b.length);
	return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

function keepBetter(matches: ApproximateMatch[], match: ApproximateMatch): void {
	const last = matches.at(-1);
	if (!last || last.end <= match.start) matches.push(match);
	else if (match.errors < last.errors) matches[matches.length - 1] = match;
}
