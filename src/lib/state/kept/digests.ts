// A corpus without its words, for where words that are not to be passed on may not lie: every text as a fingerprint, and the
// way back for those who hold the words. Knows of the data only which fields hold no words.
import { fingerprint } from '../../evidence/changes/fingerprint.ts';
import type { Handling } from '../../model/corpus.ts';

const RESTRICTED: readonly Handling[] = ['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];

/** Whether a corpus of this handling leaves no words in a browser. */
export function isRestricted(handling: Handling): boolean {
	return RESTRICTED.includes(handling);
}

/** Fields that hold ids, dates and terms of a scale. All others hold words. */
const WORDLESS: readonly string[] = [
	...['id', 'report', 'source', 'at', 'about', 'dateline', 'attribution', 'events', 'question', 'position'],
	...['asOf', 'when', 'said', 'published', 'retrieved'],
	...['detail', 'kind', 'status', 'likelihood', 'reliability', 'handling', 'precision', 'textKind', 'type'],
	...['language', 'worldview', 'wikidata', 'was']
];

/** `value`, as JSON has it, with fingerprints for words; `note` is told each. */
export function toDigests(
	value: unknown,
	note?: (digest: string, text: string) => void,
	field = ''
): unknown {
	if (typeof value === 'string') {
		if (WORDLESS.includes(field) || value === '') return value;
		const digest = fingerprint(value);
		note?.(digest, value);
		return digest;
	}
	if (Array.isArray(value)) return value.map((item) => toDigests(item, note, field));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDigests(item, note, key)]));
}

/** As a fingerprint is written. */
const DIGEST = /\b[0-9a-f]{1,8}-\d+\b/g;
const UNKNOWN = '…';

/** `value` with its fingerprints read by the words of `source`; what it does not have becomes an ellipsis. */
export function fromDigests<Value>(value: Value, source: unknown): Value {
	const words = new Map<string, string>();
	toDigests(source, (digest, text) => words.set(digest, text));
	const read = (part: unknown, field = ''): unknown => {
		if (typeof part === 'string') {
			return WORDLESS.includes(field) && field !== 'detail'
				? part
				: part.replace(DIGEST, (digest) => words.get(digest) ?? UNKNOWN);
		}
		if (Array.isArray(part)) return part.map((item) => read(item, field));
		if (typeof part !== 'object' || part === null) return part;
		return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, read(item, key)]));
	};
	return read(value) as Value;
}
