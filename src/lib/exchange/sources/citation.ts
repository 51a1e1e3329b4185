// A published work as a library of references has it, in the words of CSL; what every such format is read into. Knows no corpus.

export interface Citation {
	/** As its library calls it; empty where it does not. */
	readonly key: string;
	readonly title: string;
	/** Newspaper, journal, publisher or site: who published it. */
	readonly outlet: string;
	readonly authors: readonly string[];
	/** EDTF; empty where it is not told. */
	readonly issued: string;
	readonly accessed: string;
	readonly url: string;
	readonly abstract: string;
	readonly note: string;
	/** From 1, in the file. */
	readonly number: number;
	readonly line?: number;
}
