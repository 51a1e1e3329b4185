// What is disputed: a question to which claims give different positions, and all that hangs on it.
// Silence is no answer, and a single claim that gives two positions at once disputes nothing.
import type { Claim, PositionId, Question, QuestionId } from '../../model/corpus.ts';
import { answerKey, type EvidenceIndex } from '../evidence-index.ts';

/** How many claims give each position of `question`, in the question's order, the unanswered ones as 0. */
export function countAnswers(question: Question, index: EvidenceIndex): Map<PositionId, number> {
	return new Map(
		question.positions.map(({ id }) => [
			id,
			index.claimsByAnswer.get(answerKey(question.id, id))?.length ?? 0
		])
	);
}

/** True when two of `claims` give different positions on `question`. */
export function isDisputed(question: Question, claims: readonly Claim[]): boolean {
	const answers = claims.filter((claim) => positionsOf(claim, question.id).length > 0);
	return new Set(answers.map((claim) => positionsOf(claim, question.id).sort().join(' '))).size > 1;
}

/** The positions on `question` that `claim` gives, each once; mostly one, none where it is silent. */
export function positionsOf(claim: Claim, question: QuestionId): PositionId[] {
	const answers = claim.answers.filter((answer) => answer.question === question);
	return [...new Set(answers.map(({ position }) => position))];
}

export function disputedQuestions(index: EvidenceIndex): ReadonlySet<QuestionId> {
	return index.once(findDisputed);
}

function findDisputed({ corpus, claimsByQuestion }: EvidenceIndex): Set<QuestionId> {
	const questions = corpus.questions.filter((question) =>
		isDisputed(question, claimsByQuestion.get(question.id) ?? [])
	);
	return new Set(questions.map(({ id }) => id));
}

/** A claim is disputed when it answers a disputed question. */
export function isDisputedClaim(claim: Claim, index: EvidenceIndex): boolean {
	const disputed = disputedQuestions(index);
	return claim.answers.some(({ question }) => disputed.has(question));
}

/** The disputed questions that `claims` answer, in the corpus's order. */
export function disputesOf(claims: Iterable<Claim>, index: EvidenceIndex): Question[] {
	const answered = new Set<QuestionId>();
	for (const claim of claims) for (const { question } of claim.answers) answered.add(question);
	const disputed = disputedQuestions(index);
	return index.corpus.questions.filter(({ id }) => answered.has(id) && disputed.has(id));
}
