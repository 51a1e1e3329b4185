// Citing while one writes: which claims are offered after `[^`, the slide's own first, and which one a mistyped id may have meant. Pure.
import type { Claim } from '../model/corpus.ts';
import { similarity } from '../model/approximate-search.ts';
import { fold } from '../query/search/fold.ts';
import type { Slide } from './briefing.ts';
import type { Presentable } from './presentable.ts';
import { namedClaims, shownClaims } from './slide-claims.ts';

/** A citation that is being typed. */
export interface OpenCitation {
	/** Where its `[^` stands. */
	readonly start: number;
	/** The caret. */
	readonly end: number;
	/** What stands between. */
	readonly words: string;
}

/** Null where the caret stands in none. */
export function openCitation(text: string, caret: number): OpenCitation | null {
	const found = /\[\^([^[\]\n]{0,60})$/u.exec(text.slice(0, caret));
	return found && { start: found.index, end: caret, words: found[1]! };
}

const MOST_OFFERED = 8;

/** Claims of whose id and sentence each of `words` is a part: those that the slide names, those that it shows, all others. */
export function citeChoices(words: string, slide: Slide, presentable: Presentable): Claim[] {
	const wanted = fold(words).split(/[\s-]+/u);
	const fits = ({ id, text }: Claim) => {
		const said = `${id} ${fold(text)}`;
		return wanted.every((word) => said.includes(word));
	};
	const offered = new Set<Claim>();
	const { claims } = presentable.corpus;
	for (const some of [namedClaims(slide, presentable), shownClaims(slide, presentable), claims])
		for (const claim of some) {
			if (offered.size === MOST_OFFERED) return [...offered];
			if (fits(claim)) offered.add(claim);
		}
	return [...offered];
}

/** The text with `id` cited instead of what was typed, and where the caret then stands. */
export function putCitation(
	text: string,
	{ start, end }: OpenCitation,
	id: string
): { text: string; caret: number } {
	const rest = text.slice(end).replace(/^[a-z0-9-]*\]/u, '');
	const cited = `${text.slice(0, start)}[^${id}]`;
	return { text: cited + rest, caret: cited.length };
}

/** Less alike than this nobody meant. */
const ALIKE = 0.6;

/** The id most like `id`; null where none is. */
export function nearestClaim(id: string, { claims }: Pick<Presentable, 'claims'>): string | null {
	let nearest: string | null = null;
	let most = ALIKE;
	for (const known of claims.keys()) {
		const alike = similarity(id, known);
		if (alike > most) [nearest, most] = [known, alike];
	}
	return nearest;
}
