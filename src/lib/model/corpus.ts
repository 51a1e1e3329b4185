// The vocabulary of Dateline as types. What is here has been validated by parse-corpus; nothing here checks anything.
import type { Geometry } from 'geojson';
import type { When } from './when.ts';
import type { Worldview } from './worldview.ts';

declare const brand: unique symbol;
/** A string that names a record of one kind; ids of two kinds cannot be swapped. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type SourceId = Id<'source'>;
export type ReportId = Id<'report'>;
export type ClaimId = Id<'claim'>;
export type ActorId = Id<'actor'>;
export type EventId = Id<'event'>;
export type PlaceId = Id<'place'>;
export type QuestionId = Id<'question'>;
export type PositionId = Id<'position'>;
export type BriefingId = Id<'briefing'>;

/** Version of the form of a corpus on disk: 1 had neither signatures nor drafts, aliases or texts in other languages. */
export const CORPUS_FORMAT = 2;

/** Traffic Light Protocol 2.0 (FIRST). */
export const HANDLINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** Source reliability of the Admiralty scale; F means that it cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Information credibility of the Admiralty scale; 6 means that it cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** Terms of likelihood of ICD 203, from least to most. */
export const LIKELIHOODS = [
	'almost no chance',
	'very unlikely',
	'unlikely',
	'roughly even chance',
	'likely',
	'very likely',
	'almost certain'
] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

export const CLAIM_KINDS = ['fact', 'statement', 'intent', 'expectation', 'background'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const CLAIM_STATUSES = ['draft', 'reviewed'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const PRECISIONS = ['exact', 'approximate', 'region'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const PLACE_KINDS = [
	'country',
	'region',
	'province',
	'city',
	'town',
	'village',
	'building',
	'airport',
	'air-base',
	'naval-base',
	'base',
	'port',
	'crossing',
	'water',
	'site'
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const TEXT_KINDS = ['digest', 'full', 'record'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Names by BCP 47 language; the first of a language is the one shown, the others are variants that reports use. */
export type Names = Readonly<Record<string, readonly [string, ...string[]]>>;

/** Texts by BCP 47 language. */
export type Texts = Readonly<Record<string, string>>;

/** Who did something, and on which day (2026-01-28). A machine's name says its version. */
export interface Signature {
	readonly by: string;
	readonly on: string;
}

/** Ids that a record had before, so that addresses with them still open. */
export interface Aliased<Kind extends string> {
	readonly aliases?: readonly Id<Kind>[];
}

export interface Source extends Aliased<'source'> {
	readonly id: SourceId;
	readonly name: string;
	readonly names?: Names;
	readonly reliability: Reliability;
	readonly url?: string;
	/** The place whose news it is. */
	readonly home?: PlaceId;
	readonly note?: string;
	readonly notes?: Texts;
}

export interface Actor extends Aliased<'actor'> {
	readonly id: ActorId;
	readonly name: string;
	readonly names?: Names;
	/** What the actor is, in a few words: "news agency", "President of Russia". */
	readonly role: string;
	readonly roles?: Texts;
	/** The outlet that this actor is, so that its own report and reports that cite it have one origin. */
	readonly source?: SourceId;
	readonly wikidata?: string;
}

export interface Event extends Aliased<'event'> {
	readonly id: EventId;
	readonly title: string;
	readonly titles?: Texts;
	/** For narrow columns; the title where absent. */
	readonly shortTitle?: string;
	readonly shortTitles?: Texts;
	readonly when: When;
	readonly summary: string;
	readonly summaries?: Texts;
}

export interface Position {
	readonly id: PositionId;
	readonly text: string;
	readonly texts?: Texts;
}

export interface Question extends Aliased<'question'> {
	readonly id: QuestionId;
	readonly text: string;
	readonly texts?: Texts;
	readonly positions: readonly Position[];
	/** What the answers have in common, if the author states it. */
	readonly agreed?: string;
	readonly agreedTexts?: Texts;
	/** What no report says, if the author states it. */
	readonly unsaid?: readonly string[];
	/** As many by language as there are. */
	readonly unsaidTexts?: Readonly<Record<string, readonly string[]>>;
}

export interface Place extends Aliased<'place'> {
	readonly id: PlaceId;
	/** Name shown in the corpus's language. */
	readonly name: string;
	/** Every name in every language, the shown one included. */
	readonly names: Names;
	/** What it is called from points of view that call it otherwise. */
	readonly namesByWorldview?: Readonly<Partial<Record<Worldview, Names>>>;
	readonly kind: PlaceKind;
	readonly precision: Precision;
	/** WGS 84, [longitude, latitude] in degrees. */
	readonly geometry: Geometry;
	/** Radius of the disc of doubt in kilometres; only for `approximate`. */
	readonly radiusKm?: number;
	readonly wikidata?: string;
	readonly geonames?: number;
	/** Where the geometry comes from and what it leaves open. */
	readonly note?: string;
	readonly notes?: Texts;
}

export interface Report extends Aliased<'report'> {
	readonly id: ReportId;
	readonly source: SourceId;
	readonly title?: string;
	readonly titles?: Texts;
	readonly published: When;
	readonly retrieved?: When;
	/** The place that the report was filed from. */
	readonly dateline?: PlaceId;
	readonly url?: string;
	/** BCP 47 language of the text; the corpus's where absent. */
	readonly language?: string;
	readonly textKind: TextKind;
	/** Plain text; paragraphs are separated by blank lines. */
	readonly text: string;
}

/** A W3C TextQuoteSelector, which selects one passage of its report's text. Where that stands is found by compile/quote-places. */
export interface Quote {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}

export interface Answer {
	readonly question: QuestionId;
	readonly position: PositionId;
}

export interface Claim extends Aliased<'claim'> {
	readonly id: ClaimId;
	readonly report: ReportId;
	/** The assertion, in our own words. */
	readonly text: string;
	readonly texts?: Texts;
	readonly quote: Quote;
	readonly kind: ClaimKind;
	/** From whoever the report heard it from back to the origin; empty in the report's own voice. */
	readonly attribution: readonly ActorId[];
	/** Where it was said. */
	readonly at?: PlaceId;
	/** The places it is about; empty where it names none. */
	readonly about: readonly PlaceId[];
	/** When what it tells of happened or is to happen. */
	readonly when?: When;
	/** When it was said. */
	readonly said?: When;
	/** At least one. */
	readonly events: readonly [EventId, ...EventId[]];
	readonly topics: readonly string[];
	readonly answers: readonly Answer[];
	/** Absent means not graded; shown as 6. */
	readonly credibility?: Credibility;
	readonly likelihood?: Likelihood;
	readonly status: ClaimStatus;
	readonly made?: Signature;
	readonly reviewed?: Signature;
	/** Sent back to be mended, and why. */
	readonly returned?: Signature & { readonly comment: string };
}

/** A briefing as written; its slides are read by the briefing room. */
export interface BriefingText {
	readonly id: BriefingId;
	readonly title: string;
	/** BCP 47; the corpus's language where absent. */
	readonly language?: string;
	/** The briefing that this one says in another language, and to whose readers it is shown in its place. */
	readonly translationOf?: BriefingId;
	/** Front matter and Markdown, as in the file. */
	readonly markdown: string;
}

export interface Corpus {
	/** Version of its form on disk; absent in a corpus of the first. */
	readonly format?: number;
	readonly id: string;
	readonly title: string;
	readonly titles?: Texts;
	readonly summary: string;
	readonly summaries?: Texts;
	/** The day up to which the corpus knows. */
	readonly asOf: When;
	readonly handling: Handling;
	/** BCP 47 language of the project's own text. */
	readonly language: string;
	/** Name of the point of view from which borders are drawn, as WORLDVIEWS has it; any other is drawn de facto. */
	readonly worldview: string;
	/** True for a corpus whose country and affair are made up; said on every screen. */
	readonly invented?: boolean;
	readonly sources: readonly Source[];
	readonly actors: readonly Actor[];
	readonly events: readonly Event[];
	readonly questions: readonly Question[];
	readonly places: readonly Place[];
	/** In the order of their file names. */
	readonly reports: readonly Report[];
	readonly claims: readonly Claim[];
	readonly briefings: readonly BriefingText[];
}
