// From annotations to drafts: goes through the assertions of a report in the order of its text, so that what one leaves open may be taken from those
// before it. Knows no files and no screen.
import type { Event, EventId, Question } from '../../model/corpus.ts';
import type { Day } from '../../model/when.ts';
import type { Span } from '../annotation.ts';
import { contentWords } from '../across/content-words.ts';
import { divideClauses, type Clause } from '../clauses/divide-clauses.ts';
import type { ParsedSentence } from '../clauses/parsed-sentence.ts';
import { NEGATIONS } from '../clauses/small-words.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Speaker } from '../speakers/cast.ts';
import type { Saying } from '../speakers/read-speakers.ts';
import { holds, overlap } from '../text/span.ts';
import { aboutOf, type AboutFacts } from './about.ts';
import { assertionsOf, type Assertion } from './assertion.ts';
import { belongingOf, type Belonging } from './belongs.ts';
import { chainOf, sayingsOver } from './chain.ts';
import { choice, type Candidate, type Choice } from './choice.ts';
import { datingOf } from './dating.ts';
import { isAheadOf, kindOf } from './kind.ts';
import { draftId } from './draft-id.ts';
import { countriesOf, mainCountry } from './main-country.ts';
import { ownWords, wordsOfReport } from './own-words.ts';
import { MEETING } from './part-words.ts';
import type { DraftPlace, PlaceMention } from './place-mention.ts';
import { quoteOf } from './quote.ts';
import type { DraftEvent, ReportDraft } from './report-draft.ts';

/** The sentences of one paragraph that is read for drafts. */
export interface ReadParagraph {
	readonly sentences: readonly ParsedSentence[];
	/** Whose picture it describes: where what it says comes from. */
	readonly credit: Speaker | null;
}

export interface DraftSource {
	/** The report's id, for the ids of its drafts. */
	readonly report: string;
	readonly text: string;
	readonly day: Day;
	readonly paragraphs: readonly ReadParagraph[];
	readonly dates: readonly DateMention[];
	readonly places: readonly PlaceMention[];
	readonly sayings: readonly Saying[];
	readonly events: readonly Event[];
	readonly questions: readonly Question[];
	/** Whether the corpus may hold the report's own words. */
	readonly mayCopy: boolean;
}

type Before = AboutFacts['before'][number];

export function readDrafts(source: DraftSource): ReportDraft[] {
	const belonging = belongingOf(source.events, source.questions);
	const avoided = source.mayCopy ? null : wordsOfReport(source.text);
	const countries = countriesOf(source.places);
	const main = mainCountry(
		source.paragraphs.flatMap((paragraph) => paragraph.sentences),
		source.places,
		countries[0]
	);
	const drafts: ReportDraft[] = [];
	let report: Before[] = [];
	let meeting: DraftPlace | null = null;
	for (const { sentences, credit } of source.paragraphs) {
		let paragraph: Before[] = [];
		let eventBefore: Candidate<EventId> | null = null;
		for (const sentence of sentences) {
			const own: Before[] = [];
			let sentenceWhen: string | null = null;
			const facts = { sayings: source.sayings, dates: source.dates, places: source.places };
			for (const assertion of assertionsOf(sentence, divideClauses(sentence), facts)) {
				meeting = meetingIn(assertion, source.places) ?? meeting;
				const about = aboutOf(assertion, {
					mentions: source.places,
					sayings: source.sayings,
					countries,
					main,
					before: [...report, ...paragraph, ...own],
					meeting
				});
				const draft = toDraft(source, assertion, {
					avoided,
					about,
					belonging,
					credit,
					sentenceWhen,
					meeting,
					eventBefore
				});
				drafts.push(draft);
				eventBefore = matchedEvent(draft) ?? eventBefore;
				own.push({ places: about.value, from: 'in-sentence' });
				sentenceWhen ??=
					assertion.core.link === 'main' || draft.when.reason.kind !== 'tense' ? draft.when.value : null;
			}
			paragraph = [...paragraph, ...own.map((one) => ({ ...one, from: 'in-paragraph' as const }))];
		}
		report = paragraph.map((one) => ({ ...one, from: 'in-report' as const }));
	}
	return drafts;
}

interface Found {
	readonly about: Choice<readonly DraftPlace[]>;
	readonly belonging: Belonging;
	readonly avoided: string | null;
	readonly credit: Speaker | null;
	readonly sentenceWhen: string | null;
	readonly meeting: DraftPlace | null;
	/** What the assertion before it in its paragraph was matched with. */
	readonly eventBefore: Candidate<EventId> | null;
}

/** What has no event of its own goes on with the one that its paragraph tells of. */
function withBefore(
	events: readonly Candidate<EventId>[],
	before: Candidate<EventId> | null
): Candidate<EventId>[] {
	if (!before || events.some(({ value }) => value === before.value)) return [...events];
	return [
		...events,
		{ ...before, score: before.score * 0.7, reason: { kind: 'in-paragraph' as const } }
	].sort((one, other) => other.score - one.score);
}

function toDraft(source: DraftSource, assertion: Assertion, found: Found): ReportDraft {
	const over = sayingsOver(assertion, source.sayings);
	const chain = withCredit(chainOf(over), found.credit);
	const inOwnVoice = chain.value.length === 0 || found.credit !== null;
	const words = contentWords(source.text.slice(assertion.start, assertion.end));
	const events = withBefore(found.belonging.events(words), found.eventBefore);
	const event = source.events.find(({ id }) => id === events[0]?.value);
	const { when, said } = datingOf(assertion, {
		dates: source.dates,
		over,
		day: source.day,
		sentenceWhen: found.sentenceWhen,
		isAhead: isAheadOf(assertion),
		tellsSaying:
			over.some(({ form, base }) => form === 'frame' && ASKING.test(base)) && !passesOn(assertion, over),
		// What a body or an agency passes on happened as what the report tells itself did.
		tellsFacts: inOwnVoice || (chain.value.at(-1)?.nature === 'body' && passesOn(assertion, over)),
		inOwnVoice,
		event: event ? { event, score: events[0]!.score } : null
	});
	const kind = kindOf(assertion, inOwnVoice, when.value, source.day);
	const frames = framesOf(assertion, over);
	const text = ownWords(assertion, {
		speaker: chain.value.at(-1)?.name ?? null,
		frames,
		avoided: found.avoided
	});
	const span = passageOf(assertion);
	return {
		...span,
		id: draftId(source.report, source.text, span),
		quote: quoteOf(source.text, span),
		text,
		kind,
		chain,
		at: atOf(inOwnVoice, found.meeting),
		about: found.about,
		when,
		said,
		event: eventOf(events, text),
		answers: found.belonging.answers(words),
		negated: isNegated(assertion),
		score: Math.min(chain.score, found.about.score, when.score)
	};
}

/** Who calls for something has done something that day; what somebody says of other things has a day of its own. */
const ASKING =
	/^(?:call|ask|request|urge|demand|propose|appeal|order|promise|pledge|vow|agree|refuse|reject|threaten|announce)$/;

/** "a source said Damascus viewed": there is a verb beside that of saying; "signalled readiness" speaks of the speaker. */
function passesOn({ core, sentence: { classes, tokens } }: Assertion, over: readonly Saying[]): boolean {
	const frames = over.map(({ verb }) => verb);
	return classes
		.slice(core.from, core.to)
		.some(
			(one, index) => one === 'finite' && !frames.some((verb) => holds(verb, tokens[core.from + index]!))
		);
}

/** The core with what only adds to it, and the subject where commas part it from its verb: "The index, the FTSE 100, dropped". */
function passageOf({ core, clauses, sentence: { classes } }: Assertion): Span {
	const isSubject = ({ link, isFinite, from }: Clause): boolean =>
		link === 'main' && !isFinite && /^(?:noun|determiner)$/.test(classes[from]!);
	const parts = clauses.filter(
		(clause) => clause.from >= core.from || (core.link === 'main' && isSubject(clause))
	);
	return {
		start: Math.min(...parts.map(({ start }) => start)),
		end: Math.max(...parts.map(({ end }) => end))
	};
}

function withCredit(chain: Choice<readonly Speaker[]>, credit: Speaker | null): Choice<readonly Speaker[]> {
	if (!credit || chain.value.length > 0) return chain;
	return choice([credit], 0.8, { kind: 'credit' }, [
		{ value: [], score: 0.2, reason: { kind: 'own-voice' } }
	]);
}

/** Verbs of saying in the clause with their speakers: they are told by the chain. */
function framesOf({ core }: Assertion, over: readonly Saying[]): Span[] {
	return over
		.filter(
			({ verb, kind, form }) =>
				holds(core, verb) && form !== 'quotation' && (kind === 'say' || kind === 'report')
		)
		.flatMap(({ verb, speaker }) => (speaker ? [verb, speaker] : [verb]));
}

function atOf(inOwnVoice: boolean, meeting: DraftPlace | null): Choice<DraftPlace | null> {
	if (inOwnVoice || !meeting) return choice<DraftPlace | null>(null, 0.6, { kind: 'in-clause' });
	const none = { value: null, score: 0.4, reason: { kind: 'in-clause' as const } };
	return choice<DraftPlace | null>(meeting, 0.5, { kind: 'as-before', name: meeting.name }, [none]);
}

function eventOf(events: readonly Candidate<EventId>[], text: string): Choice<DraftEvent> {
	const [first, ...others] = events;
	const proposed: DraftEvent = { proposed: text.replace(/^[^:]{1,60}: /, '').replace(/\.$/, '') };
	if (!first) return choice<DraftEvent>(proposed, 0.3, { kind: 'new', name: proposed.proposed });
	return choice<DraftEvent>({ id: first.value }, first.score, first.reason, [
		...others.map(({ value, score, reason }) => ({ value: { id: value }, score, reason })),
		{ value: proposed, score: 0.1, reason: { kind: 'new', name: proposed.proposed } }
	]);
}

function matchedEvent({ event }: ReportDraft): Candidate<EventId> | null {
	return 'id' in event.value ? { value: event.value.id, score: event.score, reason: event.reason } : null;
}

function isNegated({ clauses, sentence: { tokens } }: Assertion): boolean {
	return tokens.some(
		(token) =>
			(NEGATIONS.has(token.lower) || token.lower.endsWith("n't")) &&
			clauses.some((clause) => overlap(clause, token))
	);
}

/** A town or spot in a clause that tells of a meeting. */
function meetingIn(
	{ sentence: { tokens }, core, clauses }: Assertion,
	places: readonly PlaceMention[]
): DraftPlace | null {
	if (!tokens.slice(core.from, core.to).some(({ lower }) => MEETING.test(lower))) return null;
	const inside = places.filter(
		(place) => place.role === 'named' && clauses.some((clause) => holds(clause, place))
	);
	return inside.find(({ place }) => place.extent === 'town' || place.extent === 'spot')?.place ?? null;
}
