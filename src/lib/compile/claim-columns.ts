// One claim as a flat row with the same columns for every claim, in layers and in tables that people save: ids, so that rows can be joined to
// other layers of the corpus, and names, so that they can be read. The names of columns are part of the format and are not translated.
import type {
	Actor,
	ActorId,
	Claim,
	Event,
	EventId,
	Place,
	PlaceId,
	Report,
	ReportId,
	Source,
	SourceId
} from '../model/corpus.ts';
import { formatIsoDay } from '../model/day.ts';
import type { When } from '../model/when.ts';
import type { QuotePlaces } from './quote-places.ts';

/** Null is an empty cell. */
export type Cell = string | number | null;

/** What a row names. */
export interface NamedRecords {
	readonly sources: ReadonlyMap<SourceId, Source>;
	readonly actors: ReadonlyMap<ActorId, Actor>;
	readonly events: ReadonlyMap<EventId, Event>;
	readonly places: ReadonlyMap<PlaceId, Place>;
	readonly reports: ReadonlyMap<ReportId, Report>;
	readonly quoteAt: QuotePlaces;
}

/** In lists within one column. */
const SEPARATOR = '; ';

export function claimColumns(claim: Claim, records: NamedRecords): Readonly<Record<string, Cell>> {
	const report = records.reports.get(claim.report)!;
	const source = records.sources.get(report.source)!;
	const speaker = claim.attribution.at(-1);
	const placeName = (id: PlaceId) => records.places.get(id)!.name;
	return {
		id: claim.id,
		text: claim.text,
		quote: claim.quote.exact,
		kind: claim.kind,
		status: claim.status,
		speaker: speaker === undefined ? null : records.actors.get(speaker)!.name,
		attribution: claim.attribution.join(SEPARATOR),
		source: source.id,
		source_name: source.name,
		reliability: source.reliability,
		credibility: claim.credibility ?? null,
		likelihood: claim.likelihood ?? null,
		report: report.id,
		report_title: report.title ?? null,
		report_url: report.url ?? null,
		paragraph: records.quoteAt(claim).paragraph,
		...dateColumns('when', claim.when),
		...dateColumns('said', claim.said),
		published: report.published.edtf,
		retrieved: report.retrieved?.edtf ?? null,
		at: claim.at ?? null,
		at_name: claim.at === undefined ? null : placeName(claim.at),
		about: claim.about.join(SEPARATOR),
		about_names: claim.about.map(placeName).join(SEPARATOR),
		events: claim.events.join(SEPARATOR),
		event_titles: claim.events.map((event) => records.events.get(event)!.title).join(SEPARATOR),
		topics: claim.topics.join(SEPARATOR),
		answers: claim.answers.map(({ question, position }) => `${question}=${position}`).join(SEPARATOR)
	};
}

/** The date as the corpus writes it (EDTF), and the first and last day on which it may lie. */
function dateColumns(name: string, when: When | undefined): Readonly<Record<string, Cell>> {
	const day = (value: number | null | undefined) => (value == null ? null : formatIsoDay(value));
	return {
		[name]: when?.edtf ?? null,
		[`${name}_earliest`]: day(when?.earliest),
		[`${name}_latest`]: day(when?.latest)
	};
}
