// The two sides of a coverage matrix: who may speak, and of what.
import type { Claim, Question, Reliability } from '../../model/corpus.ts';
import { originName } from '../origin/chain.ts';
import { recordOf, type EvidenceIndex } from '../evidence-index.ts';
import { originOf, originsOf } from '../origin/origin.ts';
import { reportLead, reportName } from '../cite/report-name.ts';

export const VOICE_KINDS = ['reports', 'sources', 'origins'] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

export const SUBJECT_KINDS = ['questions', 'events', 'places'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface PlainVoice {
	/** A report's id, a source's id, or an origin's key. */
	readonly key: string;
	readonly name: string;
	/** What tells it apart from its like first, for where only a beginning fits; the name where absent. */
	readonly lead?: string;
	/** Of the source; absent for an actor that is no outlet. */
	readonly reliability?: Reliability;
}

export interface PlainSubject {
	/** Id of the question, event or place. */
	readonly key: string;
	readonly name: string;
	readonly question?: Question;
}

/** Every report, every source that has one, or every origin of `claims`. */
export function listVoices(kind: VoiceKind, claims: readonly Claim[], index: EvidenceIndex): PlainVoice[] {
	const { reports, sources } = index.corpus;
	switch (kind) {
		case 'reports':
			return reports.map((report) => ({
				key: report.id,
				name: reportName(report, index),
				lead: reportLead(report, index),
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
export function listSubjects(
	kind: SubjectKind,
	claims: readonly Claim[],
	index: EvidenceIndex
): PlainSubject[] {
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

export function voiceKeyOf(claim: Claim, kind: VoiceKind, index: EvidenceIndex): string {
	switch (kind) {
		case 'reports':
			return claim.report;
		case 'sources':
			return recordOf(index.reports, claim.report).source;
		case 'origins':
			return originOf(claim, index).key;
	}
}

export function subjectKeysOf(claim: Claim, kind: SubjectKind): readonly string[] {
	switch (kind) {
		case 'questions':
			return claim.answers.map(({ question }) => question);
		case 'events':
			return claim.events;
		case 'places':
			return claim.about;
	}
}
