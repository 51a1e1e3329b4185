// One question as a page shows it: its positions side by side, who gives each, who is silent, and that in words.
// Knows no filters of its own: the caller says which claims count (a briefing leaves drafts out).
import type { Claim, PlaceId, Position, Question, Report } from '../../model/corpus.ts';
import { language, message } from '../../messages/message.ts';
import { isDisputed, positionsOf } from './disputed.ts';
import type { EvidenceIndex } from '../evidence-index.ts';
import { numberWord, numberWordInitial } from '../number-words.ts';
import { circleOf, originsOf, type Origin } from '../origin/origin.ts';
import { positionLetter } from './position-letter.ts';
import { reportName } from '../cite/report-name.ts';
import { spanOf, type DaySpan } from '../day-span.ts';

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
	/** Every claim has it from another in a circle: nobody vouches for it. */
	readonly circular: boolean;
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
		span: spanOf(claims.map((claim) => claim.when)),
		circular: claims.length > 0 && claims.every((claim) => circleOf(claim, index).length > 0)
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
	const total = answering.length + silent.length;
	const opening = silent.length === 0 ? 'evidence.question.all' : 'evidence.question.some';
	const sentences = [
		message(opening, {
			reports,
			Reports: numberWordInitial(reports, total),
			total,
			totalWord: numberWord(total),
			ways,
			waysWord: numberWord(ways, total)
		}),
		message('evidence.question.origins', {
			reports,
			reportsWord: numberWord(reports, total),
			origins: origins.length,
			originsWord: numberWord(origins.length, Math.max(total, origins.length))
		})
	];
	if (silent.length > 0) sentences.push(describeSilent(silent, total, index));
	sentences.push(...describeCircular(positions));
	return sentences.join(' ');
}

function describeSilent(silent: readonly Report[], total: number, index: EvidenceIndex): string {
	const count = silent.length;
	if (count > NAMED_SILENT)
		return message('evidence.question.silent.many', { Count: numberWordInitial(count, total) });
	const names = language().list(silent.map((report) => reportName(report, index)));
	return message('evidence.question.silent', { count, names });
}

/** `Answer B rests only on chains that run in a circle.` */
function describeCircular(positions: readonly PositionView[]): string[] {
	const letters = positions.filter(({ circular }) => circular).map(({ letter }) => letter);
	if (letters.length === 0) return [];
	return [
		message('evidence.question.circular', { count: letters.length, letters: language().list(letters) })
	];
}
