// The text of a file in pieces, whatever its encoding; a byte order mark is taken off.
import { encodingOf } from './encoding.ts';
import type { Input, Watched } from './input.ts';

export interface TextPiece {
	readonly text: string;
	/** Bytes read so far. */
	readonly done: number;
}

const PIECE = 1024 * 1024;

export async function* readPieces({ content }: Input, { signal }: Watched): AsyncGenerator<TextPiece, void> {
	const decoder = new TextDecoder(await encodingOf(content));
	for (let at = 0; at < content.size; at += PIECE) {
		signal.throwIfAborted();
		const end = Math.min(at + PIECE, content.size);
		const bytes = await content.slice(at, end).arrayBuffer();
		yield { text: decoder.decode(bytes, { stream: end < content.size }), done: end };
	}
}

export async function readWhole(input: Input, watched: Watched): Promise<string> {
	const texts: string[] = [];
	for await (const { text } of readPieces(input, watched)) texts.push(text);
	return texts.join('');
}
