// Records as the files of a corpus hold them, before they are checked: what comes in by an import and what stands in a folder already are
// compared and joined in this form, and the one parser says whether the result is a corpus.
import type { z } from 'zod';
import type { claimRecord, draftRecord } from '../../model/schema/claims.ts';
import type {
	actorRecord,
	eventRecord,
	placeRecord,
	questionRecord,
	reportFrontMatter,
	sourceRecord
} from '../../model/schema/records.ts';

export type SourceRecord = z.input<typeof sourceRecord>;
export type ActorRecord = z.input<typeof actorRecord>;
export type EventRecord = z.input<typeof eventRecord>;
export type QuestionRecord = z.input<typeof questionRecord>;
export type PlaceRecord = z.input<typeof placeRecord>;
export type ClaimRecord = z.input<typeof claimRecord> & {
	about: string[];
	events: string[];
	topics: string[];
};

/** A report's front matter, and the text under it. */
export interface ReportRecord extends z.input<typeof reportFrontMatter> {
	text: string;
}

export interface Records {
	readonly sources: readonly SourceRecord[];
	readonly actors: readonly ActorRecord[];
	readonly events: readonly EventRecord[];
	readonly questions: readonly QuestionRecord[];
	readonly places: readonly PlaceRecord[];
	readonly reports: readonly ReportRecord[];
	readonly claims: readonly ClaimRecord[];
	readonly drafts: readonly z.input<typeof draftRecord>[];
}

export type Kind = keyof Records;
export const KINDS = [
	'sources',
	'actors',
	'events',
	'questions',
	'places',
	'reports',
	'claims',
	'drafts'
] as const satisfies readonly Kind[];
export type RecordOf<Of extends Kind> = Records[Of][number];

export const NO_RECORDS: Records = {
	sources: [],
	actors: [],
	events: [],
	questions: [],
	places: [],
	reports: [],
	claims: [],
	drafts: []
};

/** A place's id is a property of its feature. */
export function idOf(record: RecordOf<Kind>): string {
	return 'properties' in record ? record.properties.id : record.id;
}
