// Citations to copy: of one claim, and of the reports behind a selection, as text, CSL-JSON or BibTeX.
import type { Claim, Report } from '../../model/corpus.ts';
import { formatWhen } from '../../model/format-when.ts';
import { message } from '../../messages/message.ts';
import { toBibtex } from './bibtex.ts';
import { toCsl, type CslItem } from './csl.ts';
import { recordOf, type EvidenceIndex } from '../evidence-index.ts';

export const CITATION_FORMATS = ['text', 'csl-json', 'bibtex'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export function citeClaim(claim: Claim, format: CitationFormat, index: EvidenceIndex): string {
	const report = recordOf(index.reports, claim.report);
	if (format === 'text') return citeClaimAsText(claim, report, index);
	const item: CslItem = { ...toCsl(report, index), id: claim.id, note: noteOf(claim, report, index) };
	return writeItems([item], format);
}

/** The reports that `claims` come from, each once, in the corpus's order. */
export function citeReports(claims: Iterable<Claim>, format: CitationFormat, index: EvidenceIndex): string {
	const ids = new Set([...claims].map((claim) => claim.report));
	const reports = index.corpus.reports.filter(({ id }) => ids.has(id));
	if (format === 'text') return reports.map((report) => citeReportAsText(report, index)).join('\n');
	return writeItems(
		reports.map((report) => toCsl(report, index)),
		format
	);
}

function writeItems(items: readonly CslItem[], format: Exclude<CitationFormat, 'text'>): string {
	return format === 'bibtex' ? toBibtex(items) : JSON.stringify(items, null, '\t');
}

function citeReportAsText(report: Report, index: EvidenceIndex): string {
	return [message('evidence.cite.report', { head: headOf(report, index) }), ...accessOf(report)].join(' ');
}

/** `Reuters, cited by Unnamed outlet C, “Title”, 28 January 2026, ¶4: “…”.` */
function citeClaimAsText(claim: Claim, report: Report, index: EvidenceIndex): string {
	const speakers = claim.attribution.map((id) =>
		message('evidence.cite.by', { name: recordOf(index.actors, id).name })
	);
	const head = [...speakers.reverse(), headOf(report, index)].join('');
	return [
		message('evidence.cite.claim', { head, ...quoteOf(claim, report, index) }),
		...accessOf(report)
	].join(' ');
}

/** `Clash Report, “Title”, 28 January 2026`. */
function headOf(report: Report, index: EvidenceIndex): string {
	const values = {
		source: recordOf(index.sources, report.source).name,
		published: formatWhen(report.published, 'long')
	};
	if (report.title === undefined) return message('evidence.cite.untitled', values);
	return message('evidence.cite.titled', { ...values, title: report.title });
}

function noteOf(claim: Claim, report: Report, index: EvidenceIndex): string {
	const names = claim.attribution.map((id) => recordOf(index.actors, id).name);
	const quote = message('evidence.cite.quote', quoteOf(claim, report, index));
	return names.length === 0
		? quote
		: message('evidence.cite.note', { quote, chain: names.join(message('evidence.chain.from')) });
}

function quoteOf(claim: Claim, report: Report, index: EvidenceIndex) {
	return {
		paragraph: index.quoteAt(claim).paragraph,
		quote: claim.quote.exact.replace(/\s+/gu, ' '),
		textKind: report.textKind
	};
}

function accessOf(report: Report): string[] {
	return [
		...(report.url === undefined ? [] : [report.url]),
		...(report.retrieved === undefined
			? []
			: [message('evidence.cite.retrieved', { date: formatWhen(report.retrieved, 'long') })])
	];
}
