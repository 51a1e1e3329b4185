// A file of records with an edit written into it: records that it does not touch keep their bytes and their order.
import type { Change } from '../edits/edit.ts';
import { applyEdit } from '../edits/edit.ts';
import { FILES, HEAD, RECORD_KINDS, toEntries, type Entries, type ListKind } from '../edits/written.ts';
import { textAt } from '../parse/located.ts';
import { layoutOf } from '../parse/read-json.ts';
import { scanJson } from '../parse/scan-json.ts';
import { putTogether, takeApart, type Brackets, type Item } from './brackets.ts';
import { styleOf, writeBlock, type JsonStyle } from './json-style.ts';
import { rewriteJson } from './rewrite-json.ts';

/** `text` is the file as the parser could read it; `changes` are all of `kind`. */
export function saveList(kind: ListKind, text: string, changes: readonly Change[]): string {
	const style = styleOf(text);
	const layout = layoutOf(FILES[kind]);
	if (layout === 'whole') return saveHead(text, changes, style);
	const { records, list } = scanJson(FILES[kind], text, layout);
	if (!list) throw new Error(`${FILES[kind]}: expected a list of records; was it read by the parser?`);
	const bounds = records.map(
		(start, index) => [start, endOf(text, start, records[index + 1] ?? list.close)] as const
	);
	const brackets =
		bounds.length > 0
			? takeApart(text, [list.open, list.close + 1], bounds)
			: emptyBrackets(kind === 'place' ? style.unit : '', style);
	const items = changedItems(kind, text, bounds, brackets, changes, style);
	return text.slice(0, list.open) + putTogether(brackets, items) + text.slice(list.close + 1);
}

function saveHead(text: string, changes: readonly Change[], style: JsonStyle): string {
	const start = text.search(/\S/);
	const end = text.trimEnd().length;
	const value = changes.findLast(({ id }) => id === HEAD)?.value;
	if (value == null) throw new Error('corpus.json: expected a value; a corpus has a head');
	return text.slice(0, start) + rewriteJson(text, start, end, value, style) + text.slice(end);
}

/** Between two records stand white space and a comma. */
function endOf(text: string, start: number, limit: number): number {
	return start + text.slice(start, limit).replace(/\s*,?\s*$/, '').length;
}

function emptyBrackets(indent: string, { unit, newLine }: JsonStyle): Brackets {
	return { open: `[${newLine}${indent}${unit}`, items: [], close: `${newLine}${indent}]` };
}

/** A record of the file as it stood, or a value put in its place or beside it. */
type Slot = { readonly item: Item } | { readonly put: unknown };

function changedItems(
	kind: ListKind,
	text: string,
	bounds: readonly (readonly [number, number])[],
	brackets: Brackets,
	changes: readonly Change[],
	style: JsonStyle
): Item[] {
	const idPath = kind === 'place' ? ['properties', 'id'] : ['id'];
	const ids = toEntries(bounds, ([start, end]) => textAt(JSON.parse(text.slice(start, end)), idPath));
	const before = new Map(
		ids.map(({ id, value }, index) => [id, { bounds: value, item: brackets.items[index]! }])
	);
	const slots = [...before].map(([id, { item }]) => ({ id, value: { item } }));
	const nothing = Object.fromEntries(RECORD_KINDS.map((each) => [each, []])) as unknown as Entries<Slot>;
	const edit = changes.map((change) => ({
		...change,
		value: change.value === null ? null : { put: change.value }
	}));
	const indent = /[ \t]*$/.exec(brackets.open)![0];
	return applyEdit<Slot>({ ...nothing, [kind]: slots }, edit).records[kind].map(({ id, value: slot }) => {
		if ('item' in slot) return slot.item;
		const old = before.get(id);
		return old
			? { gap: old.item.gap, text: rewriteJson(text, ...old.bounds, slot.put, style) }
			: { gap: null, text: writeBlock(slot.put, indent, style) };
	});
}
