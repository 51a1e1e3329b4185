// Who speaks and acts in a text: the corpus's actors, and whoever the text names. Finds the one whom a name, a short form, a title, a description or a
// pronoun means, by what was named before it. Knows no grammar: it is told which phrases stand where, in the order of the text.
import type { Actor, ActorId } from '../../model/corpus.ts';
import type { Span } from '../annotation.ts';
import { tokensOf, type Token } from '../text/tokens.ts';
import { nameFit, nameWords } from './names.ts';
import { BODIES, PARTICLES, TITLES, UNNAMED } from './role-words.ts';

export type Nature = 'person' | 'body' | 'unknown';

/**
 * - `named`: by the whole name; `short-form`: by a part of it;
 * - `title`: by an office that the text gave before;
 * - `description`: by words that most of them share ("a ministry source");
 * - `pronoun`, `as-before`: it points back;
 * - `new`: the corpus does not have this actor.
 */
export type WhoReason = 'named' | 'short-form' | 'title' | 'description' | 'pronoun' | 'as-before' | 'new';

export interface Speaker {
	readonly name: string;
	/** Of the corpus, where it has one. */
	readonly actor?: ActorId;
	readonly nature: Nature;
	/** Where the text names it there. */
	readonly mention: Span;
	readonly reason: WhoReason;
	/** From 0 to 1. */
	readonly score: number;
}

interface Figure {
	readonly name: string;
	readonly actor?: ActorId;
	nature: Nature;
	/** The words of each of its names. */
	readonly names: string[][];
	/** Words that stood before its name: "russian president". */
	readonly titles: Set<string>;
}

/** "the firm": whichever body was named last. */
const KINDS_OF_BODY =
	/^(?:firm|company|group|corporation|manufacturer|automaker|carmaker|maker|airline|carrier|bank|organi[sz]ation|outlet|agency|movement)$/;
const HE = /^(?:he|she|his|her|him)$/;
const IT = /^(?:it|its)$/;
const ANYBODY = /^(?:they|their|who|which)$/;
/** In a quotation it is whoever is quoted. */
const QUOTED = /^(?:i|we|you|my|our|your|that|this|there|what)$/;

export class Cast {
	readonly #text: string;
	readonly #figures: Figure[];
	/** As they were named, the last one last. */
	readonly #named: Figure[] = [];

	constructor(text: string, actors: readonly Actor[]) {
		this.#text = text;
		this.#figures = actors.map((actor) => ({
			name: actor.name,
			actor: actor.id,
			nature: natureOfActor(actor),
			names: namesOf(actor).map(nameWords),
			titles: new Set<string>()
		}));
	}

	/** Takes note of names with a title before them, so that the title alone can be told later. */
	notice(tokens: readonly Token[]): void {
		for (const { title, name } of titledNames(tokens)) {
			const words = nameWords(name);
			const known = this.#best(words);
			const figure = known && known.fit >= 0.9 ? known.figure : this.#add(name, 'person');
			figure.nature = 'person';
			for (const word of nameWords(title)) figure.titles.add(word);
		}
	}

	/** Whom the phrase means; null where a pronoun points to nobody. Remembers it for what follows. */
	resolve(mention: Span): Speaker | null {
		const speaker = this.#find(mention);
		if (speaker) this.#named.push(speaker.figure);
		return speaker && toSpeaker(speaker, mention);
	}

	#find(mention: Span): Found | null {
		const written = this.#text.slice(mention.start, mention.end);
		const lower = written.toLowerCase();
		if (QUOTED.test(lower)) return null;
		if (HE.test(lower) || IT.test(lower) || ANYBODY.test(lower)) return this.#pointedAt(lower);
		const tokens = tokensOf(this.#text, mention);
		const name = nameIn(tokens);
		const described = nameWords(
			headOf(tokens)
				.map(({ text }) => text)
				.join(' ')
		);
		const known = this.#best(name === null ? described : nameWords(name));
		if (known && known.fit >= (name === null ? 0.5 : 0.75)) return this.#asKnown(known, name !== null);
		if (name === null) {
			const before = this.#titled(described) ?? this.#sameHead(written);
			if (before) return before;
		}
		return {
			figure: this.#add(name ?? withoutArticle(written), natureOfPhrase(written, tokens)),
			reason: 'new',
			score: 0.7
		};
	}

	#asKnown({ figure, fit }: Fit, isName: boolean): Found {
		if (figure.actor === undefined) return { figure, reason: 'new', score: 0.75 };
		return { figure, reason: fit >= 0.95 ? 'named' : isName ? 'short-form' : 'description', score: fit };
	}

	#pointedAt(pronoun: string): Found | null {
		const wanted = HE.test(pronoun) ? 'person' : IT.test(pronoun) ? 'body' : null;
		const sure = this.#named.findLast(({ nature }) => wanted === null || nature === wanted);
		const perhaps = this.#named.findLast(({ nature }) => nature === 'unknown');
		const figure = sure ?? perhaps;
		return figure ? { figure, reason: 'pronoun', score: sure ? 0.8 : 0.5 } : null;
	}

	/** "the Russian President": who was given that title. */
	#titled(words: readonly string[]): Found | null {
		const figure = [...this.#named, ...this.#figures].findLast(
			({ titles }) => titles.size > 0 && words.length > 0 && words.every((word) => titles.has(word))
		);
		return figure ? { figure, reason: 'title', score: 0.85 } : null;
	}

	/** "the source": the last that was described by this word. */
	#sameHead(written: string): Found | null {
		const words = nameWords(written);
		const head = words.at(-1);
		const figure =
			this.#named.findLast(({ names }) => names.some((name) => name.at(-1) === head)) ??
			(KINDS_OF_BODY.test(head ?? '')
				? this.#named.findLast(({ nature }) => nature !== 'person')
				: undefined);
		if (!figure || !/^(?:the|this|that|these|those)\s/i.test(written)) return null;
		return { figure, reason: 'as-before', score: 0.8 };
	}

	#best(words: readonly string[]): Fit | null {
		let best: Fit | null = null;
		for (const figure of this.#figures) {
			// "Press" after "Jim Press" is he; "Motors" after "General Motors" is none.
			const isPerson =
				figure.nature === 'person' ||
				(figure.nature === 'unknown' && figure.names.every((name) => name.length > 1));
			const fit = Math.max(0, ...figure.names.map((name) => nameFit(words, name, isPerson)));
			// Of two as good the one named last.
			if (fit > 0 && (!best || fit > best.fit || (fit === best.fit && this.#isLater(figure, best.figure))))
				best = { figure, fit };
		}
		return best;
	}

	#isLater(one: Figure, other: Figure): boolean {
		return this.#named.lastIndexOf(one) > this.#named.lastIndexOf(other);
	}

	#add(name: string, nature: Nature): Figure {
		const figure: Figure = { name, nature, names: [nameWords(name)], titles: new Set() };
		this.#figures.push(figure);
		return figure;
	}
}

interface Fit {
	readonly figure: Figure;
	readonly fit: number;
}

interface Found {
	readonly figure: Figure;
	readonly reason: WhoReason;
	readonly score: number;
}

function toSpeaker({ figure, reason, score }: Found, mention: Span): Speaker {
	return {
		name: figure.name,
		...(figure.actor === undefined ? {} : { actor: figure.actor }),
		nature: figure.nature,
		mention,
		reason: figure.actor === undefined ? 'new' : reason,
		score
	};
}

function namesOf({ name, names }: Actor): string[] {
	return [name, ...Object.values(names ?? {}).flat()];
}

function natureOfActor({ name, role, source }: Actor): Nature {
	if (source !== undefined) return 'body';
	const words = name.split(/\s+/);
	if (words.some((word) => BODIES.has(word.toLowerCase()) || UNNAMED.has(word.toLowerCase()))) return 'body';
	if (
		role
			.toLowerCase()
			.split(/[^\p{L}-]+/u)
			.some((word) => TITLES.has(word)) &&
		words.length > 1 &&
		!/^The\s/.test(name)
	)
		return 'person';
	return words.length > 1 && !/^The\s/.test(name) ? 'unknown' : 'body';
}

function natureOfPhrase(written: string, tokens: readonly Token[]): Nature {
	const words = tokens.map(({ lower }) => lower);
	if (words.some((word) => BODIES.has(word))) return 'body';
	if (words.some((word) => TITLES.has(word)) && !/sources?$/i.test(written)) return 'person';
	return words.some((word) => UNNAMED.has(word)) ? 'body' : 'unknown';
}

/** The name in a phrase, titles before it left out; null for one that has none ("the source", "the Russian President"). */
function nameIn(phrase: readonly Token[]): string | null {
	const tokens = headOf(phrase);
	const last = tokens.findLastIndex((token) => token.capital);
	if (last === -1 || tokens.slice(last + 1).some(({ kind }) => kind === 'word')) return null;
	if (TITLES.has(tokens[last]!.lower)) return null;
	let first = last;
	while (first > 0 && isOfName(tokens, first - 1) && !TITLES.has(tokens[first - 1]!.lower)) first--;
	return TITLES.has(tokens[first]!.lower)
		? null
		: tokens
				.slice(first, last + 1)
				.map(({ text }) => text)
				.join(' ');
}

/** "the interim government in Damascus" is a government: what a preposition adds to a common noun is left out. */
function headOf(phrase: readonly Token[]): readonly Token[] {
	const at = phrase.findIndex(({ lower }) => /^(?:in|of|for|at|from|with|on)$/.test(lower));
	const head = phrase.slice(0, Math.max(at, 0));
	const isCommon = head.some(
		(token) => token.kind === 'word' && !token.capital && !PARTICLES.has(token.lower)
	);
	return at > 0 && isCommon ? head : phrase;
}

function isOfName(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index]!;
	return (
		(token.capital && token.lower !== 'the') || /^(?:al|el|de|von|van|bin|ibn|\.|&|of|and)$/.test(token.lower)
	);
}

/** "Russian President Vladimir Putin": title and name of each run of capitals with a title inside. */
function titledNames(tokens: readonly Token[]): { title: string; name: string }[] {
	const found: { title: string; name: string }[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if (!TITLES.has(tokens[at]!.lower) || TITLES.has(tokens[at + 1]?.lower ?? '')) continue;
		let end = at + 1;
		while (
			end < tokens.length &&
			tokens[end]!.lower !== 'and' &&
			tokens[end]!.lower !== 'of' &&
			isOfName(tokens, end)
		)
			end++;
		while (end > at + 1 && !tokens[end - 1]!.capital) end--;
		if (end === at + 1) continue;
		let from = at;
		while (from > 0 && (TITLES.has(tokens[from - 1]!.lower) || isNation(tokens, from - 1))) from--;
		const text = (start: number, stop: number): string =>
			tokens
				.slice(start, stop)
				.map((token) => token.text)
				.join(' ');
		found.push({ title: text(from, at + 1), name: text(at + 1, end) });
	}
	return found;
}

/** "Russian", "Syria’s": a word with a capital before a title. */
function isNation(tokens: readonly Token[], index: number): boolean {
	return (
		tokens[index]!.capital &&
		tokens[index]!.kind === 'word' &&
		tokens[index]!.lower !== 'the' &&
		!/^(?:as|in|on|at|but|and)$/.test(tokens[index]!.lower)
	);
}

function withoutArticle(written: string): string {
	const plain = written.replace(/^(?:the|a|an|one|some|another)\s+/i, '').replace(/['’]s?$/, '');
	return plain.charAt(0).toUpperCase() + plain.slice(1);
}
