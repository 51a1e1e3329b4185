// Folders that pages of this server may write, below `/edit/NAME`: GET gives the files, PUT replaces some. Both want the key that the terminal
// printed; who has none may only read what is compiled. Knows no corpus.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { EDIT_KEY, EDIT_PATH } from '../../lib/desk/homes/server-home.ts';
import { expectMethod, type ProgramMount } from '../handle-requests.ts';
import { refuse } from '../refuse.ts';
import { digestOf, type EditableFolder, type FileChange } from './editable-folder.ts';

/** Of all files of one change together. */
const MAX_BODY = 256 * 1024 * 1024;

/** What is said of the files that stand beside it in the form. */
const CHANGES = z.array(z.strictObject({ path: z.string(), before: z.string().nullable() }));

export function mountEdits(folders: readonly EditableFolder[], key: string): ProgramMount {
	return {
		prefix: EDIT_PATH,
		async answer(request, response, below) {
			if (!isKey(request.headers[EDIT_KEY.toLowerCase()], key)) {
				refuse(response, 403, 'The key is missing or another than the one that the terminal printed.');
				return true;
			}
			const folder = folders.find(({ name }) => below === `/${name}`);
			if (!folder) return false;
			if (!expectMethod(request, response, ['GET', 'PUT'])) return true;
			if (request.method === 'GET') await give(request, response, folder);
			else await take(request, response, folder);
			return true;
		}
	};
}

/** In a time that tells nothing of how much of it is right. */
function isKey(given: string | string[] | undefined, key: string): boolean {
	if (typeof given !== 'string') return false;
	const [one, other] = [given, key].map((text) => createHash('sha256').update(text).digest());
	return timingSafeEqual(one!, other!);
}

async function give(request: IncomingMessage, response: ServerResponse, folder: EditableFolder) {
	const stamp = `"${await folder.stamp()}"`;
	response.setHeader('ETag', stamp);
	if (request.headers['if-none-match'] === stamp) return void response.writeHead(304).end();
	const { files, unread } = await folder.read();
	const digests = Object.fromEntries([...files].map(([path, bytes]) => [path, digestOf(bytes)]));
	const form = new FormData();
	form.set('about', JSON.stringify({ identity: folder.identity, digests, unread }));
	for (const [path, bytes] of files) form.append(path, new Blob([bytes as Uint8Array<ArrayBuffer>]));
	const body = new Response(form);
	response.writeHead(200, { 'Content-Type': body.headers.get('Content-Type')! });
	response.end(Buffer.from(await body.arrayBuffer()));
}

async function take(request: IncomingMessage, response: ServerResponse, folder: EditableFolder) {
	const body = await readBody(request);
	if (body === null) {
		response.setHeader('Connection', 'close');
		return refuse(
			response,
			413,
			`This is more than ${MAX_BODY / 1024 / 1024} MB, the most that is taken at once.`
		);
	}
	const changes = await changesIn(body, request.headers['content-type'] ?? '');
	if (changes === null) return refuse(response, 400, 'This is no list of files with what each replaces.');
	const result = await folder.write(changes);
	if (result.kind === 'refused') return refuse(response, 403, result.reason);
	const digests = Object.fromEntries(
		changes.flatMap(({ path, bytes }) => (bytes === null ? [] : [[path, digestOf(bytes)]]))
	);
	const said = result.kind === 'written' ? { ...result, digests } : result;
	response.writeHead(result.kind === 'written' ? 200 : 409, { 'Content-Type': 'application/json' });
	response.end(JSON.stringify(said));
}

/** Null where it is too long. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
	if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return null;
	const pieces: Buffer[] = [];
	let length = 0;
	for await (const piece of request as AsyncIterable<Buffer>) {
		length += piece.length;
		if (length > MAX_BODY) return null;
		pieces.push(piece);
	}
	return Buffer.concat(pieces);
}

/** Null where it is none. A file without its bytes is to go. */
async function changesIn(body: Buffer, type: string): Promise<readonly FileChange[] | null> {
	try {
		const form = await new Response(body as Buffer<ArrayBuffer>, {
			headers: { 'Content-Type': type }
		}).formData();
		const about = CHANGES.safeParse(JSON.parse(form.get('about') as string));
		if (!about.success) return null;
		const files = new Map<string, Uint8Array>();
		for (const [path, file] of form)
			if (typeof file !== 'string') files.set(path, new Uint8Array(await file.arrayBuffer()));
		return about.data.map(({ path, before }) => ({ path, before, bytes: files.get(path) ?? null }));
	} catch {
		return null;
	}
}
