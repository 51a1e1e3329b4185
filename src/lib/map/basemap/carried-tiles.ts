// Lets the map read its files from the page itself, where the app was handed out as one file. Knows no tile's content.
import { addProtocol } from 'maplibre-gl';
import { CARRIED_SCHEME, carriedFile, carriedFileAt, isOneFile } from '../../ui/carried-files.ts';

/** The worker's script among the carried files. */
const WORKER_FILE = 'map-worker.js';

let worker: string | undefined;

/**
 * The address of the map's worker, undefined where the app is served. MapLibre goes on with a coarser tile where one is
 * said not to be there.
 */
export function useCarriedFiles(): string | undefined {
	if (worker !== undefined || !isOneFile()) return worker;
	addProtocol(CARRIED_SCHEME, ({ url, type }) => {
		const file = carriedFileAt(url);
		if (!file) return Promise.reject(Object.assign(new Error(`The page brings no ${url}`), { status: 404 }));
		// MapLibre hands the bytes over to its worker, so they are a copy.
		const data = type === 'json' ? toJson(file) : file.slice().buffer;
		return Promise.resolve({ data });
	});
	worker = URL.createObjectURL(new Blob([carriedFile(WORKER_FILE)!], { type: 'text/javascript' }));
	return worker;
}

function toJson(file: Uint8Array): object {
	return JSON.parse(new TextDecoder().decode(file)) as object;
}
