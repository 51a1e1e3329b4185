// A claim as a form has it: what people typed, finished or not. From it the claim as written, or the draft that it stays while parts are
// missing. Knows no page.
import type { ClaimKind, ClaimStatus, Signature } from '../../model/corpus.ts';
import type { Day } from '../../model/when.ts';
import { isSameValue } from '../../model/edits/same-value.ts';
import { parseEdtf } from '../../model/parse-edtf.ts';
import { readTypedDate } from '../../reading/dates/read-typed-date.ts';

export interface AnswerField {
	readonly question: string;
	readonly position: string;
}

export interface ClaimFields {
	readonly text: string;
	readonly kind: ClaimKind;
	readonly attribution: readonly string[];
	readonly at: string | null;
	readonly about: readonly string[];
	/** As typed, or as EDTF. */
	readonly when: string;
	readonly said: string;
	readonly events: readonly string[];
	readonly answers: readonly AnswerField[];
	readonly topics: readonly string[];
	readonly credibility: number | null;
	readonly likelihood: string | null;
	readonly status: ClaimStatus;
}

export const NO_FIELDS: ClaimFields = {
	text: '',
	kind: 'fact',
	attribution: [],
	at: null,
	about: [],
	when: '',
	said: '',
	events: [],
	answers: [],
	topics: [],
	credibility: null,
	likelihood: null,
	status: 'draft'
};

/** Of which nothing stays but what the form says. */
const NOT_SAID = Object.fromEntries(Object.keys(NO_FIELDS).map((field) => [field, undefined]));

/** What of an earlier claim the next one of its report begins with. */
export const TAKEN_OVER = ['kind', 'attribution', 'at', 'said', 'about', 'events', 'topics'] as const;
export type TakenOver = (typeof TAKEN_OVER)[number];

export type Missing = Partial<Record<'text' | 'events' | 'when' | 'said', 'missing' | 'unread'>>;

type Written = Readonly<Record<string, unknown>>;

interface Candidate {
	readonly value: unknown;
	readonly score?: number;
	readonly reason?: string;
}
type Candidates = Readonly<Record<string, readonly Candidate[]>>;

/** What a person typed has no reason; what was read has one. */
function isTyped({ reason }: Candidate): boolean {
	return reason === undefined;
}

/** Of a claim or draft as written. A date that is not one yet stands among a draft's candidates. */
export function fieldsOf(value: unknown): ClaimFields {
	const written = Object(value) as Written & {
		readonly candidates?: Candidates;
	};
	const typed = (field: 'when' | 'said') =>
		String(written[field] ?? written.candidates?.[field]?.find(isTyped)?.value ?? '');
	const known = Object.keys(NO_FIELDS).filter((field) => written[field] !== undefined);
	return {
		...NO_FIELDS,
		...(Object.fromEntries(known.map((field) => [field, written[field]])) as Partial<ClaimFields>),
		when: typed('when'),
		said: typed('said')
	};
}

/** Null for a field that says nothing, undefined for what is no date. */
export function dateOf(typed: string, today: Day): string | null | undefined {
	if (typed.trim() === '') return null;
	const read = readTypedDate(typed, today);
	return read.ok && parseEdtf(read.edtf).ok ? read.edtf : undefined;
}

export function missingIn(fields: ClaimFields, today: Day): Missing {
	return {
		...(fields.text.trim() === '' ? { text: 'missing' as const } : {}),
		...(fields.events.length === 0 ? { events: 'missing' as const } : {}),
		...(dateOf(fields.when, today) === undefined ? { when: 'unread' as const } : {}),
		...(dateOf(fields.said, today) === undefined ? { said: 'unread' as const } : {})
	};
}

export interface Making {
	readonly id: string;
	readonly report: string;
	readonly quote: unknown;
	readonly by: Signature;
	/** The day that dates as typed count from. */
	readonly today: Day;
}

/** Fields that the form does not show stay as `old` has them. Nothing may be missing. */
export function toClaim(
	fields: ClaimFields,
	old: unknown,
	{ id, report, quote, by, today }: Making
): Written {
	const {
		candidates: _c,
		claim: _of,
		decision: _d,
		decided: _by,
		unlike: _not,
		returned: _mended,
		made,
		reviewed,
		...kept
	} = Object(old) as Written;
	const isReviewed = fields.status === 'reviewed';
	return withoutEmpty({
		...kept,
		...{ id, report, quote },
		...shown(fields, today),
		status: fields.status,
		made: made ?? by,
		reviewed: isReviewed ? (reviewed ?? by) : undefined
	});
}

export function toDraft(
	fields: ClaimFields,
	old: unknown,
	{ id, report, quote, by, today }: Making
): Written {
	const {
		made,
		candidates: read,
		status: _s,
		reviewed: _r,
		returned: _w,
		aliases: _a,
		...kept
	} = Object(old) as Written;
	const typed = (['when', 'said'] as const).filter((field) => dateOf(fields[field], today) === undefined);
	const untouched = untouchedOf(fields, old, read as Candidates | undefined);
	const { text, events, ...others } = shown(fields, today);
	const said = Object.entries(others).filter(([field]) => !(field in untouched) || kept[field] !== undefined);
	const candidates = {
		...untouched,
		...Object.fromEntries(typed.map((field) => [field, [{ value: fields[field], score: 0 }]]))
	};
	return withoutEmpty({
		...kept,
		...{ id, report, quote },
		...NOT_SAID,
		...Object.fromEntries(said),
		text: fields.text.trim() === '' ? undefined : text,
		events: fields.events.length === 0 ? undefined : events,
		candidates: Object.keys(candidates).length === 0 ? undefined : candidates,
		// What a person has mended is theirs: no later reading takes its place.
		made: read === undefined ? (made ?? by) : by
	});
}

/** What was read of parts that the form left as they were. */
function untouchedOf(fields: ClaimFields, old: unknown, read: Candidates = {}): Candidates {
	const before = fieldsOf(old);
	const entries = Object.entries(read).filter(([field, [first]]) => {
		const key = field as keyof ClaimFields;
		return first && !isTyped(first) && isSameValue(before[key], fields[key]);
	});
	return Object.fromEntries(entries);
}

/** What is in the form but stays nowhere else: a draft has no status. */
function shown(fields: ClaimFields, today: Day) {
	const { status: _, at, credibility, likelihood, answers, ...others } = fields;
	return {
		...others,
		text: fields.text.trim(),
		at: at ?? undefined,
		when: dateOf(fields.when, today) ?? undefined,
		said: dateOf(fields.said, today) ?? undefined,
		answers: answers.length > 0 ? answers : undefined,
		credibility: credibility ?? undefined,
		likelihood: likelihood ?? undefined
	};
}

function withoutEmpty(fields: Written): Written {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Of the claim made last in the report, what the next one takes over. */
export function takeOver(last: ClaimFields | null): ClaimFields {
	if (!last) return NO_FIELDS;
	return { ...NO_FIELDS, ...Object.fromEntries(TAKEN_OVER.map((field) => [field, last[field]])) };
}
