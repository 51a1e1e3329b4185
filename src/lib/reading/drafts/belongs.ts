// Which events of the corpus an assertion may belong to, and which of its questions it may answer: by the words they share, a rare one weighing more,
// and by dates that meet. Offered with the words as the reason.
import type { Event, EventId, PositionId, Question, QuestionId } from '../../model/corpus.ts';
import { contentWords, rarityIn } from '../across/content-words.ts';
import type { Candidate } from './choice.ts';

export interface Belonging {
	readonly events: (words: readonly string[]) => Candidate<EventId>[];
	readonly answers: (words: readonly string[]) => Candidate<PossibleAnswer>[];
}

export interface PossibleAnswer {
	readonly question: QuestionId;
	/** The nearest of its positions; null where none is near. */
	readonly position: PositionId | null;
}

const EVENT_FROM = 0.25;
const QUESTION_FROM = 0.3;
const MOST = 3;

/** Prepared once for a corpus; asked with the content words of each assertion. */
export function belongingOf(events: readonly Event[], questions: readonly Question[]): Belonging {
	const ofEvents = events.map(({ id, title, shortTitle, summary }) => ({
		id,
		words: contentWords(`${title} ${shortTitle ?? ''} ${summary}`)
	}));
	const ofQuestions = questions.map((question) => ({
		question,
		words: contentWords([question.text, ...question.positions.map(({ text }) => text)].join(' ')),
		positions: question.positions.map(({ id, text }) => ({ id, words: contentWords(text) }))
	}));
	const rarity = vocabularyOf([...ofEvents, ...ofQuestions].map(({ words }) => words));
	return {
		events: (words) =>
			best(
				ofEvents.map(({ id, words: own }) => rate(id, words, own, rarity)),
				EVENT_FROM
			),
		answers: (words) =>
			best(
				ofQuestions.map(({ question, words: own, positions }) => {
					const position = best(
						positions.map(({ id, words: said }) => rate(id, words, said, rarity)),
						EVENT_FROM
					)[0];
					return rate({ question: question.id, position: position?.value ?? null }, words, own, rarity);
				}),
				QUESTION_FROM
			)
	};
}

/** The weight of a word that some event or question has, by how few have it; 0 of others. */
function vocabularyOf(texts: readonly (readonly string[])[]): (word: string) => number {
	const known = new Set(texts.flat());
	const rarity = rarityIn(texts);
	return (word) => (known.has(word) ? Math.min(rarity(word), 3) : 0);
}

/** As much as a rare word: one shared word alone is no reason. */
const DOUBT = 3;

/** Of the assertion's words that any event or question has, the share that this one has. */
function rate<Value>(
	value: Value,
	words: readonly string[],
	own: readonly string[],
	weigh: (word: string) => number
): Candidate<Value> {
	const unique = [...new Set(words)];
	const shared = unique
		.filter((word) => own.includes(word))
		.toSorted((one, other) => weigh(other) - weigh(one));
	const weight = (list: readonly string[]): number => list.reduce((sum, word) => sum + weigh(word), 0);
	const score = weight(shared) / (weight(unique) + DOUBT);
	return { value, score, reason: { kind: 'words', words: shared.slice(0, 4) } };
}

function best<Value>(candidates: readonly Candidate<Value>[], from: number): Candidate<Value>[] {
	return candidates
		.filter(({ score }) => score >= from)
		.sort((one, other) => other.score - one.score)
		.slice(0, MOST);
}
