// Reads a report: text, what is known of it, and what the corpus knows, to annotations and drafts. The same in a worker of the page and in the shell;
// nothing is kept between two calls. Places come from whoever recognises them.
import type { Actor, Event, Place, Question } from '../model/corpus.ts';
import { formatIsoDay, toCalendarDate, toDay } from '../model/day.ts';
import { parseEdtf } from '../model/parse-edtf.ts';
import type { Day } from '../model/when.ts';
import { parseSentence } from './clauses/parsed-sentence.ts';
import type { DateMention } from './dates/date-mention.ts';
import { findDates } from './dates/find-dates.ts';
import { placeMentions, type PlaceMention } from './drafts/place-mention.ts';
import { readDrafts, type ReadParagraph } from './drafts/read-drafts.ts';
import type { ReportDraft } from './drafts/report-draft.ts';
import type { PlaceAnnotation } from './places/place-annotation.ts';
import { Cast, type Speaker } from './speakers/cast.ts';
import { creditOf } from './speakers/credits.ts';
import { readSpeakers, type Saying } from './speakers/read-speakers.ts';
import type { Paragraph, ReportText } from './text/report-text.ts';
import { sentencesOf } from './text/sentences.ts';

/** Finds the places that a text names. */
export type RecognisePlaces = (report: ReportText) => readonly PlaceAnnotation[];

/** What the corpus has already; all of it may be empty. */
export interface KnownCorpus {
	readonly actors: readonly Actor[];
	readonly places: readonly Place[];
	readonly events: readonly Event[];
	readonly questions: readonly Question[];
}

export interface ReadOptions {
	/** The report's id in the corpus. */
	readonly id: string;
	readonly report: ReportText;
	readonly known: KnownCorpus;
	readonly recognisePlaces: RecognisePlaces;
	/** The day that dates count from where neither file nor text tells when the report was published. */
	readonly today: Day;
	/** False where the corpus holds digests: drafts then take over no more than a few words. */
	readonly mayCopy: boolean;
}

export interface ReadReport {
	/** EDTF; as the file said, as the text says, or, in doubt, today. */
	readonly published: string;
	readonly places: readonly PlaceMention[];
	readonly dates: readonly DateMention[];
	readonly sayings: readonly Saying[];
	/** None of a text in a language that is not read yet. */
	readonly drafts: readonly ReportDraft[];
}

/** Paragraphs that say something; the others are looked at for what they tell of the report. */
const READ: ReadonlySet<Paragraph['role']> = new Set(['body', 'caption']);

export function readReport({ id, report, known, recognisePlaces, today, mayCopy }: ReadOptions): ReadReport {
	const { text } = report;
	const published = publishedOf(report, today);
	const places = placeMentions(text, recognisePlaces(report), known.places);
	if (report.language !== undefined && !report.language.startsWith('en')) {
		return { published: published.edtf, places, dates: [], sayings: [], drafts: [] };
	}
	const read = report.paragraphs.flatMap((paragraph, index) =>
		READ.has(paragraph.role) ? [{ paragraph, index }] : []
	);
	const sentences = read.map(({ paragraph }) =>
		sentencesOf(text, paragraph).map((sentence) => parseSentence(text, sentence))
	);
	const dates = findDates(text, sentences.flat(), published.day);
	const sayings = readSpeakers(text, sentences, known.actors);
	const paragraphs = read.map(({ index }, at): ReadParagraph => ({
		sentences: sentences[at]!,
		credit: creditSpeaker(report, index, known.actors)
	}));
	const drafts = readDrafts({
		report: id,
		text,
		day: published.day,
		paragraphs,
		dates,
		places,
		sayings,
		events: known.events,
		questions: known.questions,
		mayCopy
	});
	return { published: published.edtf, places, dates, sayings, drafts };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What the file says; else a date in a line of metadata or the first of a caption; else a day without its year in such a line; else today, in doubt. */
function publishedOf(report: ReportText, today: Day): { edtf: string; day: Day } {
	const told = report.published === undefined ? null : dayOf(report.published);
	if (told !== null) return { edtf: report.published!, day: told };
	for (const role of ['byline', 'dateline', 'caption', 'body'] as const) {
		for (const paragraph of report.paragraphs.filter((one) => one.role === role)) {
			const written = findDates(report.text, [paragraph], today).find(
				({ reason, edtf }) => reason === 'written' && edtf !== undefined && DAY.test(edtf)
			);
			const day = written ? dayOf(written.edtf!) : null;
			if (day !== null)
				return {
					edtf: role === 'byline' || role === 'dateline' ? written!.edtf! : `${written!.edtf!}~`,
					day
				};
		}
	}
	const yearless = yearlessDay(report, today);
	return { edtf: `${formatIsoDay(yearless ?? today)}?`, day: yearless ?? today };
}

/** "QAMISHLI, Jan. 27 (Harbour Post) -": the last such day that has been, for nobody reports ahead. */
function yearlessDay({ text, paragraphs }: ReportText, today: Day): Day | null {
	const lines = paragraphs.filter(({ role }) => role === 'byline' || role === 'dateline');
	const written = findDates(text, lines, today).find(
		({ reason, edtf }) => reason === 'nearest' && edtf !== undefined && DAY.test(edtf)
	);
	const day = written ? dayOf(written.edtf!) : null;
	if (day === null || day <= today) return day;
	const { year, ...rest } = toCalendarDate(day);
	return toDay({ year: year - 1, ...rest });
}

function dayOf(edtf: string): Day | null {
	const parsed = parseEdtf(edtf);
	return parsed.ok ? parsed.when.latest : null;
}

function creditSpeaker(
	{ text, paragraphs }: ReportText,
	index: number,
	actors: readonly Actor[]
): Speaker | null {
	const credit = paragraphs[index]!.role === 'caption' ? creditOf(text, paragraphs, index) : null;
	return credit && new Cast(text, actors).resolve(credit);
}
