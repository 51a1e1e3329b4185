// Dateline's one file: a corpus packed into a page. Its archive is looked for and unpacked; nothing of the page is run. What it holds is
// checked like any corpus.
import type { Corpus } from '../../model/corpus.ts';
import { serialiseCorpus } from '../../model/serialise-corpus.ts';
import { MAX_UNPACKED } from '../../files/archive/archive-limits.ts';
import type { Head } from '../../files/input/head.ts';
import { inMegabytes, type Input, type Watched } from '../../files/input/input.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import { fault, items, type Steps } from '../../files/input/step.ts';
import { recordsOfFiles, type WholeRecords } from './records-of-files.ts';

export function isSingleFile({ text }: Head): boolean {
	return /^<!doctype html>/i.test(text) && /Dateline/.test(text);
}

export async function* readSingleFile(input: Input, watched: Watched): Steps<WholeRecords> {
	const packed = longestBase64(await readWhole(input, watched));
	const refuse = (found: string) =>
		fault({ file: input.name, found, expected: 'one file of a corpus, as Dateline saves it' });
	if (packed === null) return void (yield refuse('a page that carries no corpus'));
	const corpus = await corpusIn(packed, watched).catch((error: unknown) => String(error));
	if (typeof corpus === 'string') return void (yield refuse(corpus));
	const result = recordsOfFiles(serialiseCorpus(corpus));
	if (result.ok) yield items([result]);
	else for (const found of result.faults) yield fault({ ...found, file: `${input.name}/${found.file}` });
}

/** The archive is gzip in base64, by far the longest run of such signs. */
function longestBase64(html: string): string | null {
	let longest = '';
	for (const [run] of html.matchAll(/H4sI[A-Za-z0-9+/]{100,}={0,2}/g))
		if (run.length > longest.length) longest = run;
	return longest === '' ? null : longest;
}

async function corpusIn(packed: string, { signal }: Watched): Promise<Corpus> {
	const bytes = await unpack(packed, signal);
	const bodyAt = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
	const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, bodyAt))) as [string, number][];
	let at = bodyAt;
	for (const [path, length] of head) {
		const body = bytes.subarray(at, (at += length));
		if (!/^data\/[a-z0-9-]+\/corpus\.json$/.test(path)) continue;
		const { corpus } = JSON.parse(new TextDecoder().decode(body)) as { corpus: Corpus };
		return corpus;
	}
	throw new Error('an archive without a corpus');
}

async function unpack(packed: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
	const binary = atob(packed);
	const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	for await (const part of stream as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
		signal.throwIfAborted();
		size += part.length;
		if (size > MAX_UNPACKED) throw new Error(`more than ${inMegabytes(MAX_UNPACKED)}, unpacked`);
		parts.push(part);
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}
