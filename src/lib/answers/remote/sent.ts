// What a server sends: the frames of an answer, or, with another status than 200, why there is none.

/** A frame each. */
export type Sent =
	| { readonly value: unknown }
	/** So much is done, from 0 to 1; more is to come. */
	| { readonly share: number }
	/** Bytes of a file, which follows. */
	| { readonly size: number }
	/** What failed after an answer had begun. */
	| { readonly failed: string };

/** Of a kind that the page words in its own language, and a reason for whoever reads it raw. */
export type Refusal =
	/** The corpus is in another state than the one asked about. */
	| { readonly kind: 'revision'; readonly expected: string; readonly found: string; readonly reason: string }
	/** Too much waits, or it took too long. */
	| { readonly kind: 'busy' | 'slow'; readonly reason: string }
	| { readonly kind: 'refused'; readonly reason: string };
