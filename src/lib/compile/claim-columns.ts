// One claim as a flat row with the same columns for every claim, in layers and in tables that people save: ids, so that rows can be joined to
// other layers of the corpus, and names, so that they can be read. The names of columns are part of the format and are not translated.
import type { CompiledCorpus } from '../model/compiled.ts';
import type {
	Actor,
	ActorId,
	Answer,
	Claim,
	Event,
	EventId,
	Place,
	PlaceId,
	Question,
	QuestionId,
	Report,
	ReportId,
	Source,
	SourceId
} from '../model/corpus.ts';
import { formatIsoDay } from '../model/day.ts';
import type { When } from '../model/when.ts';
import { writeList } from './list-cell.ts';
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
	readonly questions: ReadonlyMap<QuestionId, Question>;
	readonly quoteAt: QuotePlaces;
}

/** Points as WKT, longitude before latitude, in degrees. */
export function claimColumns(
	claim: Claim,
	records: NamedRecords,
	placements: CompiledCorpus['placements']
): Readonly<Record<string, Cell>> {
	const report = records.reports.get(claim.report)!;
	const source = records.sources.get(report.source)!;
	const speaker = claim.attribution.at(-1);
	const placeOf = (id: PlaceId) => records.places.get(id)!;
	const about = claim.about.map(placeOf);
	const asked = claim.answers.map(({ question }) => records.questions.get(question)!);
	const positionText = ({ position }: Answer, at: number) =>
		asked[at]!.positions.find(({ id }) => id === position)!.text;
	return {
		id: claim.id,
		text: claim.text,
		quote: claim.quote.exact,
		kind: claim.kind,
		status: claim.status,
		speaker: speaker === undefined ? null : records.actors.get(speaker)!.name,
		attribution: writeList(claim.attribution),
		attribution_names: writeList(claim.attribution.map((id) => records.actors.get(id)!.name)),
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
		at_name: claim.at === undefined ? null : placeOf(claim.at).name,
		at_point: claim.at === undefined ? null : pointText(placements[claim.at]!.point),
		about: writeList(claim.about),
		about_names: writeList(about.map(({ name }) => name)),
		about_kinds: writeList(about.map(({ kind }) => kind)),
		about_precisions: writeList(about.map(({ precision }) => precision)),
		events: writeList(claim.events),
		event_titles: writeList(claim.events.map((event) => records.events.get(event)!.title)),
		topics: writeList(claim.topics),
		answers: writeList(claim.answers.map(({ question, position }) => `${question}=${position}`)),
		question_texts: writeList(asked.map(({ text }) => text)),
		position_texts: writeList(claim.answers.map(positionText))
	};
}

function pointText([longitude, latitude]: readonly [number, number]): string {
	return `POINT (${longitude} ${latitude})`;
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
