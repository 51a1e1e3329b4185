// What rows of an own export change in a corpus: claims that are new, and those that differ from it. What a table cannot hold (what stands
// around a quote, a report's text, a place's names and outline) stays as the corpus has it.
import { compareRecords, type Comparison } from './compare-records.ts';
import type { ClaimRecord, Records, ReportRecord } from './records.ts';

export function planOwn(there: Records, coming: Records): Comparison {
	const claims = new Map(there.claims.map((claim) => [claim.id, claim]));
	const reports = new Map(there.reports.map((report) => [report.id, report]));
	const known = <Value extends { readonly id: string }>(list: readonly Value[]) =>
		new Set(list.map(({ id }) => id));
	const without = <Value extends { readonly id: string }>(list: readonly Value[], ids: ReadonlySet<string>) =>
		list.filter(({ id }) => !ids.has(id));
	const places = new Set(there.places.map(({ properties: { id } }) => id));
	return compareRecords(there, {
		sources: without(coming.sources, known(there.sources)),
		actors: without(coming.actors, known(there.actors)),
		events: without(coming.events, known(there.events)),
		questions: without(coming.questions, known(there.questions)),
		places: coming.places.filter(({ properties: { id } }) => !places.has(id)),
		reports: coming.reports.map((report) => overReport(reports.get(report.id), report)),
		drafts: [],
		claims: coming.claims.map((claim) => overClaim(claims.get(claim.id), claim))
	});
}

function overReport(there: ReportRecord | undefined, coming: ReportRecord): ReportRecord {
	if (!there) return coming;
	return { ...there, ...coming, textKind: there.textKind, text: there.text };
}

function overClaim(there: ClaimRecord | undefined, coming: ClaimRecord): ClaimRecord {
	if (!there) return coming;
	const isSame = there.quote.exact === coming.quote.exact;
	return { ...there, ...coming, quote: isSame ? there.quote : coming.quote };
}
