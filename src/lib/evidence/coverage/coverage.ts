// Who speaks of what: voices (reports, sources or origins) against subjects (questions, events or places).
// A cell holds the claims behind it; none is silence, which is a finding and not an error. What a sentence about it says
// is in coverage-words.ts. Knows no filters of its own: the caller says which claims count.
import type { Claim, Position, Question } from '../../model/corpus.ts';
import {
	listSubjects,
	listVoices,
	subjectKeysOf,
	voiceKeyOf,
	type PlainSubject,
	type PlainVoice,
	type SubjectKind,
	type VoiceKind
} from './axes.ts';
import { disputesOf, isDisputed, positionsOf } from '../dispute/disputed.ts';
import type { EvidenceIndex } from '../evidence-index.ts';
import { countOrigins } from '../origin/origin.ts';
import { positionLetter } from '../dispute/position-letter.ts';
import { seriate } from './seriation.ts';

/**
 * `corpus` keeps the corpus's order; `spoken` puts first the subjects that most voices speak of; `agreement` puts like
 * beside like, subjects and voices both, so that camps show as blocks.
 */
export const COVERAGE_ORDERS = ['corpus', 'spoken', 'agreement'] as const;
export type CoverageOrder = (typeof COVERAGE_ORDERS)[number];

export interface CoverageOptions {
	readonly voices: VoiceKind;
	readonly subjects: SubjectKind;
	readonly order: CoverageOrder;
	readonly counts?: (claim: Claim) => boolean;
}

export interface Coverage {
	readonly voiceKind: VoiceKind;
	readonly subjectKind: SubjectKind;
	readonly voices: readonly Voice[];
	readonly subjects: readonly Subject[];
	/** By subject, then by voice, in their orders. */
	readonly cells: readonly (readonly Cell[])[];
	/** Cells that are not silent. */
	readonly spoken: number;
}

export interface Voice extends PlainVoice {
	/** Subjects that it speaks of. */
	readonly spoken: number;
}

export interface Subject extends PlainSubject {
	readonly disputed: boolean;
	/** Voices that speak of it. */
	readonly spoken: number;
	readonly origins: number;
	/** All who speak of it give one and the same answer; false where it is no question or none speaks. */
	readonly agreed: boolean;
}

export interface Cell {
	/** Empty: silent. */
	readonly claims: readonly Claim[];
	/** The answers given, for questions. */
	readonly positions: readonly LetteredPosition[];
}

export interface LetteredPosition {
	readonly letter: string;
	readonly position: Position;
}

export function coverageOf(index: EvidenceIndex, options: CoverageOptions): Coverage {
	const claims = index.corpus.claims.filter(options.counts ?? (() => true));
	const voices = listVoices(options.voices, claims, index);
	const subjects = listSubjects(options.subjects, claims, index);
	const claimsAt = sortIntoCells(claims, voices, subjects, options, index);
	const cells = subjects.map((subject, row) =>
		claimsAt[row]!.map((found) => toCell(found, subject.question))
	);
	const rows = orderRows(cells, options.order);
	const columns = orderColumns(cells, voices.length, options.order);
	const ordered = rows.map((row) => columns.map((column) => cells[row]![column]!));
	return {
		voiceKind: options.voices,
		subjectKind: options.subjects,
		voices: columns.map((column, at) => ({
			...voices[column]!,
			spoken: countSpoken(ordered.map((row) => row[at]!))
		})),
		subjects: rows.map((row, at) => totalSubject(subjects[row]!, ordered[at]!, index)),
		cells: ordered,
		spoken: countSpoken(ordered.flat())
	};
}

function orderRows(cells: readonly (readonly Cell[])[], order: CoverageOrder): number[] {
	const rows = cells.map((_, row) => row);
	switch (order) {
		case 'corpus':
			return rows;
		case 'spoken':
			return rows.sort((a, b) => countSpoken(cells[b]!) - countSpoken(cells[a]!) || a - b);
		case 'agreement':
			return seriate(subjectTraits(cells));
	}
}

function orderColumns(cells: readonly (readonly Cell[])[], voices: number, order: CoverageOrder): number[] {
	if (order === 'agreement') return seriate(voiceTraits(cells, voices));
	return Array.from({ length: voices }, (_, column) => column);
}

/** Claims by row (subject) and column (voice). */
function sortIntoCells(
	claims: readonly Claim[],
	voices: readonly PlainVoice[],
	subjects: readonly PlainSubject[],
	options: CoverageOptions,
	index: EvidenceIndex
): Claim[][][] {
	const rowOf = new Map(subjects.map(({ key }, at) => [key, at]));
	const columnOf = new Map(voices.map(({ key }, at) => [key, at]));
	const cells = subjects.map(() => voices.map((): Claim[] => []));
	for (const claim of claims) {
		const column = columnOf.get(voiceKeyOf(claim, options.voices, index))!;
		for (const key of new Set(subjectKeysOf(claim, options.subjects)))
			cells[rowOf.get(key)!]![column]!.push(claim);
	}
	return cells;
}

function toCell(claims: readonly Claim[], question: Question | undefined): Cell {
	if (!question) return { claims, positions: [] };
	const given = new Set(claims.flatMap((claim) => positionsOf(claim, question.id)));
	const lettered = question.positions.map((position, at) => ({ letter: positionLetter(at), position }));
	return { claims, positions: lettered.filter(({ position }) => given.has(position.id)) };
}

function totalSubject(subject: PlainSubject, row: readonly Cell[], index: EvidenceIndex): Subject {
	const claims = row.flatMap((cell) => cell.claims);
	const answers = row.filter((cell) => cell.claims.length > 0).map(lettersOf);
	return {
		...subject,
		disputed: subject.question ? isDisputed(subject.question, claims) : disputesOf(claims, index).length > 0,
		spoken: answers.length,
		origins: countOrigins(claims, index),
		agreed: subject.question !== undefined && new Set(answers).size === 1 && answers[0]!.length === 1
	};
}

function lettersOf(cell: Cell): string {
	return cell.positions.map(({ letter }) => letter).join(' ');
}

function countSpoken(cells: readonly Cell[]): number {
	return cells.filter(({ claims }) => claims.length > 0).length;
}

/** Two subjects are alike when the same voices speak of them. */
function subjectTraits(cells: readonly (readonly Cell[])[]): Set<string>[] {
	return cells.map((row) => new Set(row.flatMap((cell, at) => (cell.claims.length > 0 ? [String(at)] : []))));
}

/** Two voices are alike when they speak of the same subjects, and on a question when they give the same answer. */
function voiceTraits(cells: readonly (readonly Cell[])[], voices: number): Set<string>[] {
	return Array.from({ length: voices }, (_, column) => {
		const traits = new Set<string>();
		cells.forEach((row, at) => {
			const cell = row[column]!;
			if (cell.claims.length === 0) return;
			if (cell.positions.length === 0) traits.add(String(at));
			for (const { letter } of cell.positions) traits.add(`${at} ${letter}`);
		});
		return traits;
	});
}
