// Data read from a file of a corpus, still unchecked, that can say where in the file each of its values stands.
import type { Fault } from '../compiled.ts';
import { shorten } from '../show-value.ts';

export type Path = readonly (string | number)[];

export interface Place {
	/** Both from 1. */
	readonly line: number;
	readonly column: number;
}

export interface Located {
	readonly file: string;
	readonly value: unknown;
	/**
	 * Where the value at `path` stands, or its nearest parent that is there; with `key`, where that key's
	 * name stands.
	 */
	readonly locate: (path: Path, key?: string) => Place | undefined;
}

/** A record among the records of a file: what is said of it in a fault. */
export interface LocatedRecord {
	readonly in: Located;
	readonly path: Path;
	/** The record itself; of a place, the whole feature. */
	readonly value: unknown;
	/** Its id where it is a string, well formed or not. */
	readonly id: string | null;
	/** Its id, or `#3` where it has none; absent where the file is the record. */
	readonly label?: string;
}

/** The fault of a field of a record. `field` is the path inside the record. */
export function recordFault(record: LocatedRecord, field: Path, found: string, expected: string): Fault {
	return {
		file: record.in.file,
		...record.in.locate([...record.path, ...field]),
		...(record.label === undefined ? {} : { record: shorten(record.label) }),
		...(field.length === 0 ? {} : { field: shorten(field.join('.')) }),
		found,
		expected
	};
}

/**
 * The value at `path` inside data of unknown shape; undefined where there is none. Follows own properties
 * only.
 */
export function valueAt(value: unknown, path: Path): unknown {
	let current = value;
	for (const step of path) {
		if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
		current = (current as Record<string | number, unknown>)[step];
	}
	return current;
}

/** The string at `path`, or null where something else or nothing stands there. */
export function textAt(value: unknown, path: Path): string | null {
	const found = valueAt(value, path);
	return typeof found === 'string' ? found : null;
}

/** A file that is one record: corpus.json, and the front matter of a text. */
export function wholeFile(data: Located): LocatedRecord {
	const id = textAt(data.value, ['id']);
	return { in: data, path: [], value: data.value, id, ...(id === null ? {} : { label: id }) };
}
