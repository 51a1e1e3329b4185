// A report's file written anew: fields that say the same keep their lines, and the text its surroundings. Line ends are LF.
import { isMap, isNode, isScalar, parseDocument, stringify, type Pair } from 'yaml';
import { isObject, isSameValue } from '../edits/same-value.ts';
import { withoutBlankEnds } from '../parse/load-text.ts';
import { splitFrontMatter } from '../parse/read-front-matter.ts';
import { toReportText } from '../serialise-corpus.ts';

type Fields = Readonly<Record<string, unknown>>;

/** `whole` is the file as the parser could read it, `value` the report with its `text`. */
export function rewriteReport(whole: string, value: Fields): string {
	const parts = splitFrontMatter(whole);
	if (!parts) return toReportText(value);
	const { text, ...fields } = value;
	const yaml = rewriteFields(parts.yaml, fields);
	return parts.first + yaml + parts.closing + rewriteBody(parts.body, String(text));
}

function rewriteBody(body: string, text: string): string {
	const old = withoutBlankEnds(body);
	const now = withoutBlankEnds(text.replace(/\r\n?/g, '\n'));
	const start = body.indexOf(old);
	return old === '' ? `\n${now}\n` : body.slice(0, start) + now + body.slice(start + old.length);
}

/** Fields not among `fields` go, or stay where these are only some. */
export function rewriteFields(yaml: string, fields: Fields, which: 'all' | 'some' = 'all'): string {
	const { contents } = parseDocument(yaml, { schema: 'failsafe', stringKeys: true });
	if (!isMap(contents)) return stringifyFields(fields);
	const there = new Set<string>();
	const pairs = contents.items.map((pair) => ({ name: nameOf(pair), start: startOf(pair), pair }));
	const lines = pairs.map(({ name, start, pair }, index) => {
		const end = pairs[index + 1]?.start ?? yaml.length;
		there.add(name);
		if (Object.hasOwn(fields, name)) return rewriteField(yaml, start, end, pair, fields[name]);
		return which === 'all' ? '' : yaml.slice(start, end);
	});
	const added = Object.fromEntries(Object.entries(fields).filter(([name]) => !there.has(name)));
	return yaml.slice(0, pairs[0]!.start) + lines.join('') + stringifyFields(added);
}

/** From a field to the next; what stands between is kept with the field before it. */
function rewriteField(yaml: string, start: number, end: number, pair: Pair, value: unknown): string {
	const node = pair.value;
	const known: unknown = isNode(node) ? node.toJS(parseDocument('')) : null;
	if (isSameValue(known, value)) return yaml.slice(start, end);
	if (!isScalar(node) || !node.range || node.type?.startsWith('BLOCK'))
		return stringifyFields({ [nameOf(pair)]: value });
	return yaml.slice(start, node.range[0]) + scalar(value) + yaml.slice(node.range[1], end);
}

function nameOf({ key }: Pair): string {
	return isScalar(key) ? String(key.value) : '';
}

function startOf({ key }: Pair): number {
	return isNode(key) ? key.range![0] : 0;
}

function stringifyFields(fields: Fields): string {
	return Object.entries(fields)
		.map(([name, value]) => `${name}: ${scalar(value)}\n`)
		.join('');
}

/** Plain where YAML of any version reads it as text, else in double quotes; a list in brackets, texts by language in braces. */
function scalar(value: unknown): string {
	if (isObject(value)) {
		// Between braces a plain text would end at its first comma.
		const pairs = Object.entries(value).map(([name, text]) => `${scalar(name)}: ${quoted(String(text))}`);
		return `{ ${pairs.join(', ')} }`;
	}
	if (Array.isArray(value)) return `[${value.map(scalar).join(', ')}]`;
	const text = String(value);
	return /^\p{L}[\p{L}\p{N} .,'’()/-]*$/u.test(text) &&
		!/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) &&
		!text.endsWith(' ')
		? text
		: quoted(text);
}

function quoted(text: string): string {
	return stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
}
