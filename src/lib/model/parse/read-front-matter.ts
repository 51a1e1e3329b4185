// From the text of a Markdown file, with LF line ends, to its front matter, as data with places, and the text
// under it. All scalars are strings: `published: 2026` must not become a number, nor `title: Yes` a truth
// value.
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Fault } from '../compiled.ts';
import type { Located, Path, Place } from './located.ts';
import { cutValue, FIELDS_EXPECTED, yamlFault } from './yaml-words.ts';

export type FrontMatterResult =
	| { readonly ok: true; readonly data: Located; readonly body: string }
	| { readonly ok: false; readonly fault: Fault };

/** Front matter is a few lines; more is a file that lost its closing line, or an attack on the YAML parser. */
const MAX_LENGTH = 16_384;

export function readFrontMatter(file: string, text: string): FrontMatterResult {
	const refuse = (
		found: string,
		expected: string,
		place: Partial<Place> = { line: 1, column: 1 }
	): FrontMatterResult => ({
		ok: false,
		fault: { file, ...place, found, expected }
	});
	if (!/^---[ \t]*\n/.test(text))
		return refuse('no front matter', 'a first line of three hyphens, then the fields');
	const parts = splitFrontMatter(text);
	if (!parts) return refuse('front matter that does not end', 'a line of three hyphens under the fields');
	const { yaml } = parts;
	if (yaml.length > MAX_LENGTH)
		return refuse(`front matter of ${yaml.length} characters`, `at most ${MAX_LENGTH}`);
	const counter = new LineCounter();
	const parsed = parseYaml(yaml, counter);
	if (!parsed.ok) return refuse(parsed.found, parsed.expected, shift(parsed.place));
	const data: Located = {
		file,
		value: parsed.value,
		locate: (path, key) => shift(locate(parsed.document, counter, path, key))
	};
	return { ok: true, data, body: parts.body };
}

/** A text with front matter, in parts that together are the text: the first line, the fields, the closing line, what stands under it. */
export function splitFrontMatter(
	text: string
): { readonly first: string; readonly yaml: string; readonly closing: string; readonly body: string } | null {
	const begin = text.indexOf('\n') + 1;
	const close = /^---[ \t]*(?:\n|$(?!\n))/m.exec(text.slice(begin));
	if (!close) return null;
	const end = begin + close.index;
	return {
		first: text.slice(0, begin),
		yaml: text.slice(begin, end),
		closing: close[0],
		body: text.slice(end + close[0].length)
	};
}

/** The front matter begins in the second line of its file. */
function shift(place: Place | undefined): Place {
	return place ? { line: place.line + 1, column: place.column } : { line: 1, column: 1 };
}

type YamlResult =
	| { readonly ok: true; readonly value: unknown; readonly document: Document }
	| {
			readonly ok: false;
			readonly found: string;
			readonly expected: string;
			readonly place: Place | undefined;
	  };

function parseYaml(yaml: string, lineCounter: LineCounter): YamlResult {
	try {
		const document = parseDocument(yaml, {
			schema: 'failsafe',
			lineCounter,
			prettyErrors: false,
			stringKeys: true
		});
		// Warnings are of what would otherwise be left out: tags, and directives of another YAML.
		const error = document.errors[0] ?? document.warnings[0];
		const fault = error ? yamlFault(yaml, error) : cutValue(yaml, document);
		if (fault) return { ok: false, ...fault, place: placeAt(lineCounter, fault.offset) };
		if (!isMap(document.contents)) return noFields('no fields');
		if (document.has('__proto__')) return noFields('the field "__proto__"');
		return { ok: true, value: document.toJS({ maxAliasCount: 0 }), document };
	} catch (error) {
		return noFields(inWords(error));
	}
}

function noFields(found: string): YamlResult {
	return { ok: false, found, expected: FIELDS_EXPECTED, place: undefined };
}

function inWords(error: unknown): string {
	const words = error instanceof Error ? error.message : String(error);
	if (words.startsWith('Maximum call stack')) return 'values too deep in one another';
	return error instanceof ReferenceError ? 'an alias, which front matter does not have' : words;
}

/** Front matter is flat: a path is a field, or what lies in it. */
function locate(
	document: Document,
	counter: LineCounter,
	[field]: Path,
	key: string | undefined
): Place | undefined {
	if (!isMap(document.contents)) return undefined;
	const pair = document.contents.items.find(
		(item) => isScalar(item.key) && item.key.value === (key ?? field)
	);
	const node = key === undefined ? pair?.value : pair?.key;
	return isNode(node) && node.range ? placeAt(counter, node.range[0]) : undefined;
}

function placeAt(counter: LineCounter, offset: number): Place {
	const { line, col } = counter.linePos(offset);
	return { line, column: col };
}
