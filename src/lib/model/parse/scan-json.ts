// One pass over a JSON text: what JSON does not allow in it, keys that no corpus may have, and where its
// records begin. Holds no more of the text than that, so that a large file costs little.
import { printParseErrorCode, visit } from 'jsonc-parser';
import type { Fault } from '../compiled.ts';
import { showText } from '../show-value.ts';

/**
 * Where the records of a file are: in a list that is the file, in `features` of an object, or the file is
 * the one record.
 */
export type RecordLayout = 'list' | 'features' | 'whole';

export interface JsonScan {
	/** The first offence against JSON, after which the rest is guesswork. */
	readonly syntax: Fault | null;
	/** More records, or more values in one, than can be checked. */
	readonly tooLarge: Fault | null;
	/** Keys that are forbidden or there twice. */
	readonly keys: readonly Fault[];
	/** Offset of each record, in order; empty where the file is the one record. */
	readonly records: readonly number[];
	/** Offsets of the brackets round the records; null where there is no such list. */
	readonly list: { readonly open: number; readonly close: number } | null;
}

/** The seventy thousand claims of a file of 64 MB, and as many again. */
const MAX_RECORDS = 150_000;

/**
 * A detailed outline of a country has some hundred thousand numbers. A record's faults, one a value, are
 * held at once.
 */
const MAX_VALUES = 500_000;

/** `text` must not nest deeper than the stack of a parser allows: see `depthExceeds`. */
export function scanJson(file: string, text: string, layout: RecordLayout): JsonScan {
	let syntax: Fault | null = null;
	let tooLarge: Fault | null = null;
	const keyFaults: Fault[] = [];
	const records: number[] = [];
	const keys: Set<string>[] = [];
	const listDepth = layout === 'list' ? 0 : layout === 'features' ? 1 : Infinity;
	let depth = 0;
	let rootKey = '';
	let inRecords = false;
	let values = 0;
	let list: JsonScan['list'] = null;

	const beginValue = (offset: number, line: number, column: number): void => {
		if (tooLarge) return;
		if (inRecords && depth === listDepth + 1) {
			records.push(offset);
			values = 0;
		}
		const excess =
			++values > MAX_VALUES ? EXCESS.values : records.length > MAX_RECORDS ? EXCESS.records : null;
		if (excess) tooLarge = { file, ...fromOne(line, column), ...excess };
	};

	visit(
		text,
		{
			onObjectBegin: (offset, _length, line, column) => {
				beginValue(offset, line, column);
				depth++;
				keys.push(new Set());
			},
			onObjectProperty: (key, _offset, _length, line, column) => {
				if (depth === 1) rootKey = key;
				const found = keyFault(key, keys.at(-1)!);
				if (found) keyFaults.push({ file, ...fromOne(line, column), ...found });
			},
			onObjectEnd: () => {
				depth--;
				keys.pop();
			},
			onArrayBegin: (offset, _length, line, column) => {
				beginValue(offset, line, column);
				if (depth === listDepth && (layout === 'list' || rootKey === 'features')) {
					inRecords = true;
					list = { open: offset, close: offset };
				}
				depth++;
			},
			onArrayEnd: (offset) => {
				if (--depth !== listDepth) return;
				if (inRecords && list) list = { ...list, close: offset };
				inRecords = false;
			},
			onLiteralValue: (_value, offset, _length, line, column) => beginValue(offset, line, column),
			onError: (error, _offset, _length, line, column) => {
				const found = SYNTAX[printParseErrorCode(error)] ?? 'something that JSON does not allow';
				syntax ??= { file, ...fromOne(line, column), found, expected: 'valid JSON' };
			}
		},
		{ disallowComments: true, allowTrailingComma: false }
	);
	return { syntax, tooLarge, keys: keyFaults, records, list };
}

const EXCESS = {
	values: { found: `more than ${MAX_VALUES} values in one record`, expected: 'fewer: simplify its geometry' },
	records: { found: `more than ${MAX_RECORDS} records`, expected: 'fewer: divide the corpus into several' }
} as const;

function fromOne(line: number, column: number): { line: number; column: number } {
	return { line: line + 1, column: column + 1 };
}

function keyFault(key: string, seen: Set<string>): { found: string; expected: string } | null {
	if (key === '__proto__') return { found: 'the key "__proto__"', expected: 'no such key anywhere' };
	if (seen.has(key))
		return { found: `the key ${showText(key)} twice in one object`, expected: 'each key once' };
	seen.add(key);
	return null;
}

const SYNTAX: Readonly<Record<string, string>> = {
	InvalidSymbol: 'a word that is no JSON value',
	InvalidNumberFormat: 'a number in a form that JSON does not have',
	PropertyNameExpected: 'no key in double quotes where one must stand',
	ValueExpected: 'no value where one must stand',
	ColonExpected: 'no colon after a key',
	CommaExpected: 'no comma between two items',
	CloseBraceExpected: 'an object that is not closed by }',
	CloseBracketExpected: 'a list that is not closed by ]',
	EndOfFileExpected: 'more text after the end of the value',
	InvalidCommentToken: 'a comment, which JSON does not have',
	UnexpectedEndOfComment: 'a comment, which JSON does not have',
	UnexpectedEndOfString: 'a string that does not end on its line',
	UnexpectedEndOfNumber: 'a number that breaks off',
	InvalidUnicode: 'a \\u escape without four hexadecimal digits',
	InvalidEscapeCharacter: 'a backslash before a character that needs none',
	InvalidCharacter: 'a control character in a string'
};
