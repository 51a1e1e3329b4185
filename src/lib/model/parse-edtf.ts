// From an EDTF string (ISO 8601-2, levels 0 to 2) to a When: intervals and sets here, single dates in
// parse-edtf-date.ts. The sides of an interval and the members of a set may be any date, so that autumn can
// last until a given day.
import { parseEdtfDate } from './parse-edtf-date.ts';
import { inFull, isShort } from './short-end.ts';
import type { DateEdge, UndatedEdge, When } from './when.ts';

export type EdtfResult =
	{ readonly ok: true; readonly when: When } | { readonly ok: false; readonly expected: string };

/** Longer than any date that means something; the package's parser slows down with length. */
const MAX_LENGTH = 1000;

const refused = (expected: string): EdtfResult => ({ ok: false, expected });

/** `expected` of a refusal completes the sentence "expected …". */
export function parseEdtf(text: string): EdtfResult {
	if (text.length > MAX_LENGTH) return refused(`an EDTF date of at most ${MAX_LENGTH} characters`);
	if (text.includes('/')) return parseInterval(text);
	const set = /^(?:\[(.*)\]|\{(.*)\})$/s.exec(text);
	if (set) return parseSet(text, (set[1] ?? set[2])!, text.startsWith('[') ? 'one-of' : 'all-of');
	const date = parseEdtfDate(text);
	if (!date.ok) return date;
	return { ok: true, when: toWhen(text, 'date', date.edge, date.edge) };
}

function parseInterval(text: string): EdtfResult {
	const sides = text.split('/');
	if (sides.length !== 2) return refused('an interval with one slash, such as 2026-01-26/2026-01-28');
	if (isShort(sides[1]!))
		return refused(`both sides in full: ${inFull(sides[0]!, sides[1]!) ?? '2026-01-26/2026-01-28'}`);
	const [start, end] = sides.map(parseSide) as [EdgeResult, EdgeResult];
	if (!start.ok) return start;
	if (!end.ok) return end;
	if (isBefore(end.edge, start.edge)) return refused('an interval that does not end before it begins');
	return { ok: true, when: toWhen(text, 'interval', start.edge, end.edge) };
}

type EdgeResult =
	| { readonly ok: true; readonly edge: DateEdge | UndatedEdge }
	| { readonly ok: false; readonly expected: string };

function parseSide(text: string): EdgeResult {
	if (text === '') return { ok: true, edge: { kind: 'unknown' } };
	if (text === '..') return { ok: true, edge: { kind: 'open' } };
	return parseEdtfDate(text);
}

/** `[1667, 1670..1672]`, `{..1983-12, 1984}`: the hull of the dates. */
function parseSet(text: string, content: string, form: 'one-of' | 'all-of'): EdtfResult {
	const edges: (DateEdge | UndatedEdge)[] = [];
	const items = content.split(',');
	for (const [index, item] of items.entries()) {
		const [from, to, ...more] = item.trim().split('..');
		if (more.length > 0) return refused('at most one ".." between two dates of a set');
		const openStart = from === '' && to !== undefined && index === 0;
		const openEnd = to === '' && index === items.length - 1;
		if (openStart && openEnd) return refused('a set that names a date');
		const first: EdgeResult = openStart ? { ok: true, edge: { kind: 'open' } } : parseEdtfDate(from!);
		const last: EdgeResult =
			to === undefined ? first : openEnd ? { ok: true, edge: { kind: 'open' } } : parseEdtfDate(to);
		if (!first.ok) return first;
		if (!last.ok) return last;
		if (isBefore(last.edge, first.edge))
			return refused('a range of dates that does not end before it begins');
		edges.push(first.edge, last.edge);
	}
	const dated = edges.filter((edge) => edge.kind === 'dated');
	const opensAt = edges[0]!.kind === 'open';
	const goesOn = edges.at(-1)!.kind === 'open';
	const earliest = dated.reduce((least, edge) => (edge.first < least.first ? edge : least), dated[0]!);
	const latest = dated.reduce((most, edge) => (edge.last > most.last ? edge : most), dated[0]!);
	return {
		ok: true,
		when: toWhen(text, form, opensAt ? edges[0]! : earliest, goesOn ? edges.at(-1)! : latest)
	};
}

function isBefore(end: DateEdge | UndatedEdge, start: DateEdge | UndatedEdge): boolean {
	return end.kind === 'dated' && start.kind === 'dated' && end.last < start.first;
}

function toWhen(
	edtf: string,
	form: When['form'],
	start: DateEdge | UndatedEdge,
	end: DateEdge | UndatedEdge
): When {
	return {
		edtf,
		form,
		start,
		end,
		earliest: start.kind === 'dated' ? start.first : null,
		latest: end.kind === 'dated' ? end.last : null
	};
}
