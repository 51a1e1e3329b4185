// The files that a page brings along in itself, where the app was handed out as one file: its opening script puts them
// here before the app starts. Knows no format of theirs.

/** A file of the page's own, by the path that it has where the app is served. */
type CarriedFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

declare global {
	/** Absent where the app is served. */
	var datelineFiles: CarriedFiles | undefined;
}

/** Scheme of addresses of carried files; the map is told by it how to read them. */
export const CARRIED_SCHEME = 'carried';

/** Where data lie in a page that carries its files. */
export const CARRIED_DATA_ROOT = `${CARRIED_SCHEME}://files/data/`;

export function isOneFile(): boolean {
	return globalThis.datelineFiles !== undefined;
}

/** Undefined where the page brings no such file. */
export function carriedFile(path: string): Uint8Array<ArrayBuffer> | undefined {
	return globalThis.datelineFiles?.get(path);
}

/** By an address below CARRIED_DATA_ROOT. */
export function carriedFileAt(address: string): Uint8Array<ArrayBuffer> | undefined {
	return carriedFile(address.slice(`${CARRIED_SCHEME}://files/`.length));
}

/** As `fetch`, for addresses below CARRIED_DATA_ROOT. */
export function fetchCarried(address: string | URL | Request): Promise<Response> {
	const file = carriedFileAt(String(address));
	return Promise.resolve(new Response(file ?? null, { status: file ? 200 : 404 }));
}
