// Who speaks of what: voices (reports, sources or origins) against subjects (questions, events or places).
// A cell holds the claims behind it; none is silence, which is a finding and not an error. What a sentence about it says
// is in coverage-words.ts. Knows no filters of its own: the caller says which claims count.
import type { Claim, Position, Question, Reliability } from '../model/corpus.ts';
import { disputesOf, isDisputed, positionsOf } from './disputed.ts';
import { recordOf, type EvidenceIndex } from './evidence-index.ts';
import { originName } from './chain.ts';
import { countOrigins, originOf, originsOf } from './origin.ts';
import { positionLetter } from './position-letter.ts';
import { reportName } from './report-name.ts';
import { seriate } from './seriation.ts';

export const VOICE_KINDS = ['reports', 'sources', 'origins'] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

export const SUBJECT_KINDS = ['questions', 'events', 'places'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface CoverageOptions {
	readonly voices: VoiceKind;
	readonly subjects: SubjectKind;
	/** `agreement` puts like beside like, so that blocks show; `corpus` keeps the corpus's order. */
	readonly order: 'corpus' | 'agreement';
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

export interface Voice {
	/** A report's id, a source's id, or an origin's key. */
	readonly key: string;
	readonly name: string;
	/** Of the source; absent for an actor that is no outlet. */
	readonly reliability?: Reliability;
	/** Subjects that it speaks of. */
	readonly spoken: number;
}

export interface Subject {
	/** Id of the question, event or place. */
	readonly key: string;
	readonly name: string;
	readonly disputed: boolean;
	/** Voices that speak of it. */
	readonly spoken: number;
	readonly origins: number;
	/** All who speak of it give one and the same answer; false where it is no question or none speaks. */
	readonly agreed: boolean;
	readonly question?: Question;
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

type PlainVoice = Omit<Voice, 'spoken'>;
type PlainSubject = Pick<Subject, 'key' | 'name' | 'question'>;

export function coverageOf(index: EvidenceIndex, options: CoverageOptions): Coverage {
	const claims = index.corpus.claims.filter(options.counts ?? (() => true));
	const voices = listVoices(options.voices, claims, index);
	const subjects = listSubjects(options.subjects, claims, index);
	const claimsAt = sortIntoCells(claims, voices, subjects, options, index);
	const cells = subjects.map((subject, row) =>
		claimsAt[row]!.map((found) => toCell(found, subject.question))
	);
	const rows = options.order === 'corpus' ? subjects.map((_, at) => at) : seriate(subjectTraits(cells));
	const columns =
		options.order === 'corpus' ? voices.map((_, at) => at) : seriate(voiceTraits(cells, voices.length));
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

function listVoices(kind: VoiceKind, claims: readonly Claim[], index: EvidenceIndex): PlainVoice[] {
	const { reports, sources } = index.corpus;
	switch (kind) {
		case 'reports':
			return reports.map((report) => ({
				key: report.id,
				name: reportName(report, index),
				reliability: recordOf(index.sources, report.source).reliability
			}));
		case 'sources':
			return sources
				.filter(({ id }) => reports.some((report) => report.source === id))
				.map(({ id, name, reliability }) => ({ key: id, name, reliability }));
		case 'origins':
			return originsOf(claims, index).map((origin) => ({
				key: origin.key,
				name: originName(origin, index),
				...(origin.kind === 'source' ? { reliability: recordOf(index.sources, origin.id).reliability } : {})
			}));
	}
}

/** Places are those that some claim is about: one that nobody could mention is not passed over in silence. */
function listSubjects(kind: SubjectKind, claims: readonly Claim[], index: EvidenceIndex): PlainSubject[] {
	const { events, places, questions } = index.corpus;
	switch (kind) {
		case 'questions':
			return questions.map((question) => ({ key: question.id, name: question.text, question }));
		case 'events':
			return events.map(({ id, title }) => ({ key: id, name: title }));
		case 'places': {
			const mentioned = new Set(claims.flatMap((claim) => claim.about));
			return places.filter(({ id }) => mentioned.has(id)).map(({ id, name }) => ({ key: id, name }));
		}
	}
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

function voiceKeyOf(claim: Claim, kind: VoiceKind, index: EvidenceIndex): string {
	switch (kind) {
		case 'reports':
			return claim.report;
		case 'sources':
			return recordOf(index.reports, claim.report).source;
		case 'origins':
			return originOf(claim, index).key;
	}
}

function subjectKeysOf(claim: Claim, kind: SubjectKind): readonly string[] {
	switch (kind) {
		case 'questions':
			return claim.answers.map(({ question }) => question);
		case 'events':
			return claim.events;
		case 'places':
			return claim.about;
	}
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
