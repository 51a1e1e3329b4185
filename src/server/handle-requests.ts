// Answers requests from folders: the built app, and data mounted below paths of its own.
// Knows no corpus; whoever starts it says which folders those are.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { EVERY_ANSWER, FRAMED_BY_OURSELVES, IMMUTABLE_FILES } from './every-answer.ts';
import { guard } from './guard.ts';
import { refuse } from './refuse.ts';
import { sendFile } from './send-file.ts';

/**
 * The page that others may show in theirs: it only reads, and knows nothing of who looks at it. Nothing is said of who may: whatever list there
 * is leaves out pages on disk, where one tries an embed first.
 */
const EMBEDDED = /^\/[^/]+\/embed$/;

const IMMUTABLE = /^\/_app\/immutable\//;

/** Addresses that are of a file or of nothing, never of a page. */
const NO_PAGE = /^\/(?:_app|\.well-known)\/|\/[^/]*\.\w+$/;

/** A folder served below a path: `/data/basemap`. */
export interface Mount {
	readonly prefix: string;
	/** Read anew for each request: data may be compiled anew while they are served. */
	readonly folder: string;
	/** Where not all of the folder is served but one file, at the prefix itself. */
	readonly file?: string;
	/** Said with each of its files. */
	readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The page at every address that no mount owns; of two mounts that fit, the first answers, alone. `apps`: the built app, and after it the
 * one before, for pages that are of that. `names`: what this server is called beside its addresses.
 */
export function handleRequests(
	apps: readonly string[],
	mounts: readonly Mount[],
	names: ReadonlySet<string> = new Set()
): RequestListener {
	return (request, response) => {
		const always = { 'Cache-Control': 'no-cache', ...EVERY_ANSWER, ...FRAMED_BY_OURSELVES };
		for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
		const refusal = guard(request, names);
		if (refusal) return refuse(response, refusal.status, refusal.reason);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('Allow', 'GET, HEAD');
			return refuse(response, 405, 'Only GET and HEAD are answered here.');
		}
		const path = pathOf(request);
		if (path === null) return refuse(response, 400, 'This address cannot be read.');
		void answer(request, response, path).catch(() => response.destroy());
	};

	async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
		if (EMBEDDED.test(path)) response.removeHeader('Content-Security-Policy');
		if (IMMUTABLE.test(path)) response.setHeader('Cache-Control', IMMUTABLE_FILES);
		const mount = mounts.find(({ prefix }) => isBelow(decodeURIComponent(path), prefix));
		if (mount) {
			for (const [name, value] of Object.entries(mount.headers ?? {})) response.setHeader(name, value);
			const isWritten = mount.file === undefined ? isBelow(path, mount.prefix) : path === mount.prefix;
			const below =
				mount.file === undefined ? path.slice(mount.prefix.length) : `/${encodeURIComponent(mount.file)}`;
			if (isWritten && (await sendFile(request, response, mount.folder, below))) return;
		} else {
			if (path !== '/' && (await sendApp(request, response, path))) return;
			if (!NO_PAGE.test(decodeURIComponent(path)) && (await sendApp(request, response, '/index.html')))
				return;
		}
		refuse(response, 404, 'There is nothing at this address.');
	}

	async function sendApp(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
		for (const app of apps) if (await sendFile(request, response, app, path)) return true;
		return false;
	}
}

function isBelow(path: string, prefix: string): boolean {
	return path === prefix || path.startsWith(`${prefix}/`);
}

/** The path without its query, with dots resolved, still encoded; null where it is malformed. */
function pathOf(request: IncomingMessage): string | null {
	try {
		const { pathname } = new URL(`http://host${request.url ?? '/'}`);
		decodeURIComponent(pathname);
		return pathname;
	} catch {
		return null;
	}
}
