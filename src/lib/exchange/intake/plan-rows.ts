// What an edition of a data set changes in a corpus that may have an earlier one: rows that are new, whose fields differ, or that the file
// does not have any more. A row that is there already, word for word, changes nothing, whatever a person has made of its claim since; of one
// that differs, each field of the claim that a person changed stays as the person has it.
import { isSame } from './compare-records.ts';
import type { Change } from './change.ts';
import {
	KINDS,
	NO_RECORDS,
	type ClaimRecord,
	type QuestionRecord,
	type Records,
	type ReportRecord
} from './records.ts';

export interface RowPlan {
	readonly change: Change;
	/** Ids of the rows' claims. */
	readonly added: readonly string[];
	readonly changed: readonly ChangedRow[];
	readonly same: number;
	/** In the corpus from this data set, but not in this file. */
	readonly gone: readonly string[];
}

export interface ChangedRow {
	readonly id: string;
	/** Fields of the claim that are the person's own and differ from what the row says now. */
	readonly kept: readonly string[];
}

export interface Edition {
	/** Id of the data set among the sources, and what its records' ids begin with. */
	readonly source: string;
	readonly prefix: string;
	readonly records: Records;
	/** The claim that an import would have made of an earlier row, from its report's text; null where that cannot be told. */
	readonly claimOf: (text: string, id: string) => ClaimRecord | null;
}

export function planRows(there: Records, { source, prefix, records, claimOf }: Edition): RowPlan {
	const reports = new Map(there.reports.map((report) => [report.id, report]));
	const claims = new Map(there.claims.map((claim) => [claim.id, claim]));
	const fresh = new Map(records.claims.map((claim) => [claim.id, claim]));
	const put = { reports: [] as ReportRecord[], claims: [] as ClaimRecord[] };
	const added: string[] = [];
	const changed: ChangedRow[] = [];
	for (const report of records.reports) {
		const before = reports.get(report.id);
		const after = fresh.get(report.id)!;
		if (before?.text === report.text) continue;
		put.reports.push(report);
		if (!before) {
			added.push(report.id);
			put.claims.push(after);
			continue;
		}
		// A claim that a person took out stays out.
		const mine = claims.get(report.id);
		const merged = mine && mergeClaim(mine, after, claimOf(before.text, report.id));
		if (merged) put.claims.push(merged.claim);
		changed.push({ id: report.id, kept: merged?.kept ?? [] });
	}
	const inFile = new Set(records.reports.map(({ id }) => id));
	const gone = there.reports
		.filter(
			(report) =>
				report.source === source && report.textKind === 'record' && report.id.startsWith(`${prefix}-`)
		)
		.filter(({ id }) => !inFile.has(id))
		.map(({ id }) => id);
	const change = { put: withNamed(put, records, there), remove: {} };
	return { change, added, changed, same: records.reports.length - added.length - changed.length, gone };
}

/** Fields that import makes; what stands beside them is a person's. */
const FIELDS = [
	'text',
	'quote',
	'kind',
	'attribution',
	'about',
	'when',
	'said',
	'events',
	'topics',
	'answers',
	'status'
] as const;

function mergeClaim(
	mine: ClaimRecord,
	theirs: ClaimRecord,
	base: ClaimRecord | null
): { readonly claim: ClaimRecord; readonly kept: readonly string[] } {
	const kept: string[] = [];
	const merged: Record<string, unknown> = { ...mine };
	for (const field of FIELDS) {
		const untouched = base !== null && isSame(mine[field], base[field]);
		// A quote must stand in what the report says now.
		if (untouched || field === 'quote') merged[field] = theirs[field];
		else if (!isSame(mine[field], theirs[field])) kept.push(field);
	}
	const present = Object.entries(merged).filter(([, value]) => value !== undefined);
	return { claim: Object.fromEntries(present) as unknown as ClaimRecord, kept };
}

/** With the records that these claims and reports name, so far as the corpus has them not. */
function withNamed(put: Pick<Records, 'reports' | 'claims'>, made: Records, there: Records): Records {
	const { claims, reports } = put;
	const actors = new Set(claims.flatMap(({ attribution }) => attribution));
	const named = {
		actors,
		sources: new Set([
			...reports.map(({ source }) => source),
			...made.actors.filter(({ id }) => actors.has(id)).map(({ source }) => source)
		]),
		events: new Set(claims.flatMap(({ events }) => events)),
		places: new Set(claims.flatMap(({ about }) => about)),
		questions: new Set(claims.flatMap(({ answers = [] }) => answers.map(({ question }) => question)))
	};
	const asked = new Map(there.questions.map((question) => [question.id, question]));
	return {
		...NO_RECORDS,
		...put,
		actors: made.actors.filter(({ id }) => named.actors.has(id)),
		sources: made.sources.filter(({ id }) => named.sources.has(id)),
		events: made.events.filter(({ id }) => named.events.has(id)),
		places: made.places.filter(({ properties: { id } }) => named.places.has(id)),
		questions: made.questions
			.filter(({ id }) => named.questions.has(id))
			.map((question) => withPositions(asked.get(question.id), question))
	};
}

/** A question that is there keeps its words and its positions: a person's claim may answer one of them. */
function withPositions(there: QuestionRecord | undefined, made: QuestionRecord): QuestionRecord {
	if (!there) return made;
	const ids = new Set(there.positions.map(({ id }) => id));
	return { ...there, positions: [...there.positions, ...made.positions.filter(({ id }) => !ids.has(id))] };
}

export function isEmptyPlan({ change: { put } }: RowPlan): boolean {
	return KINDS.every((kind) => put[kind].length === 0);
}
