// The words of the scales: Admiralty for a source and for a piece of information, ICD 203 for likelihood.
// The two grades are given independently, and neither is ever merged with a likelihood.
import type { Credibility, Likelihood, Reliability } from '../model/corpus.ts';
import { message } from '../messages/message.ts';

/** `usually reliable`. */
export function reliabilityWords(grade: Reliability): string {
	return message(`evidence.reliability.${grade}`);
}

/** `possibly true`. */
export function credibilityWords(grade: Credibility): string {
	return message(`evidence.credibility.${grade}`);
}

/** Probability in per cent, as ICD 203 (2015) assigns it to each term. */
const LIKELIHOOD_RANGES = {
	'almost no chance': [1, 5],
	'very unlikely': [5, 20],
	unlikely: [20, 45],
	'roughly even chance': [45, 55],
	likely: [55, 80],
	'very likely': [80, 95],
	'almost certain': [95, 99]
} as const satisfies Record<Likelihood, readonly [number, number]>;

export function likelihoodRange(term: Likelihood): readonly [least: number, most: number] {
	return LIKELIHOOD_RANGES[term];
}

/** `likely`: the term as the corpus writes it, in the interface's language. */
function likelihoodTerm(term: Likelihood): string {
	return message(`evidence.likelihood.${term}`);
}

/** `likely (55 to 80 %)`. */
export function likelihoodWords(term: Likelihood): string {
	const [least, most] = likelihoodRange(term);
	return message('evidence.likelihood', { term: likelihoodTerm(term), least, most });
}
