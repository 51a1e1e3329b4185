// What a person says to drafts: as they stand they become claims, with the places, speakers and events that the corpus lacks; or they are
// rejected, and remembered as that. The draft stays beside its claim, so that reading again does not ask once more.
import { applyEdit, type Change, type Edit } from '../../model/edits/edit.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import type { ClaimKind, Signature } from '../../model/corpus.ts';
import { fold } from '../../reading/gazetteer/fold.ts';
import { newActor, newEvent } from '../records/new-records.ts';
import { namedIn, type KeptDraft, type Named, type NamingPart } from './kept-draft.ts';
import { placeThere, type ProposedPlace } from './proposed-place.ts';

export interface Deciding {
	readonly by: Signature;
	/** The event of what names none; null for the one that claims of its report had last, or a new one called as its report. */
	readonly event: string | null;
	readonly makePlace: (records: WrittenCorpus, place: ProposedPlace) => Change;
	/** Of an actor that is made: that none was given. */
	readonly role: string;
}

export function acceptDrafts(records: WrittenCorpus, drafts: readonly KeptDraft[], deciding: Deciding): Edit {
	const making = new Making(records, deciding);
	for (const draft of drafts) making.accept(draft);
	return making.edit;
}

export function rejectDrafts(drafts: readonly KeptDraft[], by: Signature): Edit {
	return drafts.map(({ claim: _, ...draft }) => ({
		kind: 'draft',
		id: draft.id,
		value: { ...draft, decision: 'rejected', decided: by }
	}));
}

/** A candidate taken as what a part is, with the records that this makes. */
export function takeCandidate(
	records: WrittenCorpus,
	draft: KeptDraft,
	part: NamingPart | 'events',
	value: unknown,
	deciding: Deciding
): Edit {
	const making = new Making(records, deciding);
	making.take(draft, part, value);
	return making.edit;
}

/** The event that a report's next claim belongs to where nothing says another; null where the corpus has none yet. */
export function eventInForce(records: WrittenCorpus, report: string): string | null {
	const claims = records.claim.map(({ value }) => value as { report: string; events: readonly string[] });
	const last = claims.findLast((claim) => claim.report === report) ?? claims.at(-1);
	return last?.events[0] ?? records.event.at(-1)?.id ?? null;
}

interface WrittenReport {
	readonly title?: string;
	readonly published: string;
}

class Making {
	readonly #deciding: Deciding;
	#records: WrittenCorpus;
	readonly edit: Change[] = [];

	constructor(records: WrittenCorpus, deciding: Deciding) {
		this.#records = records;
		this.#deciding = deciding;
	}

	accept(draft: KeptDraft): void {
		const { by } = this.#deciding;
		const { candidates: _c, unlike: _u, claim: _of, decision: _d, decided: _by, made: _m, ...kept } = draft;
		const [at] = this.#ids(draft, 'at');
		const claim = {
			...kept,
			text: draft.text ?? draft.quote.exact,
			kind: (draft.kind ?? 'fact') satisfies ClaimKind,
			attribution: this.#ids(draft, 'attribution'),
			...(at === undefined ? {} : { at }),
			about: this.#ids(draft, 'about'),
			events: draft.events && draft.events.length > 0 ? draft.events : [this.#event(draft.report)],
			topics: draft.topics ?? [],
			status: 'draft',
			made: by
		};
		this.#put({ kind: 'claim', id: draft.id, value: claim });
		const decided = { ...draft, decision: 'accepted', decided: by, claim: draft.id };
		this.#put({ kind: 'draft', id: draft.id, value: decided });
	}

	take(draft: KeptDraft, part: NamingPart | 'events', value: unknown): void {
		const list = (Array.isArray(value) ? value : value === null ? [] : [value]) as readonly Named[];
		const ids =
			part === 'events'
				? list.map((event) => this.#eventCalled(event as string | { readonly title: string }, draft.report))
				: list.map((named) => this.#id(named, part));
		const { [part]: _, ...others } = draft;
		const field = part === 'at' ? (ids[0] === undefined ? {} : { at: ids[0] }) : { [part]: ids };
		const nowhere = part === 'at' && ids.length === 0;
		const { at: _at, ...candidates } = draft.candidates ?? {};
		this.#put({
			kind: 'draft',
			id: draft.id,
			// What a person has mended is theirs: no later reading takes its place.
			value: { ...others, ...field, ...(nowhere ? { candidates } : {}), made: this.#deciding.by }
		});
	}

	#put(change: Change): string {
		this.edit.push(change);
		this.#records = applyEdit(this.#records, [change]).records;
		return change.id;
	}

	#ids(draft: KeptDraft, part: NamingPart): string[] {
		return [...new Set(namedIn(draft, part).map((named) => this.#id(named, part)))];
	}

	#id(named: Named, part: NamingPart): string {
		if (typeof named === 'string') return named;
		if (part === 'attribution') return this.#actor(named.name);
		const place = named as ProposedPlace;
		return placeThere(this.#records, place) ?? this.#put(this.#deciding.makePlace(this.#records, place));
	}

	#actor(name: string): string {
		const wanted = fold(name);
		const there = this.#records.actor.find(
			({ value }) => fold((value as { readonly name: string }).name) === wanted
		);
		return there?.id ?? this.#put(newActor(this.#records, name, this.#deciding.role));
	}

	#event(report: string): string {
		const { event } = this.#deciding;
		return event ?? eventInForce(this.#records, report) ?? this.#eventCalled({ title: null }, report);
	}

	/** Null is called as the report is. */
	#eventCalled(event: string | { readonly title: string | null }, id: string): string {
		if (typeof event === 'string') return event;
		const report = this.#records.report.find((each) => each.id === id)!.value as WrittenReport;
		const title = event.title ?? report.title ?? id;
		const there = this.#records.event.find(({ value }) => (value as { title: string }).title === title);
		return there?.id ?? this.#put(newEvent(this.#records, title, report.published));
	}
}
