// The port through which pages ask: whoever answers a query, in the page, in a worker or on a server. Knows neither.
import type { CoverageCounts, CoverageOptions } from '../evidence/coverage/coverage.ts';
import type { Claim } from '../model/corpus.ts';
import type {
	Asked,
	Audience,
	Gathered,
	Held,
	Holders,
	Opened,
	Reply,
	Request,
	SaveRequest,
	ShownView,
	Watched
} from './request.ts';

/** Here already, where claims are in the page. */
export type Soon<Value> = Value | Promise<Value>;

export interface Answers {
	opened(audience: Audience): Soon<Opened>;

	/** The reply where it can be had in this very task; else null, and whoever wants it asks. Of one request it is always the same object. */
	atOnce(request: Request): Reply | null;

	/** Null where a later request came before the answer. Rejects where there is none. */
	ask(request: Request): Promise<Reply | null>;

	/** The claims of rows, in their order. Rejects where one cannot be had. */
	read(rows: readonly number[]): Soon<readonly Claim[]>;

	/** The claim of a row; null where claims are not at hand, and have to be read. */
	readonly claimAt: ((row: number) => Claim) | null;

	/** How many claims a query selects. */
	count(asked: Asked): Soon<number>;

	/** The least whole zoom beyond `zoom` at which places no longer share a marker; null where they always do. */
	part(asked: Asked, places: readonly number[], zoom: number): Soon<number | null>;

	/** The claims of the whole corpus that have every one of some values themselves: the newest, `most` at most. */
	holders(held: readonly Held[], most: number): Soon<Holders>;

	/** Who speaks of what among the claims that a query selects. */
	cover(asked: Asked, options: CoverageOptions): Soon<CoverageCounts>;

	/** What slides show, without drafts, and the rows of the claims that they name, by id. */
	gather(views: readonly ShownView[], claims: readonly string[]): Soon<Gathered>;

	/** Rejects when it is stopped. */
	save(request: SaveRequest, watched: Watched): Promise<Blob>;

	/** Makes ready for words, ahead of their being asked for. */
	prepareWords(): void;

	/** The same for somebody who asks beside: neither drops what the other asked. */
	beside(): Answers;
}
