// How much stands behind some claims: in how many reports, from how many origins, on how many questions that are disputed.
import type { Differing } from './differing.ts';
import { toMask, type Column, type Table } from './table.ts';

export interface Witnesses {
	readonly claims: number;
	readonly reports: number;
	readonly origins: number;
	readonly disputes: number;
}

/** `rows` in any order. */
export function witnessesOf(
	{ columns: { report, origin, question }, size }: Table,
	rows: Uint32Array,
	{ questions }: Differing
): Witnesses {
	const asked = isHeldBy(question, rows, size);
	return {
		claims: rows.length,
		reports: countHeld(isHeldBy(report, rows, size)),
		origins: countHeld(isHeldBy(origin, rows, size)),
		disputes: asked.reduce((sum, held, code) => sum + (held & questions[code]!), 0)
	};
}

/** The same from how many of `claims` claims have each value. */
export function witnessesIn(
	claims: number,
	{ report, origin, question }: Readonly<Record<'report' | 'origin' | 'question', Uint32Array>>,
	{ questions }: Differing
): Witnesses {
	let disputes = 0;
	for (let code = 0; code < question.length; code++) if (question[code]! > 0) disputes += questions[code]!;
	return { claims, reports: countAboveZero(report), origins: countAboveZero(origin), disputes };
}

function countAboveZero(counts: Uint32Array): number {
	let above = 0;
	for (let code = 0; code < counts.length; code++) above += Number(counts[code]! > 0);
	return above;
}

/** By code 1 where some of the rows has it. */
function isHeldBy({ values, codes, more }: Column, rows: Uint32Array, size: number): Uint8Array {
	const isHeld = new Uint8Array(values.length);
	for (let at = 0; at < rows.length; at++) isHeld[codes[rows[at]!]!] = 1;
	if (more.rows.length === 0) return isHeld;
	const isIn = toMask(rows, size);
	for (let at = 0; at < more.rows.length; at++) isHeld[more.codes[at]!]! |= isIn[more.rows[at]!]!;
	return isHeld;
}

/** The codes that some of the rows has, ascending. */
export function codesHeld(column: Column, rows: Uint32Array, size: number): number[] {
	const isHeld = isHeldBy(column, rows, size);
	return Array.from(isHeld.keys()).filter((code) => isHeld[code] === 1);
}

function countHeld(isHeld: Uint8Array): number {
	return isHeld.reduce((sum, held) => sum + held, 0);
}
