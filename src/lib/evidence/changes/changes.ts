// What changed from one state of a corpus to another. Records are the same when their ids are, and a claim also where it
// is the same in all but its id, or says which id it had. What is said of it in a sentence is in changes-words.ts.
import type { Claim, Corpus, PlaceId, Position, PositionId, Question, Report } from '../../model/corpus.ts';
import type { When } from '../../model/when.ts';
import { compareRecords, type RecordChange } from './records.ts';
import { countAnswers, isDisputed } from '../dispute/disputed.ts';
import { indexEvidence, type EvidenceIndex } from '../evidence-index.ts';
import { matchRecords, type Matched } from './match-records.ts';
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
	/** Positions that were not there, or that a claim now gives and none gave before. */
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
	/** Claims that have another id now. */
	readonly renamed: readonly ClaimChange[];
	/** Claims of one id that differ, each once, and those that are renamed as well. */
	readonly changed: readonly ClaimChange[];
	readonly reportsAdded: readonly Report[];
	readonly reportsWithdrawn: readonly Report[];
	/** Reports whose text or dates differ. */
	readonly reportsEdited: readonly Report[];
	readonly questionsAdded: readonly Question[];
	readonly questionsWithdrawn: readonly Question[];
	/** Questions of both states whose own words, or those of a position of both, differ. */
	readonly questionsReworded: readonly Question[];
	/** Questions of both states on which something moved. */
	readonly questions: readonly QuestionChange[];
	readonly records: readonly RecordChange[];
	/** Places that claims added, withdrawn or changed are or were about, and those that changed themselves. */
	readonly places: readonly PlaceId[];
}

export function compareCorpora(before: Corpus, after: Corpus): CorpusChanges {
	const claims = matchRenamed(matchRecords(before.claims, after.claims));
	const reports = matchRecords(before.reports, after.reports);
	const questions = matchRecords(before.questions, after.questions);
	const records = compareRecords(before, after);
	const pairs = claims.kept.map(([old, fresh]): ClaimChange => ({
		before: old,
		after: fresh,
		fields: changedFields(old, fresh)
	}));
	const changed = pairs.filter(({ fields }) => fields.length > 0);
	const [oldIndex, freshIndex] = [indexEvidence(before), indexEvidence(after)];
	const touched = [
		...claims.added,
		...claims.withdrawn,
		...changed.flatMap((change) => [change.before, change.after])
	];
	return {
		added: claims.added,
		withdrawn: claims.withdrawn,
		renamed: pairs.filter((pair) => pair.before.id !== pair.after.id),
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

/** A position that came or went is told as such, whether or not a claim gives it. */
function isReworded(before: Question, after: Question): boolean {
	const texts = new Map(before.positions.map(({ id, text }) => [id, text]));
	const words = ({ text, agreed, unsaid }: Question) => JSON.stringify([text, agreed, unsaid]);
	const isOther = ({ id, text }: Position) => (texts.get(id) ?? text) !== text;
	return words(before) !== words(after) || after.positions.some(isOther);
}

/** Of claims that came and claims that went, those that are one claim under two ids. */
function matchRenamed({ added, withdrawn, kept }: Matched<Claim>): Matched<Claim> {
	const bySaying = new Map<string, Claim[]>();
	for (const claim of withdrawn)
		bySaying.set(sayingOf(claim), [...(bySaying.get(sayingOf(claim)) ?? []), claim]);
	const byId = new Map<string, Claim>(withdrawn.map((claim) => [claim.id, claim]));
	const pairs: [Claim, Claim][] = [];
	const taken = new Set<Claim>();
	for (const fresh of added) {
		const known = (fresh.aliases ?? []).flatMap((id) => byId.get(id) ?? []);
		// In their order, so that looked at from the other side they are the same pairs.
		const old = [...known, ...(bySaying.get(sayingOf(fresh)) ?? [])].find((claim) => !taken.has(claim));
		if (!old) continue;
		taken.add(old);
		pairs.push([old, fresh]);
	}
	const renamed = new Set(pairs.map(([, fresh]) => fresh));
	return {
		added: added.filter((claim) => !renamed.has(claim)),
		withdrawn: withdrawn.filter((claim) => !taken.has(claim)),
		kept: [...kept, ...pairs]
	};
}

/** All that a claim is but its id. */
function sayingOf(claim: Claim): string {
	return JSON.stringify(CHANGED_FIELDS.map((field) => written(claim, field)));
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
		gainedPositions: after.positions.filter(
			({ id }) => !has(before, id) || (freshGiven.has(id) && !oldGiven.has(id))
		),
		lostPositions: before.positions.filter(
			({ id }) => !has(after, id) || (oldGiven.has(id) && !freshGiven.has(id))
		),
		gainedOrigins: freshOrigins.filter(({ key }) => !oldOrigins.some((old) => old.key === key)),
		lostOrigins: oldOrigins.filter(({ key }) => !freshOrigins.some((fresh) => fresh.key === key)),
		becameDisputed: !isDisputed(before, oldClaims) && isDisputed(after, freshClaims),
		ceasedToBeDisputed: isDisputed(before, oldClaims) && !isDisputed(after, freshClaims)
	};
	const moved = Object.values(moves).some((move) => (Array.isArray(move) ? move.length > 0 : move));
	return moved ? { question: after, ...moves } : null;
}

function has({ positions }: Question, id: PositionId): boolean {
	return positions.some((position) => position.id === id);
}

function answersTo(question: Question, index: EvidenceIndex): readonly Claim[] {
	return index.claimsByQuestion.get(question.id) ?? [];
}

function given(question: Question, index: EvidenceIndex): Set<PositionId> {
	return new Set(
		[...countAnswers(question, index)].filter(([, count]) => count > 0).map(([position]) => position)
	);
}
