// What every filter must be able to do, so that engine, address, panel and sentence need to know none by name.
import type { MessageKey } from '../../messages/message.ts';
import type { FilterKey, FilterName, Query } from '../query/query.ts';
import type { ClaimTest } from './claim-test.ts';
import type { Wording } from '../query/wording.ts';

export interface Filter {
	readonly name: FilterName;
	readonly label: MessageKey;
	/** The keys under which it stands in an address. */
	readonly params: readonly string[];
	/** What claims must have. Only for a filter that asks. */
	test(query: Query): ClaimTest;
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
