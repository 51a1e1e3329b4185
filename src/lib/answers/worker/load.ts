// How what is in the worker gets at the files of a corpus.

/** The bytes of a file of the corpus, by its name there. Rejects where it cannot be had. */
export type Load = (name: string) => Promise<Uint8Array>;
