// Which format a file is: by what is in it first, by its name where that leaves it open. Reads its beginning, and of an archive the list of
// what it holds.
import type { Fault } from '../model/compiled.ts';
import { showText } from '../model/show-value.ts';
import type { Format } from './format.ts';
import { FORMATS } from './formats.ts';
import { headOf } from '../files/input/head.ts';
import { inMegabytes, type Input, type Watched } from '../files/input/input.ts';

export type FormatResult =
	{ readonly ok: true; readonly format: Format } | { readonly ok: false; readonly faults: readonly Fault[] };

/** No format takes more. */
const MOST = Math.max(...FORMATS.map(({ limit }) => limit));

/** `ofAnySize`: of formats that are read piece by piece, for who holds no more than a piece of what comes of it. */
export async function findFormat(
	input: Input,
	watched: Watched,
	{ ofAnySize = false } = {}
): Promise<FormatResult> {
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
	if (content.size > MOST && !ofAnySize) return tooLarge(MOST);
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
	const isLimited = !(ofAnySize && format.isStreamed);
	return isLimited && content.size > format.limit ? tooLarge(format.limit) : { ok: true, format };
}
