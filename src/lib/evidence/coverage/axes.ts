// The two sides of a coverage matrix: who may speak, and of what. Knows no claims.
import type { Corpus, Question, Reliability } from '../../model/corpus.ts';
import type { EventId, PlaceId, QuestionId, ReportId, SourceId } from '../../model/corpus.ts';
import { reportLead, reportName } from '../cite/report-name.ts';
import { recordOf, type EvidenceIndex } from '../evidence-index.ts';
import { originName } from '../origin/chain.ts';
import { toOrigin } from '../origin/origin.ts';

export const VOICE_KINDS = ['reports', 'sources', 'origins'] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

export const SUBJECT_KINDS = ['questions', 'events', 'places'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface PlainVoice {
	readonly name: string;
	/** What tells it apart from its like first, for where only a beginning fits; the name where absent. */
	readonly lead?: string;
	/** Of the source; absent for an actor that is no outlet. */
	readonly reliability?: Reliability;
}

export interface PlainSubject {
	readonly name: string;
	readonly question?: Question;
}

/** Every report, every source that has one, or every origin that was `met`. */
export function voicesOf(
	kind: VoiceKind,
	{ reports, sources }: Pick<Corpus, 'reports' | 'sources'>,
	met: readonly string[]
): readonly string[] {
	switch (kind) {
		case 'reports':
			return reports.map(({ id }) => id);
		case 'sources': {
			const heard = new Set(reports.map(({ source }) => source));
			return sources.filter(({ id }) => heard.has(id)).map(({ id }) => id);
		}
		case 'origins':
			return met;
	}
}

export function nameVoice(kind: VoiceKind, key: string, index: EvidenceIndex): PlainVoice {
	switch (kind) {
		case 'reports': {
			const report = recordOf(index.reports, key as ReportId);
			const { reliability } = recordOf(index.sources, report.source);
			return { name: reportName(report, index), lead: reportLead(report, index), reliability };
		}
		case 'sources': {
			const { name, reliability } = recordOf(index.sources, key as SourceId);
			return { name, reliability };
		}
		case 'origins': {
			const origin = toOrigin(key);
			const name = originName(origin, index);
			if (origin.kind === 'actor') return { name };
			return { name, reliability: recordOf(index.sources, origin.id).reliability };
		}
	}
}

export function nameSubject(kind: SubjectKind, key: string, index: EvidenceIndex): PlainSubject {
	switch (kind) {
		case 'questions': {
			const question = recordOf(index.questions, key as QuestionId);
			return { name: question.text, question };
		}
		case 'events':
			return { name: recordOf(index.events, key as EventId).title };
		case 'places':
			return { name: recordOf(index.places, key as PlaceId).name };
	}
}
