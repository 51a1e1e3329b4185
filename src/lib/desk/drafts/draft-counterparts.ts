// What other reports say that a draft says too, or that answers its question: claims and drafts, offered with reasons. That two are not the same is
// remembered in the draft of which it was said.
import type { Change } from '../../model/edits/edit.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import { findCounterpartsOf, type Counterpart, type Statement } from '../../reading/across/counterparts.ts';
import { quoteOf } from '../claims/quote-of.ts';
import { titleOf } from '../records/title-of.ts';
import { candidatesOf, isToDecide, namedIn, type KeptDraft, type Named } from './kept-draft.ts';

export interface OfferedCounterpart extends Counterpart {
	readonly record: { readonly kind: 'claim' | 'draft'; readonly id: string; readonly report: string };
	readonly text: string;
}

/** So many are offered. */
const MOST = 3;
const DENIES = /\b(?:not|no|never|none|nobody|without|den(?:y|ies|ied))\b|n['’]t\b/i;

export function counterpartsOf(records: WrittenCorpus, draft: KeptDraft): readonly OfferedCounterpart[] {
	const unlike = new Map(
		records.draft.map(({ id, value }) => [id, new Set((value as KeptDraft).unlike ?? [])] as const)
	);
	const others = [
		...records.claim.map(({ id, value }) => ({ kind: 'claim' as const, id, value: value as KeptDraft })),
		...records.draft
			.map(({ id, value }) => ({ kind: 'draft' as const, id, value: value as KeptDraft }))
			.filter(({ value }) => isToDecide(value))
	].filter(({ value }) => value.report !== draft.report);
	const say = wordsIn(records);
	const found = findCounterpartsOf(
		say(draft),
		others.map(({ value }) => say(value)),
		(one, other) => unlike.get(one)?.has(other) ?? false
	);
	return found.slice(0, MOST).map((pair) => {
		const { kind, id, value } = others.find((other) => other.id === pair.other)!;
		return { ...pair, record: { kind, id, report: value.report }, text: titleOf(kind, id, value) };
	});
}

export function notTheSame(draft: KeptDraft, other: string): Change {
	return {
		kind: 'draft',
		id: draft.id,
		value: { ...draft, unlike: [...new Set([...(draft.unlike ?? []), other])] }
	};
}

/** What the other belongs to and answers, taken over; null where it says neither. */
export function takeOverFrom(
	records: WrittenCorpus,
	draft: KeptDraft,
	other: OfferedCounterpart
): Change | null {
	const { kind, id } = other.record;
	const value = records[kind].find((entry) => entry.id === id)?.value as KeptDraft;
	const events = value.events && value.events.length > 0 ? { events: value.events } : {};
	// Who denies answers otherwise.
	const answers = value.answers && !other.opposed ? { answers: value.answers } : {};
	const taken = { ...events, ...answers };
	return Object.keys(taken).length === 0
		? null
		: { kind: 'draft', id: draft.id, value: { ...draft, ...taken } };
}

function wordsIn(records: WrittenCorpus): (draft: KeptDraft) => Statement {
	const titles = (kind: 'place' | 'actor' | 'question') =>
		new Map(records[kind].map(({ id, value }) => [id, titleOf(kind, id, value)]));
	const [places, actors, questions] = [titles('place'), titles('actor'), titles('question')];
	const name = (known: ReadonlyMap<string, string>, named: Named) =>
		typeof named === 'string' ? (known.get(named) ?? named) : named.name;
	return (draft) => {
		const origin = namedIn(draft, 'attribution').at(-1);
		const text = draft.text ?? '';
		const maybe = candidatesOf(draft, 'answers').map(({ value }) => value as { readonly question: string });
		const asked = (draft.answers ?? maybe).map(({ question }) => questions.get(question) ?? question);
		return {
			id: draft.id,
			report: draft.report,
			text,
			passage: quoteOf(draft).exact,
			places: namedIn(draft, 'about').map((place) => name(places, place)),
			origin: origin === undefined ? null : name(actors, origin),
			when: draft.when ?? null,
			questions: asked,
			negated: DENIES.test(text)
		};
	};
}
