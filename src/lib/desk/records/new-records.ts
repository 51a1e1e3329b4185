// Records made on the spot, from the name that somebody typed: as much as a corpus asks of them, the rest to be filled in later.
import { toNamedId } from '../../exchange/intake/ids.ts';
import { freeId } from '../../model/free-id.ts';
import type { Change } from '../../model/edits/edit.ts';
import type { RecordKind, WrittenCorpus } from '../../model/edits/written.ts';

/** An id for a record called so that none of its kind has or had. */
export function idFor(records: WrittenCorpus, kind: RecordKind, name: string): string {
	const taken = records[kind].flatMap(({ id, value }) => [id, ...aliasesIn(kind, value)]);
	return freeId(toNamedId(name) || kind, taken);
}

function aliasesIn(kind: RecordKind, value: unknown): readonly string[] {
	const fields = Object(value) as { readonly properties?: unknown; readonly aliases?: readonly string[] };
	return kind === 'place' ? aliasesIn('source', fields.properties) : (fields.aliases ?? []);
}

export function newSource(records: WrittenCorpus, name: string): Change {
	const id = idFor(records, 'source', name);
	return { kind: 'source', id, value: { id, name, reliability: 'F' } };
}

/** `role` says that none was given. */
export function newActor(records: WrittenCorpus, name: string, role: string): Change {
	const id = idFor(records, 'actor', name);
	return { kind: 'actor', id, value: { id, name, role } };
}

/** `when` is EDTF. */
export function newEvent(records: WrittenCorpus, title: string, when: string): Change {
	const id = idFor(records, 'event', title);
	return { kind: 'event', id, value: { id, title, when, summary: title } };
}

interface Position {
	readonly id: string;
	readonly text: string;
}

interface Question {
	readonly id: string;
	readonly text: string;
	readonly positions: readonly Position[];
}

/** A question with its first answer, typed in one line: "Has the base been left? Yes". Null where the answer is missing. */
export function splitAnswer(typed: string): { readonly question: string; readonly position: string } | null {
	const match = /^(.*?[?؟])\s*(\S.*)$/u.exec(typed.trim());
	return match ? { question: match[1]!.trim(), position: match[2]!.trim() } : null;
}

/** Another answer to a question that is there, or a new question. */
export function newAnswer(
	records: WrittenCorpus,
	{ question: text, position }: { readonly question: string; readonly position: string }
): { readonly change: Change; readonly answer: { readonly question: string; readonly position: string } } {
	const same = (value: unknown) => (value as Question).text.toLowerCase() === text.toLowerCase();
	const there = records.question.find(({ value }) => same(value))?.value as Question | undefined;
	const id = there?.id ?? idFor(records, 'question', text);
	const positions = there?.positions ?? [];
	const positionId = freeId(
		toNamedId(position) || 'answer',
		positions.map((one) => one.id)
	);
	const value = { ...(there ?? { id, text }), positions: [...positions, { id: positionId, text: position }] };
	return { change: { kind: 'question', id, value }, answer: { question: id, position: positionId } };
}

/** With a first answer, to be worded. */
export function newQuestion(records: WrittenCorpus, text: string, position: string): Change {
	const id = idFor(records, 'question', text);
	return { kind: 'question', id, value: { id, text, positions: [{ id: 'answer', text: position }] } };
}
