// Readers of formats that need what only a shell has.
import type { Reader } from '../../src/lib/exchange/format.ts';

/** `file`: the path that is imported. */
export function shellReaders(_file: string): ReadonlyMap<string, Reader> {
	return new Map();
}
