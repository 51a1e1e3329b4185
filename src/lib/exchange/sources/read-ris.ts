// RIS, as libraries and reference managers export it, as citations; a line that is no tag goes on with the one before it.
import { dateIn } from '../meaning/date-in.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import { fault, inPortions, type Steps } from '../../files/input/step.ts';
import type { Citation } from './citation.ts';

const TAG = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/;

export async function* readRis(input: Input, watched: Watched): Steps<Citation> {
	const citations: Citation[] = [];
	let open: { readonly line: number; readonly fields: Map<string, string[]> } | null = null;
	let last = '';
	for (const [at, line] of (await readWhole(input, watched)).split(/\r\n|\r|\n/).entries()) {
		const [, tag, value = ''] = TAG.exec(line) ?? [];
		if (tag === 'TY') {
			if (open) yield unended(input.name, open.line);
			open = { line: at + 1, fields: new Map() };
		} else if (open && tag === 'ER') {
			citations.push(toCitation(open.fields, citations.length + 1, open.line));
			open = null;
		} else if (open && tag) {
			open.fields.set(tag, [...(open.fields.get(tag) ?? []), value.trim()]);
			last = tag;
		} else if (open && line.trim() !== '') {
			const list = open.fields.get(last);
			if (list) list.push(`${list.pop()!} ${line.trim()}`);
		} else if (line.trim() !== '' && tag === undefined)
			yield fault({ file: input.name, line: at + 1, found: 'a line outside every work', expected: 'TY  - ' });
	}
	if (open) yield unended(input.name, open.line);
	yield* inPortions(citations, watched.signal);
}

function unended(file: string, line: number) {
	return fault({ file, line, found: 'a work that does not end', expected: 'a line ER  - after it' });
}

function toCitation(fields: ReadonlyMap<string, readonly string[]>, number: number, line: number): Citation {
	const first = (...tags: readonly string[]) =>
		tags.map((tag) => fields.get(tag)?.[0] ?? '').find(Boolean) ?? '';
	return {
		key: first('ID', 'AN'),
		title: first('TI', 'T1'),
		outlet: first('T2', 'JO', 'JF', 'PB'),
		authors: ['AU', 'A1'].flatMap((tag) => fields.get(tag) ?? []),
		issued: dateOf(first('DA', 'PY', 'Y1')),
		accessed: dateOf(first('Y2')),
		url: first('UR', 'L2'),
		abstract: first('AB', 'N2'),
		note: first('N1'),
		number,
		line
	};
}

/** `2021/03/04/`, `2021/03//`, `2021`. */
function dateOf(text: string): string {
	const parts = text
		.split(/[/-]/, 3)
		.map((part) => part.trim())
		.filter(Boolean);
	return (
		dateIn(parts.map((part, at) => part.padStart(at === 0 ? 4 : 2, '0')).join('-')) ??
		dateIn(text, 'month-first') ??
		''
	);
}
