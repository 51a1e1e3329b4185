// An edit of a Corpus in which nothing is wrong: the corpus that it makes with the edit that takes it back, or the faults that it would
// cause. They are those that the parser finds, asked of the records that were put and of those that name what was changed: nothing else can
// have become wrong.
import type { Fault } from '../compiled.ts';
import type { Question } from '../corpus.ts';
import type { DraftedCorpus } from '../draft.ts';
import { assembleEntries } from '../parse/assemble-corpus.ts';
import { checkIds } from '../parse/check-ids.ts';
import { checkQuotes } from '../parse/check-quotes.ts';
import { checkRecords } from '../parse/check-records.ts';
import { checkReferences, type KnownRecords } from '../parse/check-references.ts';
import { limitFaults } from '../parse/limit-faults.ts';
import { idsIn, namesAny, REFERENCES } from '../references.ts';
import { applyEdit, type Edit } from './edit.ts';
import { loadWritten } from './load-written.ts';
import { ownIdOf } from './own-id.ts';
import { entriesOf, toWrittenRecord, withEntries, type TypedRecord } from './to-written.ts';
import { RECORD_KINDS, type Entries, type Entry, type RecordKind, type WrittenCorpus } from './written.ts';

export type EditResult =
	| {
			readonly ok: true;
			readonly corpus: DraftedCorpus;
			/** Takes the edit back. */
			readonly back: Edit;
	  }
	| { readonly ok: false; readonly faults: readonly Fault[] };

/** Records that the edit does not touch are the same objects in the new corpus. */
export function editCorpus(corpus: DraftedCorpus, edit: Edit): EditResult {
	edit.forEach(refuseOtherId);
	const puts = new Set(edit.map(({ value }) => value));
	const last = new Map(edit.map(({ kind, id, value }) => [keyOf(kind, id), value]));
	const before = entriesOf(corpus);
	const { records: after, back } = applyEdit<unknown>(before, edit);
	const isPut = (kind: RecordKind, { id, value }: Entry<unknown>) => last.get(keyOf(kind, id)) === value;
	const part = partToCheck(before, after, edit, isPut);
	const loaded = loadWritten(part);
	const records = checkRecords(loaded);
	const faults = [
		...loaded.faults,
		...(after.corpus.length === 0 ? [NO_HEAD] : []),
		...(records.ok ? [] : records.faults),
		...checkIds(loadWritten(idsToCheck(after, edit, isPut))),
		...checkReferences(loaded, known(after)),
		...checkQuotes(loaded)
	];
	if (faults.length > 0 || !records.ok) return { ok: false, faults: limitFaults(faults) };
	const typed = assembleEntries(records.records);
	const touched = new Set(edit.map(({ kind }) => kind));
	return {
		ok: true,
		corpus: withEntries(corpus, [...touched], (kind) => {
			const fresh = new Map(typed[kind].map(({ id, value }) => [id, value]));
			return after[kind].map((entry) =>
				isPut(kind, entry) ? fresh.get(entry.id)! : (entry.value as TypedRecord)
			);
		}),
		back: back.map((change) => asWritten(change, puts))
	};
}

/** What the edit replaced is a record of the corpus, or what it had put itself before. */
function asWritten(change: Edit[number], puts: ReadonlySet<unknown>): Edit[number] {
	if (change.value === null || puts.has(change.value)) return change;
	return { ...change, value: toWrittenRecord(change.kind, change.value as TypedRecord) };
}

const NO_HEAD: Fault = { file: 'corpus.json', found: 'no record', expected: 'what the corpus is' };

function keyOf(kind: RecordKind, id: string): string {
	return `${kind} ${id}`;
}

function refuseOtherId({ kind, id, value }: Edit[number]): void {
	const own = value === null ? null : ownIdOf(kind, value);
	if (own !== null && own !== id)
		throw new Error(`put of ${kind} "${id}": its value has the id "${own}", expected the same`);
}

type IsPut = (kind: RecordKind, entry: Entry<unknown>) => boolean;

/** The records put, those that name what was changed, and the reports in which quotes of these stand. */
function partToCheck(
	before: Entries<unknown>,
	after: Entries<unknown>,
	edit: Edit,
	isPut: IsPut
): WrittenCorpus {
	const changed = new Set(edit.map(({ kind, id }) => keyOf(kind, id)));
	const isChanged = (kind: RecordKind, id: string) => changed.has(keyOf(kind, id));
	const part = select(after, (kind, entry) =>
		isPut(kind, entry) || namesAny(kind, entry.value, isChanged) ? writtenOf(kind, entry, isPut) : null
	);
	const reports = new Set(part.claim.flatMap(({ value }) => idsIn(value, REFERENCES.claim[0]!)));
	const isNeeded = ({ id }: Entry<unknown>) =>
		reports.has(id) || part.report.some((report) => report.id === id);
	return { ...part, report: after.report.filter(isNeeded).map((entry) => writtenOf('report', entry, isPut)) };
}

function writtenOf(kind: RecordKind, entry: Entry<unknown>, isPut: IsPut): Entry<unknown> {
	if (isPut(kind, entry)) return entry;
	return { id: entry.id, value: toWrittenRecord(kind, entry.value as TypedRecord) };
}

/** Of the kinds in which ids may have become taken twice, the put records and of all others their ids. */
function idsToCheck(after: Entries<unknown>, edit: Edit, isPut: IsPut): WrittenCorpus {
	const kinds = new Set(edit.map(({ kind }) => kind));
	return select(after, (kind, entry) => {
		if (!kinds.has(kind)) return null;
		if (kind === 'briefing' || isPut(kind, entry)) return writtenOf(kind, entry, isPut);
		const { id, aliases } = entry.value as { readonly id: string; readonly aliases?: readonly string[] };
		const ids = aliases ? { id, aliases } : { id };
		return { id, value: kind === 'place' ? { properties: ids } : ids };
	});
}

function select(
	entries: Entries<unknown>,
	pick: (kind: RecordKind, entry: Entry<unknown>) => Entry<unknown> | null
): WrittenCorpus {
	const lists = RECORD_KINDS.map(
		(kind) => [kind, entries[kind].flatMap((entry) => pick(kind, entry) ?? [])] as const
	);
	return Object.fromEntries(lists) as unknown as WrittenCorpus;
}

/** All that can be named in the corpus as it would be. */
function known(after: Entries<unknown>): KnownRecords {
	const kinds = ['source', 'actor', 'event', 'question', 'place', 'report'] as const;
	return {
		ids: new Map(kinds.map((kind) => [kind, new Set(after[kind].map(({ id }) => id))])),
		positions: new Map(
			after.question.map(({ id, value }) => {
				const positions: unknown = (Object(value) as Partial<Question>).positions;
				return [
					id,
					Array.isArray(positions) ? positions.map((position) => ownIdOf('question', position) ?? '') : []
				];
			})
		)
	};
}
