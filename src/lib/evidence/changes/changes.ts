// What changed from one state of a corpus to another. Records are the same when their ids are: a claim under a new id is
// one claim withdrawn and one added. What is said of it in a sentence is in changes-words.ts.
import type { Claim, Corpus, PlaceId, Position, PositionId, Question, Report } from '../../model/corpus.ts';
import type { When } from '../../model/when.ts';
import { compareRecords, type RecordChange } from './records.ts';
import { countAnswers, isDisputed } from '../dispute/disputed.ts';
import { indexEvidence, type EvidenceIndex } from '../evidence-index.ts';
import { matchRecords } from './match-records.ts';
import { originsOf, type Origin } from '../origin/origin.ts';

export const CHANGED_FIELDS = [
	'text',
	'quote',
	'kind',
	'attribution',
	'at',
	'about',
	'when',
	'said',
	'events',
	'topics',
	'answers',
	'credibility',
	'likelihood',
	'status'
] as const satisfies readonly (keyof Claim)[];
export type ChangedField = (typeof CHANGED_FIELDS)[number];

export interface ClaimChange {
	readonly before: Claim;
	readonly after: Claim;
	readonly fields: readonly ChangedField[];
}

export interface QuestionChange {
	readonly question: Question;
	/** Positions that a claim now gives and none gave before. */
	readonly gainedPositions: readonly Position[];
	readonly lostPositions: readonly Position[];
	readonly gainedOrigins: readonly Origin[];
	readonly lostOrigins: readonly Origin[];
	readonly becameDisputed: boolean;
	readonly ceasedToBeDisputed: boolean;
}

export interface CorpusChanges {
	readonly added: readonly Claim[];
	readonly withdrawn: readonly Claim[];
	/** Claims of one id that differ, each once. */
	readonly changed: readonly ClaimChange[];
	readonly reportsAdded: readonly Report[];
	readonly reportsWithdrawn: readonly Report[];
	/** Reports whose text or dates differ. */
	readonly reportsEdited: readonly Report[];
	readonly questionsAdded: readonly Question[];
	readonly questionsWithdrawn: readonly Question[];
	/** Questions of both states whose own words, or those of a position, differ. */
	readonly questionsReworded: readonly Question[];
	/** Questions of both states on which something moved. */
	readonly questions: readonly QuestionChange[];
	readonly records: readonly RecordChange[];
	/** Places that claims added, withdrawn or changed are or were about, and those that changed themselves. */
	readonly places: readonly PlaceId[];
}

export function compareCorpora(before: Corpus, after: Corpus): CorpusChanges {
	const claims = matchRecords(before.claims, after.claims);
	const reports = matchRecords(before.reports, after.reports);
	const questions = matchRecords(before.questions, after.questions);
	const records = compareRecords(before, after);
	const changed = claims.kept
		.map(([old, fresh]): ClaimChange => ({ before: old, after: fresh, fields: changedFields(old, fresh) }))
		.filter(({ fields }) => fields.length > 0);
	const [oldIndex, freshIndex] = [indexEvidence(before), indexEvidence(after)];
	const touched = [
		...claims.added,
		...claims.withdrawn,
		...changed.flatMap((change) => [change.before, change.after])
	];
	return {
		added: claims.added,
		withdrawn: claims.withdrawn,
		changed,
		reportsAdded: reports.added,
		reportsWithdrawn: reports.withdrawn,
		reportsEdited: reports.kept.filter(([old, fresh]) => isEdited(old, fresh)).map(([, fresh]) => fresh),
		questionsAdded: questions.added,
		questionsWithdrawn: questions.withdrawn,
		questionsReworded: questions.kept
			.filter(([old, fresh]) => isReworded(old, fresh))
			.map(([, fresh]) => fresh),
		questions: questions.kept
			.map(([old, fresh]) => compareAnswers(old, oldIndex, fresh, freshIndex))
			.filter((change) => change !== null),
		records,
		places: [
			...new Set([
				...touched.flatMap((claim) => claim.about),
				...records.flatMap(({ on, record }) => (on === 'place' ? [record.id] : []))
			])
		]
	};
}

export function isUnchanged(changes: CorpusChanges): boolean {
	return Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
}

/** In the order of CHANGED_FIELDS. */
function changedFields(before: Claim, after: Claim): ChangedField[] {
	return CHANGED_FIELDS.filter((field) => written(before, field) !== written(after, field));
}

/** A field as a string: dates as they were written, quotes without the offsets that any edit of the text shifts. */
export function written(claim: Claim, field: ChangedField): string {
	switch (field) {
		case 'when':
		case 'said':
			return claim[field]?.edtf ?? '';
		case 'quote':
			return JSON.stringify([claim.report, claim.quote.exact]);
		case 'about':
		case 'events':
		case 'topics':
			return JSON.stringify([...claim[field]].sort());
		case 'answers':
			return JSON.stringify(
				claim.answers.map(({ question, position }) => [question, position].join(' ')).sort()
			);
		case 'text':
		case 'kind':
		case 'attribution':
		case 'at':
		case 'credibility':
		case 'likelihood':
		case 'status':
			return JSON.stringify(claim[field] ?? null);
	}
}

function isEdited(before: Report, after: Report): boolean {
	const dates = ({ published, retrieved }: Report) =>
		[published, retrieved].map((when?: When) => when?.edtf ?? '').join('|');
	return before.text !== after.text || before.title !== after.title || dates(before) !== dates(after);
}

function isReworded(before: Question, after: Question): boolean {
	const words = ({ text, positions, agreed, unsaid }: Question) =>
		JSON.stringify([text, positions.map((position) => [position.id, position.text]), agreed, unsaid]);
	return words(before) !== words(after);
}

function compareAnswers(
	before: Question,
	oldIndex: EvidenceIndex,
	after: Question,
	freshIndex: EvidenceIndex
): QuestionChange | null {
	const [oldClaims, freshClaims] = [answersTo(before, oldIndex), answersTo(after, freshIndex)];
	const [oldGiven, freshGiven] = [given(before, oldIndex), given(after, freshIndex)];
	const [oldOrigins, freshOrigins] = [originsOf(oldClaims, oldIndex), originsOf(freshClaims, freshIndex)];
	const moves = {
		gainedPositions: after.positions.filter(({ id }) => freshGiven.has(id) && !oldGiven.has(id)),
		lostPositions: before.positions.filter(({ id }) => oldGiven.has(id) && !freshGiven.has(id)),
		gainedOrigins: freshOrigins.filter(({ key }) => !oldOrigins.some((old) => old.key === key)),
		lostOrigins: oldOrigins.filter(({ key }) => !freshOrigins.some((fresh) => fresh.key === key)),
		becameDisputed: !isDisputed(before, oldClaims) && isDisputed(after, freshClaims),
		ceasedToBeDisputed: isDisputed(before, oldClaims) && !isDisputed(after, freshClaims)
	};
	const moved = Object.values(moves).some((move) => (Array.isArray(move) ? move.length > 0 : move));
	return moved ? { question: after, ...moves } : null;
}

function answersTo(question: Question, index: EvidenceIndex): readonly Claim[] {
	return index.claimsByQuestion.get(question.id) ?? [];
}

function given(question: Question, index: EvidenceIndex): Set<PositionId> {
	return new Set(
		[...countAnswers(question, index)].filter(([, count]) => count > 0).map(([position]) => position)
	);
}
