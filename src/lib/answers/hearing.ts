// What an audience hears of a corpus: its columns as they are for it, and the claims that are none of its business. Asks nothing of them.
import { differingIn, disputedIn, type Differing } from '../query/engine/differing.ts';
import { rowsHolding } from '../query/engine/rows-holding.ts';
import { toMask, type Column, type Table } from '../query/engine/table.ts';
import type { FilterKey } from '../query/query/query.ts';
import type { SearchIndex } from '../query/search/search.ts';
import { withoutTexts } from '../query/search/without-texts.ts';
import type { Audience } from './request.ts';
import { withoutUnheard } from './without-unheard.ts';

export class Hearing {
	readonly table: Table;
	readonly differing: Differing;
	/** What no answer holds, and by row 1 where it does not. */
	readonly leftOut: Uint32Array;
	readonly #isLeftOut: Uint8Array;
	#words: { readonly of: SearchIndex; readonly heard: SearchIndex } | null = null;

	/** `widest`: where nobody hears of drafts, there is none in its vocabulary, either. */
	constructor(whole: Table, audience: Audience, widest: Audience = 'all') {
		this.leftOut = audience === 'all' ? new Uint32Array(0) : draftsIn(whole);
		this.#isLeftOut = toMask(this.leftOut, whole.size);
		const table = widest === 'all' ? whole : withoutUnheard(whole, this.#isLeftOut);
		this.differing = differingIn(table, this.#isLeftOut);
		this.table = this.leftOut.length === 0 ? table : toReviewed(table, this.differing);
	}

	isLeftOut(row: number): boolean {
		return this.#isLeftOut[row] === 1;
	}

	/** The words of what it hears. */
	wordsIn(index: SearchIndex): SearchIndex {
		if (this.leftOut.length === 0) return index;
		if (this.#words?.of !== index)
			this.#words = { of: index, heard: { ...index, claims: withoutTexts(index.claims, this.#isLeftOut) } };
		return this.#words.heard;
	}

	/** The rows that hold one of some values, ascending. */
	holding(key: FilterKey, values: readonly string[]): Uint32Array {
		const column: Column = this.table.columns[key];
		return this.without(rowsHolding(column, new Set(values.map((value) => column.values.indexOf(value)))));
	}

	without(rows: Uint32Array): Uint32Array {
		return this.leftOut.length === 0 ? rows : rows.filter((row) => !this.isLeftOut(row));
	}
}

/** What is disputed with drafts alone is not disputed without them, and who has it from whom is known from the others. */
function toReviewed(table: Table, differing: Differing): Table {
	const { columns, reviewedOrigins } = table;
	const origin = { ...columns.origin, codes: reviewedOrigins };
	return { ...table, columns: { ...columns, origin }, disputed: disputedIn(table, differing) };
}

function draftsIn({ columns: { status } }: Table): Uint32Array {
	return rowsHolding(status, new Set([status.values.indexOf('draft')]));
}
