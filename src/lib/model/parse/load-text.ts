// One Markdown file as its front matter, with places, and its text, whatever is wrong with the fields.
import type { Fault } from '../compiled.ts';
import { wholeFile, type LocatedRecord } from './located.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readText } from './read-text.ts';

export interface LoadedText {
	/** The front matter. */
	readonly record: LocatedRecord;
	/** What stands under it; LF line ends, no blank lines around it. */
	readonly body: string;
	/** The whole file, with LF line ends. */
	readonly whole: string;
}

export type LoadedTextResult =
	{ readonly ok: true; readonly text: LoadedText } | { readonly ok: false; readonly fault: Fault };

export function loadText(file: string, bytes: Uint8Array): LoadedTextResult {
	const read = readText(file, bytes);
	return read.ok ? toLoadedText(file, read.text) : read;
}

export function toLoadedText(file: string, text: string): LoadedTextResult {
	const whole = text.replace(/\r\n?/g, '\n');
	const parts = readFrontMatter(file, whole);
	if (!parts.ok) return parts;
	return { ok: true, text: { record: wholeFile(parts.data), body: withoutBlankEnds(parts.body), whole } };
}

/** The first line keeps the spaces before its first word. */
export function withoutBlankEnds(text: string): string {
	const first = text.search(/\S/);
	return first === -1 ? '' : text.slice(text.lastIndexOf('\n', first) + 1).trimEnd();
}
