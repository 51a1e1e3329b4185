// One question as a page shows it: its positions side by side, who gives each, who is silent, and that in words.
// Knows no filters of its own: the caller says which claims count (a briefing leaves drafts out).
import type { Claim, PlaceId, Position, Question, Report } from '../model/corpus.ts';
import { message } from '../messages/message.ts';
import { isDisputed, positionsOf } from './disputed.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import { listWords } from './list-words.ts';
import { numberWord, numberWordInitial } from './number-words.ts';
import { originsOf, type Origin } from './origin.ts';
import { positionLetter } from './position-letter.ts';
import { reportName } from './report-name.ts';
import { spanOf, type DaySpan } from './day-span.ts';

export interface QuestionView {
	readonly question: Question;
	/** From 1, in the corpus's order. */
	readonly number: number;
	readonly disputed: boolean;
	/** Every position, also one that no claim gives. */
	readonly positions: readonly PositionView[];
	/** Claims that answer, each once. */
	readonly claims: readonly Claim[];
	readonly answering: readonly Report[];
	readonly silent: readonly Report[];
	readonly origins: readonly Origin[];
	/** Places that the answers are about. */
	readonly places: readonly PlaceId[];
	/** Over all positions: one scale for the bars beneath each. */
	readonly span: DaySpan;
	readonly sentence: string;
}

export interface PositionView {
	readonly position: Position;
	/** A, B, C … */
	readonly letter: string;
	readonly claims: readonly Claim[];
	readonly reports: readonly Report[];
	readonly origins: readonly Origin[];
	/** When what the claims tell of happened. */
	readonly span: DaySpan;
}

/** Names of silent reports in the sentence; beyond them it gives a number. */
const NAMED_SILENT = 4;

export function viewQuestion(
	question: Question,
	index: EvidenceIndex,
	counts: (claim: Claim) => boolean = () => true
): QuestionView {
	const claims = (index.claimsByQuestion.get(question.id) ?? []).filter(counts);
	const answering = reportsOf(claims, index);
	const silent = index.corpus.reports.filter((report) => !answering.includes(report));
	const positions = question.positions.map((position, at) =>
		viewPosition(position, at, question, claims, index)
	);
	const origins = originsOf(claims, index);
	return {
		question,
		number: index.corpus.questions.indexOf(question) + 1,
		disputed: isDisputed(question, claims),
		positions,
		claims,
		answering,
		silent,
		origins,
		places: [...new Set(claims.flatMap((claim) => claim.about))],
		span: spanOf(claims.map((claim) => claim.when)),
		sentence: describeAnswers(positions, answering, silent, origins, index)
	};
}

function viewPosition(
	position: Position,
	at: number,
	question: Question,
	answers: readonly Claim[],
	index: EvidenceIndex
): PositionView {
	const claims = answers.filter((claim) => positionsOf(claim, question.id).includes(position.id));
	return {
		position,
		letter: positionLetter(at),
		claims,
		reports: reportsOf(claims, index),
		origins: originsOf(claims, index),
		span: spanOf(claims.map((claim) => claim.when))
	};
}

function reportsOf(claims: readonly Claim[], index: EvidenceIndex): Report[] {
	const ids = new Set(claims.map((claim) => claim.report));
	return index.corpus.reports.filter(({ id }) => ids.has(id));
}

/** `Three of five reports answer, in three ways. Behind the three stand four origins. Clash Report is silent.` */
function describeAnswers(
	positions: readonly PositionView[],
	answering: readonly Report[],
	silent: readonly Report[],
	origins: readonly Origin[],
	index: EvidenceIndex
): string {
	const reports = answering.length;
	if (reports === 0) return message('evidence.question.unanswered');
	const ways = positions.filter(({ claims }) => claims.length > 0).length;
	const opening = silent.length === 0 ? 'evidence.question.all' : 'evidence.question.some';
	const sentences = [
		message(opening, {
			reports,
			Reports: numberWordInitial(reports),
			total: reports + silent.length,
			totalWord: numberWord(reports + silent.length),
			ways,
			waysWord: numberWord(ways)
		}),
		message('evidence.question.origins', {
			reports,
			reportsWord: numberWord(reports),
			origins: origins.length,
			originsWord: numberWord(origins.length)
		})
	];
	if (silent.length > 0) sentences.push(describeSilent(silent, index));
	return sentences.join(' ');
}

function describeSilent(silent: readonly Report[], index: EvidenceIndex): string {
	const count = silent.length;
	if (count > NAMED_SILENT)
		return message('evidence.question.silent.many', { Count: numberWordInitial(count) });
	const names = listWords(silent.map((report) => reportName(report, index)));
	return message('evidence.question.silent', { count, names });
}
