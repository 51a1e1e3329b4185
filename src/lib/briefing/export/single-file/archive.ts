// Many files as one text: their lengths, then their bytes, packed with gzip and written in base64, which holds no character
// that means anything in HTML. Runs in pages and in Node. Knows no file's content.

export interface ArchiveEntry {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** Bytes to a call of String.fromCharCode; a multiple of 3, so that the pieces' base64 can be joined. */
const PIECE = 24_576;

export async function packArchive(entries: readonly ArchiveEntry[]): Promise<string> {
	const head = JSON.stringify(entries.map(({ path, bytes }) => [path, bytes.length]));
	const headBytes = new TextEncoder().encode(head);
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, headBytes.length);
	const parts = [length, headBytes, ...entries.map(({ bytes }) => bytes)] as BlobPart[];
	return toBase64(await through(new CompressionStream('gzip'), new Blob(parts)));
}

export async function unpackArchive(text: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
	const packed = new Blob([fromBase64(text)]);
	const bytes = await through(new DecompressionStream('gzip'), packed);
	const bodyAt = 4 + new DataView(bytes.buffer).getUint32(0);
	const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, bodyAt))) as [string, number][];
	let at = bodyAt;
	return new Map(head.map(([path, length]) => [path, bytes.subarray(at, (at += length))]));
}

export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += PIECE) {
		text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
	}
	return text;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	const binary = atob(text);
	const bytes = new Uint8Array(binary.length);
	for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
	return bytes;
}

async function through(
	transform: CompressionStream | DecompressionStream,
	content: Blob
): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await new Response(content.stream().pipeThrough(transform)).arrayBuffer());
}
