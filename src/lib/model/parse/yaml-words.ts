// What is wrong with the YAML of front matter, for people who never heard of YAML: in words, and where quotation marks mend it, with the line
// as it should be. Knows no file and no field of a corpus.
import { isMap, isScalar, type Document, type ErrorCode, type YAMLError, type YAMLWarning } from 'yaml';
import { printable, shorten } from '../show-value.ts';

export interface YamlFault {
	readonly found: string;
	readonly expected: string;
	/** In the text of the front matter. */
	readonly offset: number;
}

export const FIELDS_EXPECTED = 'lines of the form "field: value" (YAML)';

const WORDS: Partial<Readonly<Record<ErrorCode, string>>> = {
	BAD_ALIAS: 'an alias (*), which front matter does not have',
	BAD_DQ_ESCAPE: 'a backslash in quotation marks before a letter that it does not go with',
	BAD_INDENT: 'a bracket that is not closed, or lines that are not indented alike',
	BAD_SCALAR_START: 'a value that begins with a sign that YAML keeps for itself',
	BLOCK_AS_IMPLICIT_KEY: 'a colon and a space in a value that has no quotation marks',
	DUPLICATE_KEY: 'a field that stands there twice',
	MISSING_CHAR: 'a bracket or quotation mark that is not closed',
	MULTILINE_IMPLICIT_KEY: 'a line without a colon after its field',
	MULTIPLE_DOCS: 'more than one document',
	TAB_AS_INDENT: 'a line indented by a tab',
	TAG_RESOLVE_FAILED: 'a tag (!), which front matter does not have',
	UNEXPECTED_TOKEN: 'a sign that YAML does not expect there'
};

/** Codes of what quotation marks round the value of the line would mend. */
const MENDED_BY_MARKS: ReadonlySet<ErrorCode> = new Set([
	'BAD_ALIAS',
	'BAD_SCALAR_START',
	'BLOCK_AS_IMPLICIT_KEY',
	'TAG_RESOLVE_FAILED',
	'UNEXPECTED_TOKEN'
]);

/** A value whose first words alone stand in quotation marks: `title: "Bridge" closed`. */
const GOES_ON = /^[A-Za-z][\w-]*:[ \t]+(?:"[^"\\]*"|'[^']*')[ \t]*[^\s#]/;

export function yamlFault(
	yaml: string,
	{ code, pos: [offset], message }: YAMLError | YAMLWarning
): YamlFault {
	const line = lineAt(yaml, offset);
	const goesOn = MENDED_BY_MARKS.has(code) && GOES_ON.test(line);
	const found = goesOn ? 'text after the closing quotation mark' : (WORDS[code] ?? message);
	const quoted = MENDED_BY_MARKS.has(code) ? inMarks(line, goesOn) : null;
	return { found, expected: quoted ?? FIELDS_EXPECTED, offset };
}

/** Of the first value that YAML cuts off at a number sign, taking what follows for a remark; null where none is. */
export function cutValue(yaml: string, document: Document): YamlFault | null {
	if (!isMap(document.contents)) return null;
	for (const { value } of document.contents.items) {
		if (!isScalar(value) || value.type !== 'PLAIN' || !value.range) continue;
		const [offset, end] = value.range;
		const rest = /^[ \t]*#.*/.exec(yaml.slice(end))?.[0];
		const quoted = rest === undefined ? null : inMarks(lineAt(yaml, offset));
		if (rest !== undefined && quoted !== null)
			return {
				found: `${JSON.stringify(shorten(rest.trim()))}, which YAML leaves out after a space and #`,
				expected: quoted,
				offset
			};
	}
	return null;
}

/** The line with its value in quotation marks; null where it is no line of that form, or has them and needs no others. */
function inMarks(line: string, hasMarks = false): string | null {
	const [, field, value] = /^([A-Za-z][\w-]*):[ \t]+(\S.*?)\s*$/.exec(line) ?? [];
	if (field === undefined || value === undefined || (/^["']/.test(value) && !hasMarks)) return null;
	return `the value in quotation marks, ${field}: ${printable(marked(shorten(value)))}`;
}

/** In the marks that the value does not have itself, where there are such. */
function marked(value: string): string {
	return value.includes('"') && !/['\\]/.test(value) ? `'${value}'` : JSON.stringify(value);
}

function lineAt(text: string, offset: number): string {
	const end = text.indexOf('\n', offset);
	return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? undefined : end);
}
