// What a part of a draft is, in words: by the names of records that the corpus has, and of those that accepting makes.
import { asList, candidatesOf, type KeptDraft, type Named, type Part } from '$lib/desk/drafts/kept-draft.ts';
import { placeThere } from '$lib/desk/drafts/proposed-place.ts';
import { titleOf } from '$lib/desk/records/title-of.ts';
import { language, message } from '$lib/messages/message.ts';
import type { ClaimKind } from '$lib/model/corpus.ts';
import type { RecordKind, WrittenCorpus } from '$lib/model/edits/written.ts';
import { sayDay } from '../../../say-day.ts';

const KINDS: Readonly<Partial<Record<Part, RecordKind>>> = {
	about: 'place',
	at: 'place',
	attribution: 'actor',
	events: 'event'
};

/** As it is meant: the field, else what was read first. */
export function partOf(draft: KeptDraft, part: Part): unknown {
	const own = draft[part];
	if (own !== undefined || part === 'answers' || part === 'when' || part === 'said' || part === 'events')
		return own ?? null;
	return candidatesOf(draft, part)[0]?.value ?? null;
}

export function sayPart(records: WrittenCorpus, part: Part, value: unknown): string {
	if (part === 'kind') return message(`query.kind.${(value ?? 'fact') as ClaimKind}`);
	if (part === 'when' || part === 'said')
		return typeof value === 'string' ? sayDay(value) : message('desk.draft.part.none');
	if (part === 'answers')
		return language().row(
			asList(value as Answer).map((one) => sayAnswer(records, one)),
			'semicolon'
		);
	const names = asList(value as Named).map((named) => sayNamed(records, KINDS[part]!, named));
	if (names.length > 0) return part === 'attribution' ? names.join(' ← ') : language().list(names);
	if (part === 'attribution' || part === 'about') return message(`desk.draft.part.none.${part}`);
	return message('desk.draft.part.none');
}

interface Answer {
	readonly question: string;
	readonly position: string | null;
}

function sayAnswer(records: WrittenCorpus, { question: id, position }: Answer): string {
	const record = records.question.find((entry) => entry.id === id)?.value as
		{ readonly text: string; readonly positions: readonly { id: string; text: string }[] } | undefined;
	const said = record?.positions.find((one) => one.id === position)?.text;
	return message('desk.draft.answer', {
		question: record?.text ?? id,
		position: said ?? message('desk.draft.answer.open')
	});
}

function sayNamed(
	records: WrittenCorpus,
	kind: RecordKind,
	named: Named | { readonly title: string }
): string {
	const title = (id: string) => titleOf(kind, id, records[kind].find((entry) => entry.id === id)?.value);
	if (typeof named === 'string') return title(named);
	const name = 'title' in named ? named.title : named.name;
	const there = 'longitude' in named ? placeThere(records, named) : null;
	return there === null ? message('desk.draft.made', { name }) : title(there);
}
