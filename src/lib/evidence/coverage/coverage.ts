// Who speaks of what: voices (reports, sources or origins) against subjects (questions, events or places), as counts and with their names.
// A cell of no claims is silence, which is a finding and not an error. What a sentence about it says is in words.ts; who counts it is not
// known here.
import type { Position, PositionId, Question } from '../../model/corpus.ts';
import { positionLetter } from '../dispute/position-letter.ts';
import type { EvidenceIndex } from '../evidence-index.ts';
import {
	nameSubject,
	nameVoice,
	type PlainSubject,
	type PlainVoice,
	type SubjectKind,
	type VoiceKind
} from './axes.ts';

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
}

export interface VoiceCounts {
	/** A report's id, a source's id, or an origin's key. */
	readonly key: string;
	/** Subjects that it speaks of. */
	readonly spoken: number;
}

export interface SubjectCounts {
	/** Id of the question, event or place. */
	readonly key: string;
	readonly disputed: boolean;
	/** Voices that speak of it. */
	readonly spoken: number;
	readonly origins: number;
	/** All who speak of it give one and the same answer; false where it is no question or none speaks. */
	readonly agreed: boolean;
}

export interface CellCounts {
	/** 0: silent. */
	readonly claims: number;
	/** Ids of the answers given, for questions, in their order. */
	readonly positions: readonly string[];
}

/** Of very many voices and subjects those that say most. */
export interface CoverageCounts {
	readonly voices: readonly VoiceCounts[];
	readonly subjects: readonly SubjectCounts[];
	/** By subject, then by voice, in their orders. */
	readonly cells: readonly (readonly CellCounts[])[];
	/** Of all, whether they stand there or not; `spoken` are cells that are not silent. */
	readonly total: { readonly voices: number; readonly subjects: number; readonly spoken: number };
	/** Subjects of which one voice alone speaks, none does, or all do and agree. */
	readonly finding: { readonly single: number; readonly silent: number; readonly shared: number };
}

export interface Coverage extends Omit<CoverageCounts, 'cells'> {
	readonly voiceKind: VoiceKind;
	readonly subjectKind: SubjectKind;
	readonly voices: readonly Voice[];
	readonly subjects: readonly Subject[];
	readonly cells: readonly (readonly Cell[])[];
}

export type Voice = PlainVoice & VoiceCounts;
export type Subject = PlainSubject & SubjectCounts;

export interface Cell extends Omit<CellCounts, 'positions'> {
	readonly positions: readonly LetteredPosition[];
}

export interface LetteredPosition {
	readonly letter: string;
	readonly position: Position;
}

export function nameCoverage(
	counts: CoverageCounts,
	{ voices, subjects }: CoverageOptions,
	index: EvidenceIndex
): Coverage {
	const named = counts.subjects.map((subject) => ({
		...subject,
		...nameSubject(subjects, subject.key, index)
	}));
	return {
		...counts,
		voiceKind: voices,
		subjectKind: subjects,
		voices: counts.voices.map((voice) => ({ ...voice, ...nameVoice(voices, voice.key, index) })),
		subjects: named,
		cells: counts.cells.map((row, at) =>
			row.map(({ claims, positions }) => ({
				claims,
				positions: positions.map((id) => lettered(named[at]!.question!, id))
			}))
		)
	};
}

function lettered({ positions }: Question, id: string): LetteredPosition {
	const at = positions.findIndex((position) => position.id === (id as PositionId));
	return { letter: positionLetter(at), position: positions[at]! };
}
