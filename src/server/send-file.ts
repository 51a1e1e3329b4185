// Sends one file of a folder, or a part of it, in the smallest form that lies there and is accepted: compressed forms are the .br and .gz
// files beside it. Knows no address but the path of the file.
import type { Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import send from 'send';
import { forgetFile, refuse } from './refuse.ts';

/** Of what may lie there compressed, whose own ending says nothing; the rest the library knows. */
const TYPES: Readonly<Record<string, string>> = {
	'.arrow': 'application/vnd.apache.arrow.file',
	'.bin': 'application/octet-stream',
	'.css': 'text/css;charset=utf-8',
	'.geojson': 'application/geo+json',
	'.html': 'text/html;charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.md': 'text/markdown;charset=utf-8',
	'.pbf': 'application/x-protobuf',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain;charset=utf-8'
};

interface Form {
	readonly coding: string | null;
	readonly ending: string;
}

const PLAIN: Form = { coding: null, ending: '' };
/** The smallest first. */
const COMPRESSED: readonly Form[] = [
	{ coding: 'br', ending: '.br' },
	{ coding: 'gzip', ending: '.gz' }
];

const MISSING: ReadonlySet<number> = new Set([400, 403, 404]);

/** Whether there was such a file; where there was none nothing has been answered. `path` is as in an address: encoded, from a slash on. */
export async function sendFile(
	request: IncomingMessage,
	response: ServerResponse,
	folder: string,
	path: string
): Promise<boolean> {
	// Parts are for GET alone (RFC 9110, 14.2).
	if (request.method !== 'GET') delete request.headers.range;
	response.setHeader('Vary', 'Accept-Encoding');
	for (const form of [...acceptedForms(request), PLAIN]) {
		if (await sendForm(request, response, folder, path, form)) return true;
	}
	return false;
}

function acceptedForms({ headers }: IncomingMessage): readonly Form[] {
	const accepted = String(headers['accept-encoding'] ?? '')
		.toLowerCase()
		.split(',')
		.filter((each) => !/;\s*q=0(?:\.0*)?\s*$/.test(each))
		.map((each) => each.split(';')[0]!.trim());
	return COMPRESSED.filter(({ coding }) => accepted.includes(coding!));
}

function sendForm(
	request: IncomingMessage,
	response: ServerResponse,
	folder: string,
	path: string,
	{ coding, ending }: Form
): Promise<boolean> {
	return new Promise((done) => {
		const ended = () => done(true);
		response.once('close', ended);
		const missing = () => {
			response.off('close', ended);
			forgetFile(response);
			done(false);
		};
		send(request, path + ending, { root: folder, index: false })
			.on('file', (_: unknown, { size }: Stats) => {
				if (isPastStart(request.headers.range, size)) request.headers.range = 'bytes=0-';
			})
			.on('headers', (_: unknown, file: string) => {
				const type = TYPES[extname(file.slice(0, file.length - ending.length))];
				if (type !== undefined) response.setHeader('Content-Type', type);
				if (coding !== null) response.setHeader('Content-Encoding', coding);
			})
			.on('directory', missing)
			.on('error', ({ status }: { readonly status: number }) => {
				// A file that goes while it is being read ends its own answer, not the server.
				if (response.headersSent) response.destroy();
				else if (MISSING.has(status)) missing();
				else refuse(response, status, reasonFor(status));
			})
			.pipe(response);
	});
}

/** The last bytes of a file that has fewer are all of it (RFC 9110, 14.1.2), which the library refuses. */
function isPastStart(range: string | undefined, size: number): boolean {
	const last = /^\s*bytes=\s*-(\d+)\s*$/.exec(range ?? '')?.[1];
	return last !== undefined && Number(last) > size;
}

function reasonFor(status: number): string {
	switch (status) {
		case 412:
			return 'The file is not as the request expects it.';
		case 416:
			return 'The file has no such part.';
		default:
			return 'The file could not be read.';
	}
}
