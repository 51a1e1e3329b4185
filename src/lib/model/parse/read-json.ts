// From the text of a JSON file to its value, with every place in it that JSON, or a corpus, does not allow.
// The text is bounded in depth before any parser sees it: parsers descend by calling themselves.
import { findNodeAtLocation, parseTree, printParseErrorCode, visit, type Node } from 'jsonc-parser';
import type { Fault } from '../compiled.ts';
import { showText } from '../show-value.ts';
import { placeOf, type Located, type Path, type Place } from './located.ts';

/** A multipolygon among features lies ten deep; nothing in a corpus lies deeper. */
const MAX_DEPTH = 64;

export type JsonResult =
	| { readonly ok: true; readonly data: Located; readonly faults: readonly Fault[] }
	| { readonly ok: false; readonly faults: readonly Fault[] };

export function readJson(file: string, text: string): JsonResult {
	const tooDeep = depthExceeded(text);
	if (tooDeep !== null) {
		const found = `lists or objects nested more than ${MAX_DEPTH} deep`;
		const expected = `at most ${MAX_DEPTH} levels`;
		return { ok: false, faults: [{ file, ...placeOf(text, tooDeep), found, expected }] };
	}
	const { syntax, keys } = visitJson(file, text);
	if (syntax) return { ok: false, faults: [syntax] };
	return { ok: true, data: { file, value: JSON.parse(text), locate: locator(text) }, faults: keys };
}

/** Offset of the bracket that opens one level too many, or null. */
function depthExceeded(text: string): number | null {
	let depth = 0;
	for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
		if (token === '[' || token === '{') depth++;
		if (token === ']' || token === '}') depth--;
		if (depth > MAX_DEPTH) return index;
	}
	return null;
}

/** The first offence against JSON, after which the rest is guesswork, and all keys that are forbidden or there twice. */
function visitJson(file: string, text: string): { syntax: Fault | null; keys: Fault[] } {
	let syntax: Fault | null = null;
	const keys: Fault[] = [];
	const open: Set<string>[] = [];
	visit(
		text,
		{
			onObjectBegin: () => void open.push(new Set()),
			onObjectEnd: () => void open.pop(),
			onObjectProperty: (key, _offset, _length, line, column) => {
				const place = { line: line + 1, column: column + 1 };
				const seen = open.at(-1)!;
				if (key === '__proto__') {
					keys.push({ file, ...place, found: 'the key "__proto__"', expected: 'no such key anywhere' });
				} else if (seen.has(key)) {
					const found = `the key ${showText(key)} twice in one object`;
					keys.push({ file, ...place, found, expected: 'each key once' });
				}
				seen.add(key);
			},
			onError: (error, _offset, _length, line, column) => {
				syntax ??= {
					file,
					line: line + 1,
					column: column + 1,
					found: SYNTAX_FOUND[printParseErrorCode(error)] ?? 'something that JSON does not allow',
					expected: 'valid JSON'
				};
			}
		},
		{ disallowComments: true, allowTrailingComma: false }
	);
	return { syntax, keys };
}

const SYNTAX_FOUND: Readonly<Record<string, string>> = {
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

/** Builds the tree of places only when the first fault asks for one. */
function locator(text: string): (path: Path, key?: string) => Place | undefined {
	let root: Node | undefined;
	return (path, key) => {
		root ??= parseTree(text);
		if (!root) return undefined;
		const node = nearestNode(root, path);
		const property =
			key === undefined ? undefined : node.children?.find((child) => child.children?.[0]?.value === key);
		return placeOf(text, (property ?? node).offset);
	};
}

function nearestNode(root: Node, path: Path): Node {
	for (let length = path.length; length > 0; length--) {
		const node = findNodeAtLocation(root, [...path.slice(0, length)]);
		if (node) return node;
	}
	return root;
}
