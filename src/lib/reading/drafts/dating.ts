// When what a draft tells of was or is to be, and when it was said. A date beside the verb of saying is of the saying; one in the clause is of what is
// told; where the text leaves it open, the sentence, the tense or the event offers one.
import { formatIsoDay } from '../../model/day.ts';
import { parseEdtf } from '../../model/parse-edtf.ts';
import type { Event } from '../../model/corpus.ts';
import type { Day } from '../../model/when.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Saying } from '../speakers/read-speakers.ts';
import { holds } from '../text/span.ts';
import type { Assertion } from './assertion.ts';
import { choice, type Candidate, type Choice, type DraftReason } from './choice.ts';

export interface DatingFacts {
	readonly dates: readonly DateMention[];
	readonly over: readonly Saying[];
	/** The report's day. */
	readonly day: Day;
	/** What the other clauses of its sentence are dated. */
	readonly sentenceWhen: string | null;
	readonly isAhead: boolean;
	readonly inOwnVoice: boolean;
	/** Whether the saying itself is all that it tells: "called for a new vote". */
	readonly tellsSaying: boolean;
	/** Whether what it tells happened, and is not only what somebody thinks. */
	readonly tellsFacts: boolean;
	/** The event that it was matched with, and how surely. */
	readonly event: { readonly event: Event; readonly score: number } | null;
}

export interface Dating {
	readonly when: Choice<string | null>;
	readonly said: Choice<string | null>;
}

export function datingOf(assertion: Assertion, facts: DatingFacts): Dating {
	const inside = facts.dates.filter((date) => assertion.clauses.some((clause) => holds(clause, date)));
	const ofSaying = facts.dates.filter((date) =>
		facts.over.some((saying) => isOfSaying(assertion, saying, date))
	);
	const own = inside.filter(
		(date) =>
			!ofSaying.includes(date) &&
			(date.edtf !== undefined || date.side === 'future' || (date.side === 'present' && facts.inOwnVoice))
	);
	return { when: whenOf(assertion, own, ofSaying, facts), said: saidOf(ofSaying, facts) };
}

/** "said Friday", "reported this week that": it stands beside the verb, before what is said begins. */
function isOfSaying(
	{ sentence: { tokens, classes } }: Assertion,
	{ verb, speaker, form }: Saying,
	date: DateMention
): boolean {
	if (form === 'quotation' || date.edtf === undefined) return false;
	const [first, last] = [
		Math.min(verb.start, speaker?.start ?? verb.start),
		Math.max(verb.end, speaker?.end ?? verb.end)
	];
	if (date.start > first && date.end < last) return true;
	if (date.start < last) return false;
	const between = tokens
		.map((token, index) => ({ token, one: classes[index]! }))
		.filter(({ token }) => token.start >= last && token.end <= date.start);
	return (
		between.length <= 2 &&
		between.every(
			({ token, one }) =>
				one === 'preposition' || one === 'determiner' || one === 'adverb' || token.text === ','
		)
	);
}

function whenOf(
	assertion: Assertion,
	own: readonly DateMention[],
	ofSaying: readonly DateMention[],
	facts: DatingFacts
): Choice<string | null> {
	const offers = offersFor(assertion, ofSaying, facts);
	const [first, ...others] = ranked(facts.tellsSaying ? [...own, ...ofSaying] : own);
	if (!first) {
		const [best, ...rest] = offers;
		return (best ?? rest[0])
			? choice<string | null>(best!.value, best!.score, best!.reason, rest)
			: choice<string | null>(null, 0.5, { kind: 'in-clause' });
	}
	const value = spanOf(first, facts);
	const candidates = [...others.map((date) => toCandidate(date, facts)), ...offers].filter(
		(candidate) => candidate.value !== value
	);
	return choice<string | null>(value, first.score, reasonOf(first), candidates);
}

/** The most exact first; of equals the first in the text. */
function ranked(own: readonly DateMention[]): DateMention[] {
	const exactness = ({ kind, edtf, reason, relation }: DateMention): number =>
		(kind === 'vague' ? -2 : 0) +
		(reason === 'as-before' ? -1 : 0) +
		(kind === 'duration' ? -0.5 : 0) +
		(relation === 'since' ? 0.2 : 0) +
		Math.min((edtf?.length ?? 0) / 100, 0.1);
	return own.toSorted((one, other) => exactness(other) - exactness(one));
}

function toCandidate(date: DateMention, facts: DatingFacts): Candidate<string | null> {
	return { value: spanOf(date, facts), score: date.score * 0.5, reason: reasonOf(date) };
}

function reasonOf({ reason, text }: DateMention): DraftReason {
	return { kind: reason === 'as-before' ? 'date-as-before' : reason, words: text };
}

/** With what makes it a beginning, an end or a limit; what is past goes no further than the report's day. */
function spanOf({ edtf, relation, side }: DateMention, { day, isAhead }: DatingFacts): string {
	const today = formatIsoDay(day);
	if (side === 'future') return `${today}/..`;
	if (side === 'present' || edtf === undefined) return `${today}~`;
	const [first, last] = [edtf.split('/')[0]!, edtf.split('/').at(-1)!];
	if (relation === 'since') return checked(`${first}/${today}`, edtf);
	if (relation === 'until') return checked(`${today}/${last}`, edtf);
	if (relation === 'before' && isAhead) return checked(`${today}/${last}`, edtf);
	if (!isAhead && edtf.includes('/') && isAfter(last, day)) return checked(`${first}/${today}`, edtf);
	return edtf;
}

function isAfter(edtf: string, day: Day): boolean {
	const parsed = parseEdtf(edtf);
	return parsed.ok && parsed.when.latest !== null && parsed.when.latest > day;
}

function checked(edtf: string, fallback: string): string {
	return parseEdtf(edtf).ok ? edtf : fallback;
}

/** What may be meant where the clause names no day. */
/** What is planned has a day of its own; "given its past use" and "underscoring" tell of no such day either. */
function goesWithSentence({ core: { link } }: Assertion, when: string, tellsFacts: boolean): boolean {
	return link === 'part' || (tellsFacts && link !== 'subordinate' && !when.endsWith('/..'));
}

function offersFor(
	assertion: Assertion,
	ofSaying: readonly DateMention[],
	facts: DatingFacts
): Candidate<string | null>[] {
	const { day, sentenceWhen, isAhead, tellsFacts, event } = facts;
	const today = formatIsoDay(day);
	const open: Candidate<string | null> = { value: null, score: 0.5, reason: { kind: 'in-clause' } };
	const offers: Candidate<string | null>[] = [];
	if (isAhead) offers.push({ value: `${today}/..`, score: 0.55, reason: { kind: 'tense' } });
	else if (sentenceWhen !== null && goesWithSentence(assertion, sentenceWhen, tellsFacts))
		offers.push({ value: sentenceWhen, score: 0.5, reason: { kind: 'in-sentence' } });
	else if (tellsFacts && ofSaying[0])
		offers.push({ value: spanOf(ofSaying[0], facts), score: 0.45, reason: reasonOf(ofSaying[0]) });
	if (event && event.event.when.start.kind === 'dated') {
		const score = tellsFacts && !isAhead ? 0.4 + event.score * 0.2 : 0.3;
		offers.push({ value: event.event.when.edtf, score, reason: { kind: 'event', name: event.event.title } });
	}
	if (tellsFacts && !isAhead) return [...offers, { ...open, score: 0.35 }];
	return isAhead ? [...offers, open] : [open, ...offers];
}

function saidOf(dates: readonly DateMention[], facts: DatingFacts): Choice<string | null> {
	const [first] = dates;
	const today = formatIsoDay(facts.day);
	if (facts.over.length === 0) return choice<string | null>(null, 0.9, { kind: 'own-voice' });
	if (!first)
		return choice<string | null>(null, 0.5, { kind: 'in-clause' }, [
			{ value: today, score: 0.4, reason: { kind: 'report-day' } }
		]);
	return choice<string | null>(spanOf(first, { ...facts, isAhead: false }), first.score, reasonOf(first));
}
