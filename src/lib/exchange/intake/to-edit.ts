// A change of records as an edit of a corpus as it is written, which is saved so that all it does not touch keeps its bytes; and the folder of
// a new corpus, into which it goes.
import type { Edit } from '../../model/edits/edit.ts';
import { FILES, type RecordKind } from '../../model/edits/written.ts';
import type { Change } from './change.ts';
import { idOf, KINDS, type Kind } from './records.ts';

const WRITTEN = {
	sources: 'source',
	actors: 'actor',
	events: 'event',
	questions: 'question',
	places: 'place',
	reports: 'report',
	claims: 'claim',
	drafts: 'draft'
} as const satisfies Record<Kind, RecordKind>;

export function toEdit({ put, remove }: Change): Edit {
	return KINDS.flatMap((kind) => [
		...put[kind].map((value) => ({ kind: WRITTEN[kind], id: idOf(value), value })),
		...(remove[kind] ?? []).map((id) => ({ kind: WRITTEN[kind], id, value: null }))
	]);
}

/** `head`: the fields of corpus.json. */
export function newFolder(head: Readonly<Record<string, unknown>>): Map<string, Uint8Array> {
	const encode = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, '\t')}\n`);
	const { corpus, place, draft: _none, ...lists } = FILES;
	return new Map([
		[corpus, encode(head)],
		[place, encode({ type: 'FeatureCollection', features: [] })],
		...Object.values(lists).map((file) => [file, encode([])] as const)
	]);
}
