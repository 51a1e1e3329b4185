// The claims of a slide: those it names and those its view shows. Drafts are in neither, since a Presentable has none.
import type { Claim, EventId } from '../model/corpus.ts';
import type { Shown } from '../query/engine/shown.ts';
import type { Slide } from './briefing.ts';
import { readAddress } from '../address/address.ts';
import { choiceOf } from '../query/query/query.ts';
import { claimsNamedIn, parseMarkdown } from './markdown.ts';
import { rowsOf, type Presentable } from './presentable.ts';

const NONE = new Uint32Array(0);
const NOTHING: Shown = { count: 0, digest: '', reports: NONE, mentions: NONE, leading: NONE };

/** Ids of the claims that a slide names, each once: in its text in reading order, then open, highlighted or moving on the map. */
export function namedClaimIds({ text, view, highlight, movements }: Slide): string[] {
	const open = readAddress(view.search).view.claim;
	return [
		...new Set([
			...claimsNamedIn(parseMarkdown(text)),
			...(open === null ? [] : [open]),
			...movements.map(({ claim }) => claim),
			...highlight.filter(({ kind }) => kind === 'claim').map(({ id }) => id)
		])
	];
}

/** Those of them that the corpus has. */
export function namedClaims(slide: Slide, { claims }: Presentable): Claim[] {
	return namedClaimIds(slide).flatMap((id) => claims.get(id) ?? []);
}

/** The event that colours a claim on a slide: the first that the slide's view asks for, else the claim's own first. */
export function eventOnSlide({ events }: Claim, { view }: Pick<Slide, 'view'>): EventId {
	const { include } = choiceOf(readAddress(view.search).query, 'event');
	return include.map((id) => events.find((event) => event === id)).find((event) => event) ?? events[0];
}

/** What the slide's figure shows; null while that is not known. */
export function shownOn({ figure, view }: Slide, { shown }: Presentable): Shown | null {
	return figure === 'none' || figure === 'sources' ? NOTHING : shown(view);
}

/** The claims in the slide's figure that are at hand, in the corpus's order: all, but of a corpus in a worker the first of its list. */
export function shownClaims({ figure, view }: Slide, presentable: Presentable): readonly Claim[] {
	if (figure === 'none' || figure === 'sources') return [];
	return Array.from(rowsOf(view, presentable), (row) => presentable.corpus.claims[row]!);
}
