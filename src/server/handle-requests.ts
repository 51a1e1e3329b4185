// Answers requests from folders: the built app, and data mounted below paths of its own.
// Knows no corpus; whoever starts it says which folders those are.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { guard } from './guard.ts';
import { refuse } from './refuse.ts';
import { sendFile } from './send-file.ts';

const EVERY_ANSWER = {
	'Cache-Control': 'no-cache',
	'Content-Security-Policy': "frame-ancestors 'self'",
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff'
} as const;

/**
 * The page that others may show in theirs: it only reads, and knows nothing of who looks at it. Nothing is said of who may: whatever list there
 * is leaves out pages on disk, where one tries an embed first.
 */
const EMBEDDED = /^\/[^/]+\/embed$/;

const IMMUTABLE = /^\/_app\/immutable\//;

/** Addresses that are of a file or of nothing, never of a page. */
const NO_PAGE = /^\/(?:_app|\.well-known)\/|\/[^/]*\.\w+$/;

/** What is answered below a path: from a folder, or by a program. */
export type Mount = FolderMount | ProgramMount;

/** By a program, which says which methods it knows. False where there is nothing at that address. */
export interface ProgramMount {
	readonly prefix: string;
	/** `below`: what follows the prefix, decoded; empty, or from a slash on. */
	readonly answer: (request: IncomingMessage, response: ServerResponse, below: string) => Promise<boolean>;
}

/** A folder served below a path: `/data/basemap`. */
export interface FolderMount {
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
		for (const [name, value] of Object.entries(EVERY_ANSWER)) response.setHeader(name, value);
		const refusal = guard(request, names);
		if (refusal) return refuse(response, refusal.status, refusal.reason);
		const path = pathOf(request);
		if (path === null) return refuse(response, 400, 'This address cannot be read.');
		const mount = mounts.find(({ prefix }) => isBelow(decodeURIComponent(path), prefix));
		if (mount && 'answer' in mount)
			return void runProgram(request, response, path, mount).catch(() => response.destroy());
		if (!expectMethod(request, response, ['GET', 'HEAD'])) return;
		void answer(request, response, path, mount).catch(() => response.destroy());
	};

	async function runProgram(
		request: IncomingMessage,
		response: ServerResponse,
		path: string,
		{ prefix, answer }: ProgramMount
	): Promise<void> {
		if (await answer(request, response, decodeURIComponent(path).slice(prefix.length))) return;
		refuse(response, 404, 'There is nothing at this address.');
	}

	async function answer(
		request: IncomingMessage,
		response: ServerResponse,
		path: string,
		mount: FolderMount | undefined
	): Promise<void> {
		if (EMBEDDED.test(path)) response.removeHeader('Content-Security-Policy');
		if (IMMUTABLE.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
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

/** Whether it is one of those known here; what is not is refused. */
export function expectMethod(
	request: IncomingMessage,
	response: ServerResponse,
	methods: readonly string[]
): boolean {
	if (methods.includes(request.method ?? '')) return true;
	response.setHeader('Allow', methods.join(', '));
	refuse(response, 405, `Only ${methods.join(' and ')} ${methods.length > 1 ? 'are' : 'is'} answered here.`);
	return false;
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
