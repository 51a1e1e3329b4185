// CSL-JSON, as Zotero and others export it, as citations.
import { parseEdtf } from '../../model/parse-edtf.ts';
import type { Head } from '../../files/input/head.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import { fault, inPortions, type Steps } from '../../files/input/step.ts';
import { checkJson } from '../rows/read-json.ts';
import { formatValue, type Value } from '../rows/row.ts';
import type { Citation } from './citation.ts';

export type CslInput = Readonly<Record<string, unknown>>;

export function isCsl({ text }: Head): boolean {
	return (
		/^\[\s*\{/.test(text) &&
		/"type"\s*:\s*"(?:article|book|chapter|document|webpage|report|broadcast|post|speech|thesis|interview|motion_picture|legislation|personal_communication)/.test(
			text
		) &&
		/"(?:issued|container-title|URL|accessed|author)"/.test(text)
	);
}

export async function* readCsl(input: Input, watched: Watched): Steps<Citation> {
	const text = (await readWhole(input, watched)).trim();
	const { ok, faults } = checkJson(input.name, text, 'list');
	for (const found of faults) yield fault(found);
	if (!ok) return;
	const works: unknown = JSON.parse(text);
	if (!Array.isArray(works))
		return void (yield fault({ file: input.name, found: 'no list', expected: 'a list of works' }));
	const citations: Citation[] = [];
	for (const [at, work] of works.entries())
		if (typeof work === 'object' && work !== null) citations.push(citationOfCsl(work as CslInput, at + 1));
		else yield fault({ file: input.name, record: `#${at + 1}`, found: 'no object', expected: 'a work' });
	yield* inPortions(citations, watched.signal);
}

export function citationOfCsl(work: CslInput, number: number, line?: number): Citation {
	const text = (name: string) => formatValue((work[name] ?? null) as Value);
	return {
		key: text('id') || text('citation-key'),
		title: text('title'),
		outlet: text('container-title') || text('publisher'),
		authors: authorsOf(work['author']),
		issued: dateOf(work['issued']),
		accessed: dateOf(work['accessed']),
		url: text('URL'),
		abstract: text('abstract'),
		note: text('note'),
		number,
		...(line === undefined ? {} : { line })
	};
}

function authorsOf(authors: unknown): string[] {
	if (!Array.isArray(authors)) return [];
	return authors
		.map((author: Record<string, unknown> | null) => {
			const [family, given, literal] = ['family', 'given', 'literal'].map((part) =>
				formatValue((author?.[part] ?? null) as Value)
			);
			return literal || [given, family].filter(Boolean).join(' ');
		})
		.filter((name) => name !== '');
}

/** EDTF; empty where the date is none. */
function dateOf(date: unknown): string {
	const parts = (date as Record<string, unknown> | undefined)?.['date-parts'];
	if (!Array.isArray(parts))
		return edtfOr(formatValue(((date as Record<string, unknown> | undefined)?.['raw'] ?? null) as Value));
	const circa = (date as Record<string, unknown>)['circa'] ? '~' : '';
	const days = parts.slice(0, 2).map((day: unknown) =>
		(Array.isArray(day) ? day : [])
			.slice(0, 3)
			.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
			.join('-')
	);
	return edtfOr(days.map((day) => day + circa).join('/'));
}

function edtfOr(text: string): string {
	return parseEdtf(text).ok ? text : '';
}
