// From the bytes of a file to its text: size and encoding. Knows nothing of what the text says.
import type { Fault } from '../compiled.ts';

/**
 * Limits of one file. A text that is much larger than any corpus would stop the machine before it could be
 * refused.
 */
const MAX_RECORDS_BYTES = 64 * 1024 * 1024;
const MAX_TEXT_BYTES = 8 * 1024 * 1024;

/** The most bytes that a file of this name may have. */
export function maxBytes(file: string): number {
	return file.endsWith('.md') ? MAX_TEXT_BYTES : MAX_RECORDS_BYTES;
}

export type TextResult =
	{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Fault };

/** A byte order mark at the beginning is taken off; line ends stay as they are. */
export function readText(file: string, bytes: Uint8Array): TextResult {
	if (bytes.length > maxBytes(file)) return { ok: false, fault: tooLarge(file, bytes.length) };
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return {
			ok: false,
			fault: {
				file,
				line: firstBadLine(bytes),
				column: 1,
				found: 'bytes that are not UTF-8 in this line',
				expected: 'text saved as UTF-8'
			}
		};
	}
}

/** Also for whoever reads the disk, so that a file of this size need not be read at all. */
export function tooLarge(file: string, size: number): Fault {
	const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;
	return {
		file,
		found: `a file of ${megabytes(size)}`,
		expected: `at most ${megabytes(maxBytes(file))}; divide the corpus into several`
	};
}

/** A line feed is never part of another character in UTF-8, so that each line can be tried by itself. */
function firstBadLine(bytes: Uint8Array): number {
	let line = 1;
	for (let start = 0; start <= bytes.length; line++) {
		const feed = bytes.indexOf(0x0a, start);
		const end = feed === -1 ? bytes.length : feed;
		try {
			new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
		} catch {
			return line;
		}
		start = end + 1;
	}
	return line;
}
