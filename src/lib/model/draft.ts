// A claim before it is one: what a machine read, or what a person has not finished.
import type { Claim, ClaimId, Corpus, EventId, Id, Quote, ReportId, Signature } from './corpus.ts';

export type DraftId = Id<'draft'>;

/** What a person said to a draft; open where nobody has. */
export const DECISIONS = ['accepted', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a field of a draft may be. */
export interface Candidate {
	/** An id, a date as EDTF, or a record that the corpus does not have yet. */
	readonly value: unknown;
	/** From 0 to 1. */
	readonly score: number;
	readonly reason?: string;
}

/** A claim as reading proposes it: any part may be missing, and what it names need not exist. */
export interface Draft extends Partial<
	Omit<Claim, 'id' | 'report' | 'quote' | 'status' | 'made' | 'reviewed' | 'returned' | 'events' | 'aliases'>
> {
	readonly id: DraftId;
	readonly report: ReportId;
	readonly quote: Quote;
	readonly events?: readonly EventId[];
	readonly candidates?: Readonly<Record<string, readonly Candidate[]>>;
	/** Claims and drafts of which a person said that they do not say the same. */
	readonly unlike?: readonly string[];
	/** The claim that it became, or says again. */
	readonly claim?: ClaimId;
	/** Open where absent. */
	readonly decision?: Decision;
	readonly decided?: Signature;
	readonly made: Signature;
}

/** A corpus as its folder has it. What is compiled of it leaves the drafts behind. */
export interface DraftedCorpus extends Corpus {
	/** Absent where nothing was read. */
	readonly drafts?: readonly Draft[];
}
