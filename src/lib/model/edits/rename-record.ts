// Another id for a record, everywhere at once: the record keeps its place and remembers the id it had, and whatever names it names the new one.
import type { Fault } from '../compiled.ts';
import { rewriteFields } from '../save/rewrite-report.ts';
import { splitFrontMatter } from '../parse/read-front-matter.ts';
import { namesAny, REFERENCES, type Reference } from '../references.ts';
import { showText } from '../show-value.ts';
import type { Change, Edit } from './edit.ts';
import { isObject } from './same-value.ts';
import { FILES, RECORD_KINDS, type RecordKind, type WrittenCorpus } from './written.ts';

export type RenameResult =
	{ readonly ok: true; readonly edit: Edit } | { readonly ok: false; readonly fault: Fault };

/** Any kind but the head of the corpus. Throws where there is no such record. */
export function renameRecord(
	records: WrittenCorpus,
	kind: Exclude<RecordKind, 'corpus'>,
	from: string,
	to: string
): RenameResult {
	const at = records[kind].findIndex(({ id }) => id === from);
	const record = records[kind][at];
	if (!record) throw new Error(`rename of ${kind} "${from}": expected a record of that id`);
	const taken = records[kind].find(
		({ id, value }) => id !== from && (id === to || aliasesOf(kind, value).includes(to))
	);
	if (taken) {
		const file = kind === 'report' || kind === 'briefing' ? `${kind}s/` : FILES[kind];
		const found = `${showText(to)}, which is or was the id of ${showText(taken.id)}`;
		return { ok: false, fault: { file, record: from, field: 'id', found, expected: 'an id of its own' } };
	}
	const before = records[kind][at + 1]?.id ?? null;
	return {
		ok: true,
		edit: [
			{ kind, id: from, value: null },
			{ kind, id: to, value: renamed(kind, record.value, from, to), before },
			...referringTo(records, { kind, from, to })
		]
	};
}

export interface Renaming {
	readonly kind: RecordKind;
	readonly from: string;
	readonly to: string;
}

/** What names the one names the other, each once. */
export function referringTo(records: WrittenCorpus, renaming: Renaming): Change[] {
	return RECORD_KINDS.flatMap((each) => referring(records, each, renaming));
}

function renamed(kind: RecordKind, value: unknown, from: string, to: string): unknown {
	const fields = Object(value) as Readonly<Record<string, unknown>>;
	if (kind === 'place') return { ...fields, properties: renamed('source', fields['properties'], from, to) };
	if (kind === 'briefing') return { markdown: withId(String(fields['markdown']), to) };
	if (kind === 'draft') return { ...fields, id: to };
	// An id that comes back is none that was.
	const aliases = [...aliasesOf(kind, value).filter((alias) => alias !== to), from];
	return { ...fields, id: to, aliases };
}

function withId(markdown: string, id: string): string {
	const parts = splitFrontMatter(markdown)!;
	return parts.first + rewriteFields(parts.yaml, { id }, 'some') + parts.closing + parts.body;
}

export function aliasesOf(kind: RecordKind, value: unknown): readonly string[] {
	const fields = Object(kind === 'place' ? (value as { properties?: unknown }).properties : value) as {
		readonly aliases?: readonly string[];
	};
	return fields.aliases ?? [];
}

function referring(records: WrittenCorpus, kind: RecordKind, renaming: Renaming): Change[] {
	const isRenamed = (named: RecordKind, id: string) => named === renaming.kind && id === renaming.from;
	return records[kind]
		.filter(({ value }) => namesAny(kind, value, isRenamed) || hasCandidate(value, kind, renaming))
		.map(({ id, value }) => ({ kind, id, value: withReferences(kind, value, renaming) }));
}

function withReferences(kind: RecordKind, value: unknown, renaming: Renaming): unknown {
	const references = REFERENCES[kind].filter((reference) => reference.kind === renaming.kind);
	const fields = references.reduce(
		(all, reference) => withReference(all, reference, renaming),
		Object(value) as Fields
	);
	const { candidates } = fields;
	if (kind !== 'draft' || !isObject(candidates)) return fields;
	return {
		...fields,
		candidates: references.reduce((all, { field }) => withCandidates(all, field, renaming), candidates)
	};
}

type Fields = Readonly<Record<string, unknown>>;

function withReference(fields: Fields, { field, many, within }: Reference, { from, to }: Renaming): Fields {
	const value = fields[field];
	if (!many && within === undefined) return value === from ? { ...fields, [field]: to } : fields;
	if (!Array.isArray(value)) return fields;
	const items = value.map((item: unknown) => {
		if (within === undefined) return item === from ? to : item;
		return isObject(item) && item[within] === from ? { ...item, [within]: to } : item;
	});
	return { ...fields, [field]: within === undefined ? [...new Set(items)] : items };
}

/** What a draft's field may be: see Candidate. */
function withCandidates(candidates: Fields, field: string, { from, to }: Renaming): Fields {
	const list = candidates[field];
	if (!Array.isArray(list)) return candidates;
	const items = list.map((item: unknown) =>
		isObject(item) && item['value'] === from ? { ...item, value: to } : item
	);
	return { ...candidates, [field]: items };
}

function hasCandidate(value: unknown, kind: RecordKind, renaming: Renaming): boolean {
	if (kind !== 'draft' || !isObject(value) || !isObject(value['candidates'])) return false;
	const { candidates } = value;
	return REFERENCES.draft
		.filter((reference) => reference.kind === renaming.kind)
		.some(({ field }) => {
			const list = candidates[field];
			return Array.isArray(list) && list.some((item) => isObject(item) && item['value'] === renaming.from);
		});
}
