// Annotations as claims of the reports that they mark: found by the report's address or id, else by the passage where it stands in one report
// alone. What was written to it is the claim's text; a mark alone is a draft with the passage's own words.
import type { Fault } from '../../model/compiled.ts';
import { locateQuote } from '../../model/locate-quote.ts';
import { message } from '../../messages/message.ts';
import { shorten, showText } from '../../model/show-value.ts';
import type { Annotation } from '../annotations/annotation.ts';
import { toId, toNamedId } from './ids.ts';
import {
	NO_RECORDS,
	type ClaimRecord,
	type EventRecord,
	type Records,
	type ReportRecord
} from './records.ts';
import { selectQuote } from './select-quote.ts';

export interface AnnotationRecords {
	readonly records: Records;
	readonly faults: readonly Fault[];
}

const CLAIM_LENGTH = 600;

export function annotationRecords(
	annotations: readonly Annotation[],
	there: Records,
	file: string,
	today: string
): AnnotationRecords {
	const events = new Map<string, EventRecord>();
	const claims = new Map<string, ClaimRecord>();
	const faults: Fault[] = [];
	for (const annotation of annotations) {
		const marked = markedReport(annotation, there.reports);
		if (!marked.ok) {
			faults.push({ file, record: `#${annotation.number}`, ...marked.fault });
			continue;
		}
		const { report, start } = marked;
		const event = eventOf(report, there, events, today);
		const own = OWN.exec(annotation.id)?.[1];
		const id = own ?? `note-${toId(annotation.id, report.id)}`;
		const made = toClaim(annotation, id, report, start, event, there);
		claims.set(
			id,
			overOwn(
				there.claims.find((claim) => claim.id === own),
				made
			)
		);
	}
	return { records: { ...NO_RECORDS, events: [...events.values()], claims: [...claims.values()] }, faults };
}

/** What our own export calls a claim. */
const OWN = /^urn:dateline:[a-z0-9-]+:claim:([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Of a claim that is here already an annotation holds the words, the topics and the passage; all else stays. */
function overOwn(there: ClaimRecord | undefined, { text, topics, quote, ...made }: ClaimRecord): ClaimRecord {
	if (!there) return { ...made, text, topics, quote };
	return { ...there, text, topics, quote: quote.exact === there.quote.exact ? there.quote : quote };
}

type Marked =
	| { readonly ok: true; readonly report: ReportRecord; readonly start: number }
	| {
			readonly ok: false;
			readonly fault: { readonly field: string; readonly found: string; readonly expected: string };
	  };

function markedReport({ target, quote }: Annotation, reports: readonly ReportRecord[]): Marked {
	const named = reports.filter(
		({ id, url }) => target !== '' && (isPageOf(target, url) || target.endsWith(`/${id}`) || target === id)
	);
	const found = (named.length > 0 ? named : reports).flatMap((report) => {
		const start = startOf(report.text, quote);
		return start === null ? [] : [{ report, start }];
	});
	if (found.length === 1) return { ok: true, ...found[0]! };
	const field = 'target';
	if (named.length > 0)
		return {
			ok: false,
			fault: { field: 'exact', found: showText(quote.exact), expected: `a passage of ${named[0]!.id}` }
		};
	const where = found.length === 0 ? 'none' : String(found.length);
	const expected = 'the address or id of a report of the corpus, or a passage that stands in one alone';
	return {
		ok: false,
		fault: { field, found: `${showText(target)}, a passage of ${where} of its reports`, expected }
	};
}

function isPageOf(target: string, url: string | undefined): boolean {
	const plain = (link: string) => link.replace(/#.*$/s, '').replace(/\/$/, '');
	return url !== undefined && plain(target) === plain(url);
}

/** With its surroundings where they fit, else alone, if that leaves no doubt. */
function startOf(text: string, quote: Annotation['quote']): number | null {
	for (const tried of [quote, { exact: quote.exact, prefix: '', suffix: '' }]) {
		const result = locateQuote(text, tried);
		if (result.kind === 'found') return result.place.start;
	}
	return null;
}

function toClaim(
	{ comment, quote, tags, identifies }: Annotation,
	id: string,
	report: ReportRecord,
	start: number,
	event: string,
	there: Records
): ClaimRecord {
	const places = there.places.filter(({ properties: { wikidata, geonames } }) =>
		identifies.some(
			(link) =>
				(wikidata !== undefined && link.endsWith(`/${wikidata}`)) ||
				(geonames !== undefined && new RegExp(`geonames\\.org/${geonames}\\b`).test(link))
		)
	);
	const words = comment || quote.exact;
	return {
		id,
		report: report.id,
		text: shorten(words.replace(/\s+/gu, ' ').trim(), CLAIM_LENGTH),
		quote: { ...selectQuote(report.text, start, start + quote.exact.length) },
		kind: 'statement',
		attribution: [],
		about: places.map(({ properties }) => properties.id),
		events: [event],
		topics: [...tags],
		status: 'draft'
	};
}

/** What the report's other claims are about most; else one of its own. */
function eventOf(
	report: ReportRecord,
	{ claims, events }: Records,
	made: Map<string, EventRecord>,
	today: string
): string {
	const known = claims.find((claim) => claim.report === report.id)?.events[0];
	if (known !== undefined) return known;
	const title = message('exchange.annotations.event', { name: report.title ?? report.id });
	const there = events.find((event) => event.title === title);
	if (there) return there.id;
	const id = toNamedId(title);
	made.set(id, { id, title, when: `/${today}`, summary: title });
	return id;
}
