// One claim in its form: what is typed is kept within a second, as the claim where nothing is missing and as a draft else. Knows no component.
import {
	NO_FIELDS,
	fieldsOf,
	missingIn,
	TAKEN_OVER,
	takeOver,
	toClaim,
	toDraft,
	type ClaimFields,
	type Making,
	type Missing,
	type TakenOver
} from '../../desk/claims/claim-fields.ts';
import { acceptDrafts, rejectDrafts, type Deciding } from '../../desk/drafts/decide-drafts.ts';
import { namedIn, type KeptDraft, type NamingPart } from '../../desk/drafts/kept-draft.ts';
import { quoteOf } from '../../desk/claims/quote-of.ts';
import { selectQuote } from '../../exchange/intake/select-quote.ts';
import { parseIsoDay } from '../../model/day.ts';
import type { Fault } from '../../model/compiled.ts';
import type { Edit } from '../../model/edits/edit.ts';
import { parseEdtf } from '../../model/parse-edtf.ts';
import type { Day } from '../../model/when.ts';
import { isSameValue } from '../../model/edits/same-value.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import type { Span } from '../../reading/annotation.ts';
import { AtRest } from '../../ui/at-rest.ts';
import type { CorpusDesk } from './corpus-desk.svelte.ts';
import { todayIn } from './today.ts';

/** What is typed within such a time is one step of undo; older than a second nothing is lost. */
const REST_MS = 700;

type Written = Readonly<Record<string, unknown>>;

/** Names or ids of what the reading proposes; of events none, where they follow from the claims before. */
export type Proposed = Partial<Record<NamingPart | 'events', readonly string[]>>;

export class ClaimForm {
	readonly #desk: CorpusDesk;
	/** Null for one that is no claim yet. */
	readonly claim: string | null;
	/** Under which it is open in an address; a claim has that of the draft it comes from. */
	readonly id: string;
	readonly report: string;
	#draft: string | null;
	#last: unknown;
	readonly #rest = new AtRest(REST_MS);
	#isTyped = false;
	/** Acts of this form that are not kept yet: until then records still have what was before. */
	#underWay = 0;
	/** Begun, and nothing was said yet. */
	#isBare = false;

	fields = $state.raw<ClaimFields>(NO_FIELDS);
	quote = $state.raw<unknown>(null);
	/** Fields that hold what the claim before had. */
	carried = $state.raw<ReadonlySet<TakenOver>>(new Set());
	faults = $state.raw<readonly Fault[]>([]);
	/** Nothing is said of what is missing before it was tried to go on. */
	isTried = $state(false);

	/** What the reading proposes for parts that the form leaves empty, and that accepting it makes. */
	proposed = $state.raw<Proposed>({});

	readonly missing: Missing = $derived.by(() => {
		const { events, ...missing } = missingIn(this.fields, this.anchor);
		return events && !this.proposed.events ? { ...missing, events } : missing;
	});

	private constructor(desk: CorpusDesk, claim: string | null, draft: string | null, value: unknown) {
		this.#desk = desk;
		this.claim = claim;
		this.#draft = draft;
		this.id = claim ?? draft!;
		this.report = String((value as Written)['report']);
		this.#show(value);
	}

	/** Null where there is no such claim or draft. */
	static of(desk: CorpusDesk, kind: 'claim' | 'draft', id: string): ClaimForm | null {
		const value = valueOf(desk.records, kind, id);
		if (value === undefined) return null;
		if (kind === 'draft') {
			const claim = (value as Written)['claim'];
			const isDecided = (value as Written)['decision'] !== undefined;
			if (isDecided && typeof claim === 'string') return ClaimForm.of(desk, 'claim', claim);
			const isOfClaim = typeof claim === 'string' && valueOf(desk.records, 'claim', claim) !== undefined;
			return new ClaimForm(desk, isOfClaim ? claim : null, id, value);
		}
		const unfinished = desk.records.draft.find(({ value: draft }) => isOpenDraftOf(draft, id));
		return new ClaimForm(desk, id, unfinished?.id ?? null, unfinished?.value ?? value);
	}

	/** A claim begun on a passage of a report, with what the last one there had; kept as a draft at once. */
	static async begin(desk: CorpusDesk, report: string, passage: Span): Promise<ClaimForm | null> {
		const text = textOf(desk.records, report);
		const last = desk.records.claim.findLast(({ value }) => (value as Written)['report'] === report);
		const id = nextId(desk.records, report);
		const fields = takeOver(last ? fieldsOf(last.value) : null);
		const quote = selectQuote(text, passage.start, passage.end);
		const value = toDraft(fields, {}, makingOf(desk, id, report, quote));
		const result = await desk.act([{ kind: 'draft', id, value }]);
		if (result.kind !== 'done') return null;
		const form = ClaimForm.of(desk, 'draft', id)!;
		form.#isBare = true;
		if (last)
			form.carried = new Set(TAKEN_OVER.filter((field) => !isSameValue(fields[field], NO_FIELDS[field])));
		return form;
	}

	get kind(): 'claim' | 'draft' {
		return this.claim === null ? 'draft' : 'claim';
	}

	/** The day that dates as typed count from. */
	get anchor(): Day {
		return anchorOf(this.#desk.records, this.report);
	}

	set(changes: Partial<ClaimFields>): void {
		this.fields = { ...this.fields, ...changes };
		this.proposed = Object.fromEntries(Object.entries(this.proposed).filter(([part]) => !(part in changes)));
		this.carried = new Set([...this.carried].filter((field) => !(field in changes)));
		this.#isTyped = true;
		this.#isBare = false;
		this.#rest.do(() => void this.keep());
	}

	/** Back to what a form begins with. */
	clear(field: keyof ClaimFields): void {
		this.set({ [field]: NO_FIELDS[field] });
	}

	/** Other words of the text, with all that hangs on the mark. */
	async move(passage: Span): Promise<void> {
		this.quote = selectQuote(textOf(this.#desk.records, this.report), passage.start, passage.end);
		this.#isTyped = true;
		await this.keep();
	}

	/** Keeps what was typed. */
	async keep(): Promise<void> {
		this.#rest.clear();
		if (!this.#isTyped) return;
		this.#isTyped = false;
		const isWhole = this.claim !== null && Object.keys(this.missing).length === 0;
		await this.#act(isWhole ? this.#asClaim() : this.#asDraft());
	}

	/** Keeps what was typed; where nothing was, nothing is left. */
	leave(): Promise<void> {
		return this.#isBare ? this.remove() : this.keep();
	}

	/** What is proposed for a part is not taken. */
	letGo(part: keyof Proposed): void {
		const { candidates, ...draft } = this.#last as KeptDraft;
		const { [part]: _, ...others } = candidates ?? {};
		this.#last = { ...draft, ...(part === 'at' ? {} : { [part]: [] }), candidates: others };
		this.proposed = proposedIn(this.#last);
		this.set({});
	}

	/** The claim is made, or says what is missing. */
	async finish(deciding: Deciding): Promise<boolean> {
		// A place or an event that was named just now is still being made.
		await this.#desk.rest();
		this.isTried = true;
		if (Object.keys(this.missing).length > 0) {
			await this.keep();
			return false;
		}
		this.#rest.clear();
		const isNew = this.#isTyped || this.#draft !== null;
		this.#isTyped = false;
		if (this.claim === null && isRead(this.#last)) return this.#accept(deciding);
		return !isNew || this.#act(this.#asClaim());
	}

	/** As the form has it; the draft stays beside the claim. */
	async #accept(deciding: Deciding): Promise<boolean> {
		const draft = toDraft(this.fields, this.#last, this.#making(this.id)) as KeptDraft;
		const { status } = this.fields;
		const reviewed = status === 'reviewed' ? { status, reviewed: deciding.by } : {};
		return this.#act(
			acceptDrafts(this.#desk.records, [draft], deciding).map((change) =>
				change.kind === 'claim' ? { ...change, value: { ...(change.value as object), ...reviewed } } : change
			)
		);
	}

	/** Nothing is left of it but the step to take that back. */
	async remove(): Promise<void> {
		this.#rest.clear();
		this.#isTyped = false;
		const { claim } = this;
		const { draft: drafts } = this.#desk.records;
		const own = drafts.filter(
			({ id, value }) => id === this.#draft || (claim !== null && (value as KeptDraft).claim === claim)
		);
		const read = own.map(({ value }) => value as KeptDraft).filter(isRead);
		await this.#desk.act([
			...(claim === null ? [] : [{ kind: 'claim' as const, id: claim, value: null }]),
			...own.map(({ id }) => ({ kind: 'draft' as const, id, value: null })),
			// What was read is remembered, so that it is not offered again.
			...rejectDrafts(read, { by: this.#desk.by, on: todayIn(new Date()) })
		]);
	}

	/** Shows what another tab, or undo, made of it. False where it is gone. */
	follow(records: WrittenCorpus): boolean {
		if (this.#underWay > 0) return true;
		const draft = this.#draft === null ? undefined : valueOf(records, 'draft', this.#draft);
		const claim = valueOf(records, 'claim', this.id);
		const value = draft ?? claim;
		if (value === undefined) return false;
		if (draft === undefined) this.#draft = null;
		if (!this.#isTyped && !isSameValue(value, this.#last)) this.#show(value);
		return true;
	}

	#show(value: unknown): void {
		this.#last = value;
		this.fields = fieldsOf(value);
		this.quote = quoteOf(value);
		this.proposed = this.claim === null ? proposedIn(value) : {};
	}

	async #act(edit: Edit): Promise<boolean> {
		this.#underWay++;
		const result = await this.#desk.act(edit).finally(() => this.#underWay--);
		this.faults = result.kind === 'faulty' ? result.faults : [];
		if (result.kind === 'done') this.follow(this.#desk.records);
		return result.kind === 'done' || result.kind === 'unkept';
	}

	#asClaim(): Edit {
		const { id } = this;
		const old = valueOf(this.#desk.records, 'claim', id) ?? this.#last;
		const value = toClaim(this.fields, old, this.#making(id));
		this.#last = value;
		const draft = this.#draft;
		if (this.claim !== null) this.#draft = null;
		return [
			{ kind: 'claim', id, value },
			...(draft === null ? [] : [{ kind: 'draft' as const, id: draft, value: null }])
		];
	}

	#asDraft(): Edit {
		this.#draft ??= nextId(this.#desk.records, this.report);
		const old = this.claim === null ? this.#last : { ...Object(this.#last), claim: this.claim };
		const value = toDraft(this.fields, old, this.#making(this.#draft));
		this.#last = value;
		return [{ kind: 'draft', id: this.#draft, value }];
	}

	#making(id: string): Making {
		return makingOf(this.#desk, id, this.report, this.quote);
	}
}

/** Whether a machine read it, at first. */
function isRead(value: unknown): boolean {
	const { candidates = {} } = Object(value) as KeptDraft;
	return Object.values(candidates).some(([first]) => first?.reason !== undefined);
}

function proposedIn(value: unknown): Proposed {
	if (!isRead(value)) return {};
	const draft = value as KeptDraft;
	const named = (part: NamingPart) =>
		draft[part] === undefined
			? namedIn(draft, part).map((one) => (typeof one === 'string' ? one : one.name))
			: [];
	const parts = (['about', 'attribution', 'at'] as const).map((part) => [part, named(part)] as const);
	return {
		...Object.fromEntries(parts.filter(([, names]) => names.length > 0)),
		...(draft.events === undefined ? { events: [] } : {})
	};
}

function makingOf(desk: CorpusDesk, id: string, report: string, quote: unknown): Making {
	const on = todayIn(new Date());
	const by = { by: desk.by, on };
	return { id, report, quote: plain(quote), by, today: anchorOf(desk.records, report) };
}

/** The day of the report: "yesterday" is the day before it, and dates without a year are near it. */
function anchorOf(records: WrittenCorpus, report: string): Day {
	const published = parseEdtf(
		String((valueOf(records, 'report', report) as Written | undefined)?.['published'])
	);
	return (published.ok ? published.when.latest : null) ?? parseIsoDay(todayIn(new Date()))!;
}

/** Without what says nothing. */
function plain(quote: unknown): unknown {
	return Object.fromEntries(Object.entries(Object(quote) as Written).filter(([, part]) => part !== ''));
}

function isOpenDraftOf(value: unknown, claim: string): boolean {
	const draft = value as Written;
	return draft['claim'] === claim && draft['decision'] === undefined;
}

function valueOf(records: WrittenCorpus, kind: 'claim' | 'draft' | 'report', id: string): unknown {
	return records[kind].find((entry) => entry.id === id)?.value;
}

function textOf(records: WrittenCorpus, report: string): string {
	return String((valueOf(records, 'report', report) as Written)['text']);
}

/** Longer ids are no ids. */
const MOST_OF_REPORT = 70;

/** The same for the draft and the claim that it becomes. */
function nextId(records: WrittenCorpus, report: string): string {
	const taken = new Set([...records.claim, ...records.draft].map(({ id }) => id));
	const head = report.slice(0, MOST_OF_REPORT).replace(/-$/, '');
	let number = 1;
	while (taken.has(`${head}-${number}`)) number++;
	return `${head}-${number}`;
}
