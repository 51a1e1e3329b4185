// Answers requests from folders: the built app, and data mounted below paths of its own.
// Knows no corpus; whoever starts it says which folders those are. Compressed forms are the .br and .gz files beside each.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import sirv, { type Options } from 'sirv';

type Answer = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const EVERY_ANSWER = {
	'Cache-Control': 'no-cache',
	'Content-Security-Policy': "frame-ancestors 'self'",
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff'
} as const;

/** The page that others may show in theirs: it only reads, and knows nothing of who looks at it. */
const EMBEDDED = /^\/[^/]+\/embed$/;

/** Types that the server's own list lacks. */
const TYPES: Readonly<Record<string, string>> = {
	arrow: 'application/vnd.apache.arrow.file',
	pbf: 'application/x-protobuf'
};

const IMMUTABLE = /^\/_app\/immutable\//;

/** A folder served below a path: `/data/basemap`. */
export interface Mount {
	readonly prefix: string;
	readonly folder: string;
}

/** The page at every address that no mount owns; of two mounts that fit, the first answers, alone. */
export function handleRequests(app: string, mounts: readonly Mount[]): RequestListener {
	const owned = mounts.map(({ prefix }) => `^${prefix}(/|$)`);
	const page = folder(app, { single: true, ignores: ['^/_app/', ...owned] });
	// Data may be compiled anew while they are served, so they are looked up each time.
	const below = mounts.map((mount) => ({
		prefix: `${mount.prefix}/`,
		answer: folder(mount.folder, { dev: true })
	}));
	return (request, response) => {
		for (const [name, value] of Object.entries(EVERY_ANSWER)) response.setHeader(name, value);
		// A file that goes while it is being read ends its own answer, not the server.
		response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()));
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('Allow', 'GET, HEAD');
			return refuse(response, 405, 'Only GET and HEAD are answered here.');
		}
		const path = pathOf(request);
		if (path === null) return refuse(response, 400, 'This address cannot be read.');
		if (EMBEDDED.test(path)) response.setHeader('Content-Security-Policy', 'frame-ancestors *');
		const missing = () => refuse(response, 404, 'There is nothing at this address.');
		const mount = below.find(({ prefix }) => path.startsWith(prefix));
		if (!mount && owned.some((pattern) => new RegExp(pattern).test(decodeURIComponent(path))))
			return missing();
		request.url = mount ? path.slice(mount.prefix.length - 1) : path;
		(mount?.answer ?? page)(request, response, missing);
	};
}

function folder(path: string, options: Options): Answer {
	return sirv(path, {
		brotli: true,
		gzip: true,
		etag: true,
		...options,
		setHeaders(response, pathname) {
			if (IMMUTABLE.test(pathname)) {
				response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
			}
			const type = TYPES[/\.(\w+)$/.exec(pathname)?.[1] ?? ''];
			if (type) response.setHeader('Content-Type', type);
		}
	});
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

function refuse(response: ServerResponse, status: number, reason: string): void {
	response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' }).end(`${reason}\n`);
}
