// A data set that is known by its columns: one row of the table of data sets. What its rows mean is its own module's.
import type { Row } from '../rows/row.ts';
import type { MeaningResult } from '../meaning/meaning.ts';

export interface Dataset {
	readonly id: string;
	readonly name: string;
	/** Where its publisher says what its columns mean. */
	readonly url?: string;
	/** Whether rows with these fields, in a file of this format, are its. */
	readonly fits: (fields: ReadonlySet<string>, format: string) => boolean;
	readonly meaningOf: (row: Row, about: FileWords) => MeaningResult;
}

/** What the file says beside its rows. */
export interface FileWords {
	/** Its name as words: `timemap export`. */
	readonly title: string;
}

/** Whether all of these are among the fields. */
export function hasAll(fields: ReadonlySet<string>, ...names: readonly string[]): boolean {
	return names.every((name) => fields.has(name));
}
