// Which format a file is: by what is in it first, by its name where that leaves it open. Reads its beginning, and of an archive the list of
// what it holds.
import type { Fault } from '../model/compiled.ts';
import { showText } from '../model/show-value.ts';
import { openArchive } from './archive/open-archive.ts';
import type { Format, Head } from './format.ts';
import { FORMATS } from './formats.ts';
import { encodingOf } from './input/encoding.ts';
import { endingOf, inMegabytes, type Input, type Watched } from './input/input.ts';

export type FormatResult =
	{ readonly ok: true; readonly format: Format } | { readonly ok: false; readonly faults: readonly Fault[] };

const HEAD = 64 * 1024;
/** No format takes more. */
const MOST = Math.max(...FORMATS.map(({ limit }) => limit));

export async function findFormat(input: Input, watched: Watched): Promise<FormatResult> {
	const { name, content } = input;
	const tooLarge = (limit: number): FormatResult => ({
		ok: false,
		faults: [
			{
				file: name,
				found: `a file of ${inMegabytes(content.size)}`,
				expected: `at most ${inMegabytes(limit)}; divide it, or leave out what is not needed`
			}
		]
	});
	if (content.size > MOST) return tooLarge(MOST);
	if (content.size === 0)
		return { ok: false, faults: [{ file: name, found: 'an empty file', expected: 'something in it' }] };
	const head = await headOf(input, watched);
	if (!head.ok) return head;
	const fitting = FORMATS.filter(({ sniff }) => sniff?.(head.head) ?? false);
	const format = fitting.find(({ endings }) => endings.includes(head.head.ending)) ?? fitting[0];
	if (!format) {
		const expected = `one of ${FORMATS.filter(({ sniff }) => sniff)
			.map(({ id }) => id)
			.join(', ')}`;
		const found = `something of no known format that begins with ${showText(head.head.text.slice(0, 40))}`;
		return { ok: false, faults: [{ file: name, found, expected }] };
	}
	return content.size > format.limit ? tooLarge(format.limit) : { ok: true, format };
}

type HeadResult =
	{ readonly ok: true; readonly head: Head } | { readonly ok: false; readonly faults: readonly Fault[] };

async function headOf(input: Input, watched: Watched): Promise<HeadResult> {
	const bytes = new Uint8Array(await input.content.slice(0, HEAD).arrayBuffer());
	const ending = endingOf(input.name);
	const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 7;
	if (isArchive) {
		const opened = await openArchive(input, watched);
		if (!opened.ok) return opened;
		return { ok: true, head: { ending, bytes, text: '', paths: opened.archive.paths } };
	}
	const decoder = new TextDecoder(await encodingOf(input.content.slice(0, HEAD - 4)));
	return { ok: true, head: { ending, bytes, text: decoder.decode(bytes).trimStart(), paths: [] } };
}
