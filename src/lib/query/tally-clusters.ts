// Counts the claims of clusters, and how they are split by another column: each claim once a cluster, however many of its places lie
// there. Goes through the selected claims alone. Knows no map.
import { toMask, type Codes, type Column, type Table } from './table.ts';

/** Values that are counted together, as a map colours together what it cannot tell apart. */
export interface Classes {
	readonly count: number;
	/** By code of the column, below `count`. */
	readonly of: Codes;
}

export interface ClusterTally {
	/** By cluster. */
	readonly claims: Uint32Array;
	readonly disputed: Uint32Array;
	/** By cluster and class of value: those of cluster i begin at i times the number of classes. */
	readonly parts: Uint32Array;
}

/** What marks a selected row that has several values; one that has not is marked by 1. */
const SEVERAL = 2;

/**
 * `rows` that are selected, split by the classes of `value`; a row of two values of one class counts twice in it. `clusterOf` by place code; `mentions` by cluster, pairs of a selected claim and a place there. The last cluster
 * is that of all places which are in none. `isSelected` by row, where it is known already.
 */
export function tallyClusters(
	table: Table,
	rows: Uint32Array,
	clusterOf: Uint32Array,
	mentions: Uint32Array,
	value: Column,
	classes: Classes,
	isSelected?: Uint8Array
): ClusterTally {
	const { disputed, size } = table;
	const { place } = table.columns;
	const tally: ClusterTally = {
		claims: mentions.slice(),
		disputed: new Uint32Array(mentions.length),
		parts: new Uint32Array(mentions.length * classes.count)
	};
	const marks = isSelected?.slice() ?? toMask(rows, size);
	countFirst(tally, rows, clusterOf, place, value, classes, disputed);
	countFurtherValues(tally, marks, clusterOf, place, value, classes);
	countFurtherPlaces(tally, marks, clusterOf, place, value, classes, disputed);
	return tally;
}

/** A class for each value. */
export function eachAlone({ values }: Column): Classes {
	const of = values.length < 2 ** 16 ? new Uint16Array(values.length) : new Uint32Array(values.length);
	return { count: values.length, of: of.map((_, code) => code) };
}

/** Counts the claims by their first place and first value: for most that is all. Unrolled as in tally.ts. */
function countFirst(
	{ disputed, parts }: ClusterTally,
	rows: Uint32Array,
	clusterOf: Uint32Array,
	{ codes: places }: Column,
	{ codes: values }: Column,
	{ count: width, of }: Classes,
	isDisputed: Uint8Array
): void {
	let i = 0;
	for (; i + 3 < rows.length; i += 4) {
		const a = rows[i]!;
		const b = rows[i + 1]!;
		const c = rows[i + 2]!;
		const d = rows[i + 3]!;
		const atA = clusterOf[places[a]!]!;
		const atB = clusterOf[places[b]!]!;
		const atC = clusterOf[places[c]!]!;
		const atD = clusterOf[places[d]!]!;
		disputed[atA]! += isDisputed[a]!;
		disputed[atB]! += isDisputed[b]!;
		disputed[atC]! += isDisputed[c]!;
		disputed[atD]! += isDisputed[d]!;
		parts[atA * width + of[values[a]!]!]!++;
		parts[atB * width + of[values[b]!]!]!++;
		parts[atC * width + of[values[c]!]!]!++;
		parts[atD * width + of[values[d]!]!]!++;
	}
	for (; i < rows.length; i++) {
		const row = rows[i]!;
		const cluster = clusterOf[places[row]!]!;
		disputed[cluster]! += isDisputed[row]!;
		parts[cluster * width + of[values[row]!]!]!++;
	}
}

/** Adds what claims with several values have at their first place beside the first value, and marks them. */
function countFurtherValues(
	{ parts }: ClusterTally,
	marks: Uint8Array,
	clusterOf: Uint32Array,
	{ codes: places }: Column,
	{ more: { rows, codes } }: Column,
	{ count: width, of }: Classes
): void {
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at]!;
		if (marks[row] === 0) continue;
		marks[row] = SEVERAL;
		parts[clusterOf[places[row]!]! * width + of[codes[at]!]!]!++;
	}
}

/** Adds what claims with several places have at those that lie in a cluster of their own; where they do not, `claims` had counted them twice. */
function countFurtherPlaces(
	{ claims, disputed, parts }: ClusterTally,
	marks: Uint8Array,
	clusterOf: Uint32Array,
	{ codes: firstPlaces, more: { rows, codes: places } }: Column,
	{ codes: firstValues, more: { rows: valueRows, codes: values } }: Column,
	{ count: width, of }: Classes,
	isDisputed: Uint8Array
): void {
	let firstValue = 0;
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at]!;
		if (marks[row] === 0) continue;
		const cluster = clusterOf[places[at]!]!;
		let isKnown = cluster === clusterOf[firstPlaces[row]!];
		for (let before = at - 1; !isKnown && rows[before] === row; before--) {
			isKnown = cluster === clusterOf[places[before]!];
		}
		if (isKnown) {
			claims[cluster]!--;
			continue;
		}
		disputed[cluster]! += isDisputed[row]!;
		parts[cluster * width + of[firstValues[row]!]!]!++;
		if (marks[row] !== SEVERAL) continue;
		// Rows ascend in both lists, so that one walk along the values is enough.
		while (valueRows[firstValue]! < row) firstValue++;
		for (let value = firstValue; valueRows[value] === row; value++) {
			parts[cluster * width + of[values[value]!]!]!++;
		}
	}
}
