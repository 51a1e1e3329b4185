// Finds acts of saying in a sentence: verbs of saying with their subject before or after them, "according to", and nouns that a name possesses.
import type { Span } from '../annotation.ts';
import type { WordClass } from '../clauses/word-classes.ts';
import { WEEKDAYS } from '../dates/time-words.ts';
import type { Token } from '../text/tokens.ts';
import { phraseAfter, phraseBefore, type TokenRange } from '../clauses/noun-phrase.ts';
import { spanOfTokens, type ParsedSentence } from '../clauses/parsed-sentence.ts';
import { holds, overlap } from '../text/span.ts';
import { SAYING_NOUNS, sayingVerbOf, type SayingVerb } from './saying-verbs.ts';
import type { SpeechAct } from './speech-act.ts';

export function findSpeech(sentence: ParsedSentence): SpeechAct[] {
	const acts: SpeechAct[] = [];
	for (const index of sentence.tokens.keys()) {
		const act = sourceAt(sentence, index) ?? verbAt(sentence, index, acts) ?? nounAt(sentence, index);
		if (act) acts.push(act);
	}
	return acts;
}

/** "according to Reuters", "cited by Reuters", "quoted by" */
function sourceAt(sentence: ParsedSentence, index: number): SpeechAct | null {
	const [word, next] = [sentence.tokens[index]!.lower, sentence.tokens[index + 1]?.lower];
	const isSource =
		(word === 'according' && next === 'to') ||
		(/^(?:cited|quoted|reported|carried)$/.test(word) && next === 'by');
	const speaker = isSource ? phraseAfter(sentence, index + 2) : null;
	if (!speaker) return null;
	const rest = restOf(sentence, { from: index, to: speaker.to });
	return {
		...found(sentence, index, { base: word, kind: 'report' }, 'source', speaker),
		content: rest,
		isAfter: rest.start < sentence.tokens[index]!.start
	};
}

function verbAt(sentence: ParsedSentence, index: number, before: readonly SpeechAct[]): SpeechAct | null {
	const { tokens, classes } = sentence;
	const one = classes[index];
	const verb = /^(?:finite|verb|ing|participle)$/.test(one!) ? sayingVerbOf(tokens[index]!.lower) : null;
	if (!verb || isInfinitive(sentence, index) || isYetToCome(sentence, index, verb)) return null;
	if (!saysHere(sentence, index, verb)) return null;
	const passive = passiveSpeaker(sentence, index);
	if (passive !== undefined) return passive === null ? null : frame(sentence, index, verb, passive, false);
	const after = invertedSpeaker(sentence, index, verb);
	if (after) return frame(sentence, index, verb, after, true);
	const isAside =
		one === 'ing' || one === 'participle' || classes[groupStart(sentence, index) - 1] === 'coordinator';
	if (isAside) return aside(sentence, index, verb, before);
	const subject = phraseBefore(sentence, index);
	if (!subject) return aside(sentence, index, verb, before);
	return frame(sentence, index, verb, subject, endsSentence(sentence, index));
}

/** Verbs that say something only beside a quotation: "he continued". */
const BESIDE_QUOTATION = /^(?:continue|conclude)$/;
/** What an event shows is no act of anybody: "…, underscoring the need". */
const SHOWING = /^(?:underscor|highlight|signal|indicat|suggest|confirm|reveal|reflect|show)\w*ing$/;

function saysHere(sentence: ParsedSentence, index: number, { base }: SayingVerb): boolean {
	const { tokens, classes } = sentence;
	const at = tokens[index]!.start;
	if (BESIDE_QUOTATION.test(base) && !sentence.quotations.some(({ end }) => end <= at && at - end <= 24))
		return false;
	if (classes[index] !== 'ing') return true;
	if (SHOWING.test(tokens[index]!.lower) && tokens[index + 1]?.lower !== 'that') return false;
	// "on opposing sides" describes; "…, noting that" and "by saying" tell.
	const before = tokens[index - 1]?.lower ?? '';
	return (
		/^(?:by|as|after|before|)$/.test(before) || /^(?:mark|coordinator|adverb|noun)$/.test(classes[index - 1]!)
	);
}

/** Of "plans to announce" nothing is said yet. */
function isInfinitive({ classes }: ParsedSentence, index: number): boolean {
	return classes[index] === 'verb' && classes[index - 1] === 'to';
}

/** "will be demanding": what somebody is yet to say is told of them. */
function isYetToCome(sentence: ParsedSentence, index: number, { kind }: SayingVerb): boolean {
	if (kind === 'plan' || kind === 'expect') return false;
	const group = sentence.tokens.slice(groupStart(sentence, index), index).map(({ lower }) => lower);
	return (
		/^(?:will|shall|may|might)$/.test(group.find((word) => word !== 'be') ?? '') && !group.includes('have')
	);
}

/** The first word of the verb's group: "has also said". */
function groupStart({ classes }: ParsedSentence, index: number): number {
	let at = index;
	while (at > 0 && /^(?:adverb|finite|verb)$/.test(classes[at - 1]!)) at--;
	return at;
}

/** "had been predicted by analysts"; null where a passive names nobody, undefined where it is none. */
function passiveSpeaker(sentence: ParsedSentence, index: number): TokenRange | null | undefined {
	const { tokens, classes } = sentence;
	const group = tokens.slice(groupStart(sentence, index), index).map(({ lower }) => lower);
	const isPassive =
		group.some((word) => /^(?:is|are|was|were|be|been|being)$/.test(word)) &&
		/(?:ed|en|id|ld|wn|ght)$/.test(tokens[index]!.lower);
	if (!isPassive && !(classes[index] === 'participle' && tokens[index + 1]?.lower === 'by')) return undefined;
	const by = tokens.slice(index + 1, index + 5).findIndex(({ lower }) => lower === 'by');
	return by === -1 ? null : phraseAfter(sentence, index + by + 2);
}

/** "…,” said Golden": a quotation or a comma before the verb, and a phrase after it. */
function invertedSpeaker(sentence: ParsedSentence, index: number, verb: SayingVerb): TokenRange | null {
	const { tokens, classes } = sentence;
	const before = tokens[index - 1];
	if (classes[index] !== 'finite' || verb.kind !== 'say') return null;
	const opens =
		before === undefined ? tokens[index]!.lower === 'said' : /^(?:["”'’»,]|'')$/.test(before.text);
	if (!opens || (before?.text === ',' && !hasQuotationBefore(sentence, tokens[index]!.start))) return null;
	if (tokens[index + 1]?.lower === 'that') return null;
	return phraseAfter(sentence, index + 1);
}

function hasQuotationBefore({ quotations }: ParsedSentence, start: number): boolean {
	return quotations.some(({ end }) => end <= start && start - end <= 2);
}

/** Its speaker is that of the act before it, else the subject of the verb before it. */
function aside(
	sentence: ParsedSentence,
	index: number,
	verb: SayingVerb,
	before: readonly SpeechAct[]
): SpeechAct | null {
	const { tokens, classes } = sentence;
	const start = tokens[index]!.start;
	// "quoted him as saying"
	const quoted = tokens[index - 1]?.lower === 'as' ? phraseBefore(sentence, index - 1) : null;
	if (quoted) return found(sentence, index, verb, 'frame', quoted);
	const frames = before.filter((act) => act.form === 'frame' && act.speaker && act.verb.end <= start);
	// What is planned or expected is told of, not said by who plans it.
	const last = frames.findLast(({ kind }) => kind !== 'plan' && kind !== 'expect') ?? frames.at(-1);
	const nearest = classes.lastIndexOf('finite', index - 1);
	const verbOfSubject =
		nearest === -1 ? classes.findIndex((one, at) => one === 'finite' && at > index) : nearest;
	const subject =
		last?.speaker ??
		toSpan(sentence, verbOfSubject === -1 ? null : phraseBefore(sentence, verbOfSubject)) ??
		toSpan(sentence, leading(sentence, index));
	if (!subject || (subject.start >= start && classes[index] !== 'ing')) return null;
	return { ...found(sentence, index, verb, 'aside', null), speaker: subject };
}

/** "President Obama, speaking in …," with no verb before it. */
function leading(sentence: ParsedSentence, index: number): TokenRange | null {
	return sentence.tokens[index - 1]?.text === ',' ? phraseBefore(sentence, index - 1) : null;
}

function frame(
	sentence: ParsedSentence,
	index: number,
	verb: SayingVerb,
	speaker: TokenRange,
	isAfter: boolean
): SpeechAct {
	const act = { ...found(sentence, index, verb, 'frame', speaker), isAfter };
	if (!isAfter) return act;
	const first = Math.min(speaker.from, index);
	const content = { start: sentence.start, end: sentence.tokens[first - 1]?.end ?? sentence.start };
	return { ...act, content, quoted: isQuoted(sentence, content) };
}

/** The verb is the last but for a date or a place: "…, the source said on Monday." */
function endsSentence(sentence: ParsedSentence, index: number): boolean {
	const { tokens, classes } = sentence;
	const speaker = phraseBefore(sentence, index);
	if (!speaker || !/^(?:,|["”'’»]|'')$/.test(tokens[speaker.from - 1]?.text ?? '')) return false;
	if (tokens[index + 1]?.lower === 'that') return false;
	// "expressed his support" says something itself; "said on Monday" says what stands before it.
	if (/^(?:determiner|noun|pronoun|ing)$/.test(classes[index + 1] ?? '') && !isDay(tokens[index + 1]!))
		return hasQuotationBefore(sentence, tokens[speaker.from]!.start);
	const rest = classes.slice(index + 1);
	return !rest.includes('finite') || hasQuotationBefore(sentence, tokens[speaker.from]!.start);
}

/** "the ministry's announcement that", "a statement by the ministry": who possesses the noun said it. */
function nounAt(sentence: ParsedSentence, index: number): SpeechAct | null {
	const { tokens } = sentence;
	if (!SAYING_NOUNS.has(tokens[index]!.lower.replace(/s$/, '')) || sentence.classes[index] !== 'noun')
		return null;
	if (tokens[index + 1]?.lower === 'by') {
		const author = phraseAfter(sentence, index + 2);
		return author && found(sentence, index, { base: tokens[index]!.lower, kind: 'say' }, 'noun', author);
	}
	const possessive = tokens[index - 1]?.lower;
	if (possessive !== "'s" && possessive !== 'his' && possessive !== 'her' && possessive !== 'their')
		return null;
	const owner = possessive === "'s" ? phraseBefore(sentence, index - 1) : { from: index - 1, to: index };
	return owner ? found(sentence, index, { base: tokens[index]!.lower, kind: 'say' }, 'noun', owner) : null;
}

function found(
	sentence: ParsedSentence,
	index: number,
	{ base, kind }: SayingVerb,
	form: SpeechAct['form'],
	speaker: TokenRange | null
): SpeechAct {
	const { start, end } = sentence.tokens[index]!;
	const content = { start: Math.min(end + 1, sentence.end), end: contentEnd(sentence, index) };
	return {
		verb: { start, end },
		base,
		kind,
		form,
		speaker: toSpan(sentence, speaker),
		content,
		quoted: isQuoted(sentence, content),
		isAfter: false
	};
}

function isDay({ lower }: Token): boolean {
	return WEEKDAYS.has(lower) || /^(?:today|yesterday|this|last)$/.test(lower);
}

/** "…, as the president made his second visit": what happened meanwhile the report tells itself. */
function tellsMeanwhile(tokens: readonly Token[], classes: readonly WordClass[], at: number): boolean {
	if (!/^(?:as|while)$/.test(tokens[at]!.lower) || classes[at] !== 'subordinator') return false;
	const verb = classes.indexOf('finite', at);
	const subject = classes.slice(at + 1, verb);
	return (
		verb > at + 2 &&
		subject.includes('noun') &&
		subject.every((one) => /^(?:noun|determiner|adverb|preposition|number)$/.test(one))
	);
}

/** What is said goes on to the end of the sentence, unless a participle after a comma tells what that shows or why the speaker says it. */
function contentEnd({ tokens, classes, end }: ParsedSentence, index: number): number {
	let hasClause = tokens[index + 1]?.lower === 'that';
	for (let at = index + 1; at < tokens.length - 1; at++) {
		if (classes[at] === 'finite') hasClause = true;
		if (hasClause && tellsMeanwhile(tokens, classes, at)) return tokens[at]!.start;
		if (tokens[at]!.text !== ',' || classes[at + 1] !== 'ing') continue;
		if (SHOWING.test(tokens[at + 1]!.lower) || !hasClause) return tokens[at]!.start;
	}
	return end;
}

function toSpan({ tokens }: ParsedSentence, range: TokenRange | null): Span | null {
	return range && spanOfTokens(tokens, range.from, range.to);
}

function isQuoted({ quotations }: ParsedSentence, content: Span): boolean {
	return quotations.some(
		(quotation) => overlap(quotation, content) && (holds(content, quotation) || !quotation.closed)
	);
}

/** The larger of what stands before and after these tokens. */
function restOf(sentence: ParsedSentence, { from, to }: TokenRange): Span {
	const before = { start: sentence.start, end: sentence.tokens[from]!.start };
	const after = { start: sentence.tokens[to - 1]!.end, end: sentence.end };
	return before.end - before.start > after.end - after.start ? before : after;
}
