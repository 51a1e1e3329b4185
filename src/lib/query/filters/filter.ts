// What every filter must be able to do, so that engine, address, panel and sentence need to know none by name.
import type { MessageKey } from '../../messages/message.ts';
import type { FilterKey, FilterName, Query } from '../query/query.ts';
import type { Table } from '../engine/table.ts';
import type { Wording } from '../query/wording.ts';

export interface Filter {
	readonly name: FilterName;
	readonly label: MessageKey;
	/** The keys under which it stands in an address. */
	readonly params: readonly string[];
	/** Puts `bit` into `fails` for each row that fails, and takes it out for each other. Only for a filter that asks. */
	mark(fails: Uint32Array, bit: number, table: Table, query: Query, find: Find): void;
	write(query: Query): readonly (readonly [param: string, text: string])[];
	/** Takes what stands in an address under `param` into the query, as far as it can be read. */
	read(query: Query, param: string, text: string, knows: Knows): Reading;
	/** What it asks, in phrases that stand between commas; none where it asks nothing. */
	say(query: Query, wording: Wording): readonly Phrase[];
}

/** One thing that a query asks: in a sentence between commas, on screen a chip that can be taken away. */
export interface Phrase {
	readonly text: string;
	/** The query that does not ask it. */
	readonly without: Query;
}

/** For each row 1 where its claim matches the words, 0 where not; null where every claim does. */
export type Find = (words: string) => Uint8Array | null;

/** Whether a corpus has a record, or a vocabulary a term, of that name. */
export type Knows = (key: FilterKey, value: string) => boolean;

export interface Reading {
	readonly query: Query;
	readonly problems: readonly AddressProblem[];
}

/** Something in an address that was left out of the query; the rest is in force. */
export interface AddressProblem {
	readonly filter: FilterName;
	readonly param: string;
	readonly found: string;
	/** `unknown`: well written, but this corpus has no such thing. `repeated`: it stands there already. */
	readonly reason: 'malformed' | 'unknown' | 'repeated';
}

/** Puts `bit` into `fails` where `isFailing`, and takes it out elsewhere. */
export function markWhere(fails: Uint32Array, bit: number, isFailing: (row: number) => boolean): void {
	for (let row = 0; row < fails.length; row++) {
		if (isFailing(row)) fails[row]! |= bit;
		else fails[row]! &= ~bit;
	}
}
