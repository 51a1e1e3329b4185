// The claims of a made-up affair, one after another and never all at once, report by report; the same for the same affair, however often
// they are gone through. Each claim's quote is a part of its own paragraph of the report, which begins with the claim's number.
// A twelfth name no place and an eighth no date; a quarter are about several places, a tenth belong to several events.
import type { PlacedClaim } from '../../../src/lib/compile/quote-places.ts';
import {
	CLAIM_KINDS,
	CREDIBILITIES,
	LIKELIHOODS,
	type Answer,
	type Claim,
	type Report
} from '../../../src/lib/model/corpus.ts';
import type { When } from '../../../src/lib/model/when.ts';
import { CLAIMS_A_REPORT, recentDay, type Affair } from './generate-corpus.ts';
import { between, oneOf, randomFrom, skewed, type Random } from './random.ts';
import { whenDay, whenMonth, whenSince, whenSpan, whenYear } from './when-of.ts';

export function generateClaims(affair: Affair, size: number): Iterable<PlacedClaim> {
	return { [Symbol.iterator]: () => claimsOf(affair, size) };
}

function* claimsOf({ corpus, vocabulary, topics }: Affair, size: number): Generator<PlacedClaim> {
	const random = randomFrom(size + 1);
	const pickEvent = skewed(corpus.events.length, 1);
	const pickPlace = skewed(corpus.places.length, 0.8);
	const pickActor = skewed(corpus.actors.length, 0.9);
	const pickTopic = skewed(topics.length, 0.8);
	const pickWord = skewed(vocabulary.length, 0.7);
	const pickQuestion = skewed(corpus.questions.length, 0.7);
	// Places are listed towns first; the most named ones should be strewn over all of them.
	const placeAt = (rank: number) => corpus.places[(rank * 7919) % corpus.places.length]!.id;
	const several = <Item>(count: number, pick: () => Item) => [
		...new Set(Array.from({ length: count }, pick))
	];
	/** Where the paragraph of the claim begins in its report. */
	let start = 0;
	for (let at = 0; at < size; at++) {
		const report = corpus.reports[Math.floor(at / CLAIMS_A_REPORT)]!;
		const nth = at % CLAIMS_A_REPORT;
		if (nth === 0) start = 0;
		const words = Array.from({ length: between(random, 9, 18) }, () => vocabulary[pickWord(random)]!);
		const sentence = `${words.join(' ')}.`;
		const quote = quoteOf(at, words, start, nth + 1);
		start += paragraphOf(at, sentence).length + BREAK.length;
		const answers = random() < 0.15 ? [toAnswer(corpus.questions[pickQuestion(random)]!, random)] : [];
		yield {
			id: `claim-${at}`,
			report: report.id,
			text: sentence,
			...quote,
			kind: CLAIM_KINDS[Math.floor(random() ** 2 * CLAIM_KINDS.length)]!,
			attribution: several(oneOf(random, [0, 0, 1, 1, 2, 3]), () => corpus.actors[pickActor(random)]!.id),
			about: several(placeCount(random), () => placeAt(pickPlace(random))),
			events: several(
				random() < 0.9 ? 1 : 2,
				() => corpus.events[pickEvent(random)]!.id
			) as unknown as Claim['events'],
			topics: several(oneOf(random, [0, 1, 1, 2]), () => topics[pickTopic(random)]!),
			answers,
			status: random() < 0.95 ? 'reviewed' : 'draft',
			...optional('at', random() < 0.3 && placeAt(pickPlace(random))),
			...optional('when', random() < 0.88 && toWhen(random, report)),
			...optional('said', random() < 0.3 && whenDay(dayOf(report))),
			...optional('credibility', random() < 0.5 && oneOf(random, CREDIBILITIES)),
			...optional('likelihood', random() < 0.1 && oneOf(random, LIKELIHOODS))
		} as unknown as PlacedClaim;
	}
}

/** The texts of the reports of `claims`, in their order; gone through as often as the claims. */
export function generateTexts(claims: Iterable<Claim>): Iterable<string> {
	return { [Symbol.iterator]: () => textsOf(claims) };
}

function* textsOf(claims: Iterable<Claim>): Generator<string> {
	let paragraphs: string[] = [];
	let at = 0;
	for (const { text } of claims) {
		paragraphs.push(paragraphOf(at++, text));
		if (paragraphs.length < CLAIMS_A_REPORT) continue;
		yield paragraphs.join(BREAK);
		paragraphs = [];
	}
	if (paragraphs.length > 0) yield paragraphs.join(BREAK);
}

const BREAK = '\n\n';

function paragraphOf(at: number, sentence: string): string {
	return `[${at}] ${sentence}`;
}

/** The third to sixth word of the paragraph's sentence. */
function quoteOf(
	at: number,
	words: readonly string[],
	start: number,
	paragraph: number
): Pick<PlacedClaim, 'quote' | 'quoteAt'> {
	const prefix = `[${at}] ${words.slice(0, 2).join(' ')} `;
	const exact = words.slice(2, 6).join(' ');
	const from = start + prefix.length;
	return {
		quote: { exact, prefix, suffix: ` ${words[6]!}` },
		quoteAt: { start: from, end: from + exact.length, paragraph }
	};
}

function placeCount(random: Random): number {
	const chance = random();
	return chance < 0.083 ? 0 : chance < 0.75 ? 1 : chance < 0.95 ? 2 : 3;
}

/** Mostly a day a little before the report; else a month, a year, a span, or a beginning without an end. */
function toWhen(random: Random, report: Report): When {
	const day = random() < 0.8 ? dayOf(report) - Math.floor(30 * random() ** 2) : recentDay(random, 80);
	const chance = random();
	if (chance < 0.65) return whenDay(day);
	if (chance < 0.82) return whenMonth(day);
	if (chance < 0.9) return whenYear(day);
	if (chance < 0.97) return whenSpan(day - between(random, 1, 60), day);
	return whenSince(day);
}

function dayOf({ published }: Report): number {
	return published.earliest!;
}

function toAnswer(question: Affair['corpus']['questions'][number], random: Random): Answer {
	return { question: question.id, position: oneOf(random, question.positions).id };
}

function optional(key: string, value: unknown): object {
	return value === false ? {} : { [key]: value };
}
