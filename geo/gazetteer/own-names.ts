// What the project's tables say that a place is called beside what its source calls it.
import { readTable, splitValues } from './read-table.ts';

export interface OwnNames {
	/** The one to be shown: in the table it stands behind `=`. */
	readonly en: string | undefined;
	readonly others: readonly string[];
	readonly demonyms: readonly string[];
}

export const NO_NAMES: OwnNames = { en: undefined, others: [], demonyms: [] };

/** By the first `keys` columns, a colon between them; names and people follow. */
export function readOwnNames(table: string, keys: number): ReadonlyMap<string, OwnNames> {
	return new Map(
		readTable(table, keys + 2).map((row) => {
			const values = splitValues(row[keys]!);
			const own = {
				en: values.find((value) => value.startsWith('='))?.slice(1),
				others: values.map((value) => value.replace(/^=/, '')),
				demonyms: splitValues(row[keys + 1]!)
			};
			return [row.slice(0, keys).join(':'), own];
		})
	);
}
