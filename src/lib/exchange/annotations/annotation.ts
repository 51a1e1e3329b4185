// A mark on a text as another tool has it: what is marked, in which document, and what was written to it. Knows no format and no corpus.

export interface Annotation {
	readonly id: string;
	/** What it is on: an address, or what the tool calls the document. */
	readonly target: string;
	readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
	/** Written to it, in the annotator's words; empty where it is marked alone. */
	readonly comment: string;
	readonly tags: readonly string[];
	/** Addresses of what is marked: a gazetteer's entry, say. */
	readonly identifies: readonly string[];
	readonly by: string;
	/** The day it was made, as EDTF; empty where it is not told. */
	readonly on: string;
	readonly number: number;
}
