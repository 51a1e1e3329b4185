// crossfilter2 over the same columns: dimensions that read the arrays, one group a facet. Claims with several values have
// array dimensions. A window that a span must touch takes two dimensions, one for each end.
import crossfilter, { type Dimension, type Group } from 'crossfilter2';
import { choiceOf, type Query } from '../../../src/lib/query/query/query.ts';
import { codesOf, type Column, type Table } from '../../../src/lib/query/engine/table.ts';
import { PEER_FACETS, type Counts, type PeerFacet } from './facets.ts';

interface Facet {
	readonly column: Column;
	readonly dimension: Dimension<number, number>;
	readonly group: Group<number, number, number>;
}

export class CrossfilterPeer {
	readonly #facets: ReadonlyMap<PeerFacet, Facet>;
	readonly #earliest: Dimension<number, number>;
	readonly #latest: Dimension<number, number>;
	#query: Query | null = null;

	constructor(table: Table) {
		const claims = crossfilter(Array.from({ length: table.size }, (_, row) => row));
		const { codes, earliest, latest } = table.dates.when;
		this.#earliest = claims.dimension((row) => earliest[codes[row]!]!);
		this.#latest = claims.dimension((row) => latest[codes[row]!]!);
		this.#facets = new Map(
			PEER_FACETS.map((key) => {
				const column = table.columns[key];
				const hasSeveral = column.more.rows.length > 0;
				const dimension = hasSeveral
					? // The types know array dimensions by their elements only.
						claims.dimension((row) => codesOf(column, row) as unknown as number, true)
					: claims.dimension((row) => column.codes[row]!);
				return [key, { column, dimension, group: dimension.group() }];
			})
		);
	}

	/** Changes the filters that changed, as a dashboard would. */
	ask(query: Query): Counts {
		if (query.window !== this.#query?.window) this.#filterWindow(query);
		for (const [key, facet] of this.#facets) {
			if (query.choices[key] !== this.#query?.choices[key]) filterFacet(facet, choiceOf(query, key).include);
		}
		this.#query = query;
		return Object.fromEntries(
			PEER_FACETS.map((key) => {
				const { column, group } = this.#facets.get(key)!;
				const counts = new Uint32Array(column.values.length);
				for (const { key: code, value } of group.all()) counts[code] = value;
				if (key === 'place') counts[column.values.length - 1] = 0;
				return [key, counts];
			})
		) as Record<PeerFacet, Uint32Array>;
	}

	#filterWindow({ window }: Query): void {
		if (window) {
			this.#earliest.filterRange([-Infinity, window.to! + 1]);
			this.#latest.filterRange([window.from!, Infinity]);
		} else {
			this.#earliest.filterAll();
			this.#latest.filterAll();
		}
	}
}

function filterFacet({ column, dimension }: Facet, include: readonly string[]): void {
	const codes = include.map((value) => column.values.indexOf(value));
	if (codes.length === 0) dimension.filterAll();
	else if (codes.length === 1) dimension.filterExact(codes[0]!);
	else dimension.filterFunction((code) => codes.includes(code));
}
