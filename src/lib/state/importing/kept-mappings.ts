// What a person said that the columns of a table are, kept in this browser for the next table with the same columns. The file that they can
// save of it serves other browsers, and the shell.
import type { Mapping } from '../../exchange/mapping/mapping.ts';
import { parseMapping } from '../../exchange/mapping/parse-mapping.ts';

const KEY = 'dateline-mappings';
/** The last are kept. */
const MOST = 20;

/** Where nothing can be kept nothing is known; that is no fault. */
function kept(storage: Storage): string[] {
	try {
		const value: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
		return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
	} catch {
		return [];
	}
}

function columnsKey({ columns }: Mapping): string {
	return JSON.stringify(Object.keys(columns).sort());
}

/** The mapping of a table with the columns of `proposal`; null where there was none. */
export function recallMapping(proposal: Mapping, storage: Storage): Mapping | null {
	const wanted = columnsKey(proposal);
	for (const text of kept(storage).toReversed()) {
		const result = parseMapping(KEY, text);
		if (result.ok && columnsKey(result.mapping) === wanted) return result.mapping;
	}
	return null;
}

export function keepMapping(mapping: Mapping, storage: Storage): void {
	const others = kept(storage).filter((text) => {
		const result = parseMapping(KEY, text);
		return result.ok && columnsKey(result.mapping) !== columnsKey(mapping);
	});
	try {
		storage.setItem(KEY, JSON.stringify([...others, JSON.stringify(mapping)].slice(-MOST)));
	} catch {
		// It is asked again next time, then.
	}
}
