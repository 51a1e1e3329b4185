// A draft as reading proposes it: every part with what else it may be, how sure the reader is, and why.
import type { ClaimKind, EventId, Quote } from '../../model/corpus.ts';

import type { Span } from '../annotation.ts';
import type { Speaker } from '../speakers/cast.ts';
import type { Candidate, Choice } from './choice.ts';
import type { PossibleAnswer } from './belongs.ts';
import type { DraftPlace } from './place-mention.ts';

/** An event of the corpus, or one that it does not have yet. */
export type DraftEvent = { readonly id: EventId } | { readonly proposed: string };

export interface ReportDraft extends Span {
	/** The same for the same passage of the same report, however often it is read. */
	readonly id: string;
	readonly quote: Quote;
	/** Our own sentence, for a person to mend. */
	readonly text: string;
	readonly kind: Choice<ClaimKind>;
	readonly chain: Choice<readonly Speaker[]>;
	readonly at: Choice<DraftPlace | null>;
	readonly about: Choice<readonly DraftPlace[]>;
	readonly when: Choice<string | null>;
	readonly said: Choice<string | null>;
	readonly event: Choice<DraftEvent>;
	readonly answers: readonly Candidate<PossibleAnswer>[];
	/** Whether it denies something. */
	readonly negated: boolean;
	/** How sure the reader is of the draft as a whole, from 0 to 1: its least sure part. */
	readonly score: number;
}
