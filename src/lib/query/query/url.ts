// A query as it stands in an address, read and written by the table of filters: `?event=talks,-truce&when=2026-01-24..`.
// Reads what it can and says what it left out. Keys that no filter has belong to others and stay as they are.
import { message } from '../../messages/message.ts';
import type { AddressProblem, Knows } from '../filters/filter.ts';
import { FILTERS } from '../filters/filters.ts';
import { EVERYTHING, NONE, OPTIONAL_KEYS, type FilterKey, type Query } from './query.ts';
import type { Vocabulary } from '../engine/table.ts';

/** The keys that this file reads and writes. */
export const QUERY_PARAMS: readonly string[] = FILTERS.flatMap(({ params }) => params);

export interface Address {
	readonly query: Query;
	/** What was left out, each with a sentence for the reader. */
	readonly problems: readonly (AddressProblem & { readonly text: string })[];
}

/** `table`: what the corpus knows; null takes every value that is well written. */
export function parseQuery(params: URLSearchParams, table: Vocabulary | null): Address {
	const knows = table ? toKnows(table) : () => true;
	const problems: AddressProblem[] = [];
	let query = EVERYTHING;
	for (const filter of FILTERS) {
		for (const param of filter.params) {
			for (const text of params.getAll(param)) {
				const reading = filter.read(query, param, text, knows);
				query = reading.query;
				problems.push(...reading.problems);
			}
		}
	}
	return { query, problems: problems.map((problem) => ({ ...problem, text: sayProblem(problem) })) };
}

/** Writes `query` into `params` in place of the query that stands there. */
export function writeQuery(params: URLSearchParams, query: Query): void {
	for (const param of QUERY_PARAMS) params.delete(param);
	for (const filter of FILTERS) for (const [param, text] of filter.write(query)) params.set(param, text);
}

/** The search part of an address, with its `?` unless empty; signs that need no escape there stay readable. */
export function formatSearch(params: URLSearchParams): string {
	const text = params.toString().replace(/%(2C|3A|2F|3B)/g, decodeURIComponent);
	return text === '' ? '' : `?${text}`;
}

function toKnows({ columns }: Vocabulary): Knows {
	const optional: readonly FilterKey[] = OPTIONAL_KEYS;
	return (key, value) => columns[key].values.includes(value) || (value === NONE && optional.includes(key));
}

function sayProblem({ filter, param, found, reason }: AddressProblem): string {
	const label = message(`query.filter.${filter}`);
	if (reason !== 'malformed') return message(`query.problem.${reason}`, { label, found });
	return message('query.problem.malformed', { label, found: `${param}=${found}` });
}
