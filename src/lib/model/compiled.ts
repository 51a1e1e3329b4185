// The corpus as the app loads it: what geo/build.ts writes and the browser trusts.
import type { BBox } from 'geojson';
import type { Corpus, PlaceId, Texts } from './corpus.ts';

/** Raised whenever a reader of the old form could misread the new one. */
export const COMPILED_FORMAT = 2;

/** What is computed from a place's geometry once, so that no page needs a geometry engine to start. */
export interface Placement {
	/** Where the marker stands: inside the geometry, [longitude, latitude]. */
	readonly point: readonly [number, number];
	/** West, south, east, north; east lies beyond 180 where the place crosses the antimeridian. */
	readonly bounds: BBox;
	/** The places that lie in this one, itself left out; only regions have any. */
	readonly contains: readonly PlaceId[];
}

export interface CompiledCorpus {
	readonly format: typeof COMPILED_FORMAT;
	readonly corpus: Corpus;
	readonly placements: Readonly<Record<PlaceId, Placement>>;
}

/** One thing wrong with a corpus, said so that its author can mend it. */
export interface Fault {
	/** Path inside the corpus folder, with forward slashes. */
	readonly file: string;
	/** From 1, where known. */
	readonly line?: number;
	readonly column?: number;
	/** Id of the record, or its place in the list (`#3`) where it has none. */
	readonly record?: string;
	/** Dotted path inside the record. */
	readonly field?: string;
	readonly found: string;
	readonly expected: string;
}

/** `data/index.json`: what is served. */
export interface CorpusIndex {
	readonly format: typeof COMPILED_FORMAT;
	readonly corpora: readonly CorpusEntry[];
}

export type CorpusEntry =
	| {
			readonly state: 'ready';
			readonly id: string;
			readonly title: string;
			readonly titles?: Texts;
			readonly summary: string;
			readonly summaries?: Texts;
			readonly asOf: string;
			readonly claims: number;
			readonly reports: number;
			readonly invented: boolean;
			/** What the folder is called that it was made from. */
			readonly folder: string;
			/** Differs wherever a file of the corpus does. */
			readonly revision: string;
			/** Relative to `data/`: `moscow-talks/corpus.json`. */
			readonly path: string;
			/** Who answers for its claims where the browser does not: the server, below `api/` and its id. */
			readonly answers?: 'server';
	  }
	| {
			readonly state: 'faulty';
			/** The folder's name, when the corpus could not say its id. */
			readonly id: string;
			readonly title: string;
			readonly folder: string;
			readonly revision: string;
			/** Relative to `data/`: a JSON array of `Fault`. */
			readonly path: string;
	  };
