// A part of a draft: what the reader takes it for, how sure it is and why, and what else it may be. A person decides.

/** Why a part is what it is, as data; `say-reason.ts` puts it in words. */
export type DraftReason =
	| {
			readonly kind:
				| 'in-clause'
				| 'in-sentence'
				| 'in-paragraph'
				| 'in-report'
				| 'own-voice'
				| 'report-day'
				| 'verb'
				| 'tense'
				| 'credit';
	  }
	| {
			readonly kind: 'named' | 'short-form' | 'title' | 'description' | 'pronoun' | 'as-before' | 'new';
			readonly name: string;
	  }
	| {
			readonly kind: 'written' | 'nearest' | 'back' | 'ahead' | 'counted' | 'date-as-before';
			readonly words: string;
	  }
	| { readonly kind: 'event'; readonly name: string }
	| { readonly kind: 'words'; readonly words: readonly string[] };

export interface Candidate<Value> {
	readonly value: Value;
	/** From 0 to 1. */
	readonly score: number;
	readonly reason: DraftReason;
}

export interface Choice<Value> extends Candidate<Value> {
	/** What else it may be, the likeliest first. */
	readonly others: readonly Candidate<Value>[];
}

export function choice<Value>(
	value: Value,
	score: number,
	reason: DraftReason,
	others: readonly Candidate<Value>[] = []
): Choice<Value> {
	return { value, score, reason, others };
}
