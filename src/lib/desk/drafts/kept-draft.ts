// A draft as the corpus keeps it, and what of it is meant as it stands: what a field says, else the likeliest of its candidates, which may be a
// record that the corpus does not have yet.
import type { Records } from '../../exchange/intake/records.ts';
import { locateQuote } from '../../model/locate-quote.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import { quoteOf } from '../claims/quote-of.ts';
import { isMachine, isOpen } from '../intake/take-drafts.ts';
import type { ProposedPlace } from './proposed-place.ts';

export type KeptDraft = Records['drafts'][number];

export interface KeptCandidate {
	readonly value: unknown;
	/** From 0 to 1. */
	readonly score: number;
	readonly reason?: string | undefined;
}

/** What a reading says something of, in the order in which a form has it. */
export const PARTS = ['kind', 'when', 'about', 'events', 'attribution', 'at', 'said', 'answers'] as const;
export type Part = (typeof PARTS)[number];

/** Parts that name records, which may have to be made. */
export type NamingPart = 'about' | 'at' | 'attribution';

/** An actor by the name that the text gives it. */
export interface ProposedActor {
	readonly name: string;
}

/** An id of the corpus, or what it does not have yet. */
export type Named = string | ProposedPlace | ProposedActor;

export function candidatesOf(draft: KeptDraft, part: Part): readonly KeptCandidate[] {
	return draft.candidates?.[part] ?? [];
}

/** A list, also of a part that has one value or none. */
export function namedIn(draft: KeptDraft, part: NamingPart): readonly Named[] {
	const own = draft[part];
	if (own !== undefined) return asList(own as string | readonly string[]);
	return asList(candidatesOf(draft, part)[0]?.value as Named | readonly Named[] | null | undefined);
}

export function asList<Value>(value: Value | readonly Value[] | null | undefined): readonly Value[] {
	if (value === null || value === undefined) return [];
	return Array.isArray(value) ? (value as readonly Value[]) : [value as Value];
}

/** Whether a reading made it and nobody has decided. */
export function isToDecide(draft: KeptDraft): boolean {
	return isOpen(draft) && draft.claim === undefined && (isMachine(draft) || draft.candidates !== undefined);
}

const DOUBTED: readonly Part[] = ['about', 'when', 'attribution'];

/** How sure the reading is of what it rests on: its least sure part, from 0 to 1. */
export function sureness(draft: KeptDraft): number {
	return Math.min(1, ...DOUBTED.flatMap((part) => candidatesOf(draft, part)[0]?.score ?? []));
}

/** Where the passage of a record begins: records are never changed, and a text is searched once. */
const begins = new WeakMap<object, { readonly text: string; readonly start: number | null }>();

function beginsAt(draft: KeptDraft, text: string): number | null {
	const known = begins.get(draft);
	if (known?.text === text) return known.start;
	const found = locateQuote(text, quoteOf(draft));
	const start = found.kind === 'found' ? found.place.start : null;
	begins.set(draft, { text, start });
	return start;
}

/** Of a report, those to decide whose passage stands in its text, in the order of the text. */
export function draftsToDecide(records: WrittenCorpus, report: string, text: string): readonly KeptDraft[] {
	return records.draft
		.map(({ value }) => value as KeptDraft)
		.filter((draft) => draft.report === report && isToDecide(draft))
		.flatMap((draft) => {
			const start = beginsAt(draft, text);
			return start === null ? [] : [{ draft, start }];
		})
		.sort((one, other) => one.start - other.start)
		.map(({ draft }) => draft);
}
