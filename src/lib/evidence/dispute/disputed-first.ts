// The order in which questions are read: those on which reports differ before the others.
import type { Corpus, Question } from '../../model/corpus.ts';
import { disputedQuestions } from './disputed.ts';
import { indexEvidence } from '../evidence-index.ts';

/** Within each kind the corpus's order is kept. */
export function disputedFirst(corpus: Corpus): Question[] {
	const disputed = disputedQuestions(indexEvidence(corpus));
	return [
		...corpus.questions.filter(({ id }) => disputed.has(id)),
		...corpus.questions.filter(({ id }) => !disputed.has(id))
	];
}
