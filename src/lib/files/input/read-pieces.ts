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
	const encoding = await encodingOf(content);
	const decoder = new TextDecoder(encoding);
	for (let at = 0; at < content.size; at += PIECE) {
		signal.throwIfAborted();
		const end = Math.min(at + PIECE, content.size);
		const bytes = await content.slice(at, end).arrayBuffer();
		const text = decoder.decode(bytes, { stream: end < content.size });
		yield { text: encoding === 'windows-1252' ? withPunctuation(text) : text, done: end };
	}
}

/** What Windows-1252 has in the place of control characters, from 0x80; Node 20 leaves these out of its decoder. */
const PUNCTUATION = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withPunctuation(text: string): string {
	return text.replace(/[\u0080-\u009f]/g, (sign) => PUNCTUATION[sign.charCodeAt(0) - 0x80]!);
}

export async function readWhole(input: Input, watched: Watched): Promise<string> {
	const texts: string[] = [];
	for await (const { text } of readPieces(input, watched)) texts.push(text);
	return texts.join('');
}
