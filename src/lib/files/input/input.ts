// A file as it is handed over, by a page, a worker or the shell: a name and bytes that can be read piece by piece. Knows no format.

export interface Input {
	/** As its owner calls it; only its ending is believed, and that not alone. */
	readonly name: string;
	readonly content: Blob;
}

/** Reading and writing stop, with the signal's reason, at the next piece. */
export interface Watched {
	readonly signal: AbortSignal;
}

export function endingOf(name: string): string {
	return /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

export async function bytesOf({ content }: Input): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await content.arrayBuffer());
}

/** How much a file may have, in words: files beyond it are refused before a byte is read. */
export function inMegabytes(bytes: number): string {
	return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
