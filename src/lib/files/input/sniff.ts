// Signs by which the beginnings of files are told apart.
import type { Head } from './head.ts';

export const startsWithBytes =
	(signature: string) =>
	({ bytes }: Head): boolean =>
		[...signature].every((sign, at) => bytes[at] === sign.charCodeAt(0));

export const holdsPath =
	(pattern: RegExp) =>
	({ paths }: Head): boolean =>
		paths.some((path) => pattern.test(path));

/** XML with this element near its beginning. */
export const isXmlOf =
	(element: string) =>
	({ text }: Head): boolean =>
		text.startsWith('<') && new RegExp(`<(?:\\w{1,20}:)?${element}[\\s>]`).test(text);

export function isJson({ text }: Head): boolean {
	return text.startsWith('{') || text.startsWith('[');
}

/** A whole object in the first line, and one in the next. */
export function isJsonLines({ text }: Head): boolean {
	const [first = '', second = ''] = text.replaceAll('\u001e', '').split('\n', 2);
	return first.startsWith('{') && first.trimEnd().endsWith('}') && (second === '' || second.startsWith('{'));
}

/** Text with a separator in its first line, and none of the signs that binary files have. */
export function isTable(head: Head): boolean {
	const { text } = head;
	if (text.startsWith('<')) return false;
	const line = text.slice(0, Math.max(text.search(/[\r\n]/), 0) || 4000);
	return /[,;\t|]/.test(line) && isText(head);
}

export function isText({ text, paths }: Head): boolean {
	return paths.length === 0 && controlsIn(text.slice(0, 4000)) < CONTROLS;
}

/** Share of control characters that no text has, and most other bytes do. */
const CONTROLS = 0.03;

function controlsIn(text: string): number {
	// eslint-disable-next-line no-control-regex -- what tells text from other bytes
	return (text.match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0) / Math.max(text.length, 1);
}
