// The claims of a slide: those it names and those its view shows. Drafts are in neither, since a Presentable has none.
import type { Claim, EventId } from '../model/corpus.ts';
import { run } from '../query/run.ts';
import { parseQuery } from '../query/url.ts';
import type { Slide } from './briefing.ts';
import { claimsNamedIn, parseMarkdown } from './markdown.ts';
import type { Presentable } from './presentable.ts';

/** Ids of the claims that a slide names, each once: in its text in reading order, then open, highlighted or moving on the map. */
export function namedClaimIds({ text, view, highlight, movements }: Slide): string[] {
	const open = new URLSearchParams(view.search).get('claim');
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
	const asked = new URLSearchParams(view.search).get('event')?.split(',') ?? [];
	return asked.map((id) => events.find((event) => event === id)).find((event) => event) ?? events[0];
}

/** The claims in the slide's figure, in the corpus's order. */
export function shownClaims(slide: Slide, presentable: Presentable): readonly Claim[] {
	const { corpus, evidence, table, find } = presentable;
	const { page, record } = slide.view;
	if (slide.figure === 'none' || slide.figure === 'sources') return [];
	if (page === 'questions')
		return corpus.claims.filter(({ answers }) => answers.some(({ question }) => question === record));
	if (page === 'reports') return [...evidence.claimsByReport].find(([id]) => id === record)?.[1] ?? [];
	const { query } = parseQuery(new URLSearchParams(slide.view.search), table);
	return Array.from(run(table, query, find).claims, (row) => corpus.claims[row]!);
}
