// What a slide cites: its named claims under the numbers that they have in the briefing's list of sources, and the reports behind all that
// it shows.
import { chainOf, formatChain } from '../evidence/origin/chain.ts';
import { citeClaim } from '../evidence/cite/cite.ts';
import { recordOf, type EvidenceIndex } from '../evidence/evidence-index.ts';
import { reportMark, reportName } from '../evidence/cite/report-name.ts';
import { language, message } from '../messages/message.ts';
import type { Claim, Report } from '../model/corpus.ts';
import type { Slide } from './briefing.ts';
import type { Presentable } from './presentable.ts';
import { namedClaims, shownClaims, shownOn } from './slide-claims.ts';

export interface Citation {
	/** From 1, one numbering a briefing; what stands raised in the text. */
	readonly number: number;
	readonly claim: Claim;
	/** `Unnamed outlet C ← Reuters, report 5, “Title”, ¶4, F6`. */
	readonly short: string;
	/** The whole citation, as one copies it. */
	readonly full: string;
	/** Below the corpus: `reports/5-unnamed-c?claim=…`. */
	readonly address: string;
	/** Where the report itself stands on the web, if it says. */
	readonly url: string | null;
}

export interface SlideCitations {
	readonly named: readonly Citation[];
	/** The reports of what the figure shows beyond the named claims, in the corpus's order. */
	readonly further: {
		readonly claims: number;
		readonly reports: readonly Report[];
		readonly names: string;
	} | null;
}

/** `slides` are all of its briefing. */
export function slideCitations(
	slide: Slide,
	slides: readonly Slide[],
	presentable: Presentable
): SlideCitations {
	const named = namedClaims(slide, presentable);
	const numbers = numberClaims(slides, presentable);
	return {
		named: named
			.map((claim) => toCitation(claim, numbers.get(claim)!, presentable))
			.sort((a, b) => a.number - b.number),
		further: summariseFurther(slide, named, presentable)
	};
}

/** Every claim that any of `slides` names, each once: the list of sources at a briefing's end. */
export function briefingCitations(slides: readonly Slide[], presentable: Presentable): Citation[] {
	return [...numberClaims(slides, presentable)].map(([claim, number]) =>
		toCitation(claim, number, presentable)
	);
}

/** What still has to be listed after the last slide: nothing where a slide of the briefing shows its sources. */
export function closingCitations(slides: readonly Slide[], presentable: Presentable): Citation[] {
	return slides.some(({ figure }) => figure === 'sources') ? [] : briefingCitations(slides, presentable);
}

/** In the order in which the slides first name them. */
function numberClaims(slides: readonly Slide[], presentable: Presentable): ReadonlyMap<Claim, number> {
	const claims = new Set(slides.flatMap((slide) => namedClaims(slide, presentable)));
	return new Map([...claims].map((claim, at) => [claim, at + 1]));
}

function toCitation(claim: Claim, number: number, { evidence }: Presentable): Citation {
	const report = recordOf(evidence.reports, claim.report);
	const { reliability } = recordOf(evidence.sources, report.source);
	return {
		number,
		claim,
		short: message('briefing.citation', {
			chain: formatChain(chainOf(claim, evidence)),
			report: reportMark(report, evidence),
			paragraph: evidence.quoteAt(claim).paragraph,
			grade: `${reliability}${claim.credibility ?? 6}`
		}),
		full: citeClaim(claim, 'text', evidence),
		address: `reports/${report.id}?claim=${claim.id}`,
		url: report.url ?? null
	};
}

/** What the figure shows beyond the claims that the slide names; null for nothing, or while that is not known. */
function summariseFurther(
	slide: Slide,
	named: readonly Claim[],
	presentable: Presentable
): SlideCitations['further'] {
	const { corpus, evidence } = presentable;
	const shown = shownOn(slide, presentable);
	if (!shown || shown.count === 0) return null;
	const isShown = new Set(shownClaims(slide, presentable));
	const without = new Map<string, number>();
	const both = named.filter((claim) => isShown.has(claim));
	for (const { report } of both) without.set(report, (without.get(report) ?? 0) + 1);
	const claims = shown.count - both.length;
	if (claims === 0) return null;
	const reports = corpus.reports.filter(({ id }, code) => shown.reports[code]! > (without.get(id) ?? 0));
	return { claims, reports, names: nameSome(reports, evidence) };
}

/** So many reports are named; of more, so many and how many others. */
const MOST_NAMED = 8;

function nameSome(reports: readonly Report[], evidence: EvidenceIndex): string {
	const names = (some: readonly Report[]) => some.map((report) => reportName(report, evidence));
	if (reports.length <= MOST_NAMED) return language().list(names(reports));
	const named = names(reports.slice(0, MOST_NAMED - 1));
	return language().list([
		...named,
		message('briefing.otherReports', { count: reports.length - named.length })
	]);
}
