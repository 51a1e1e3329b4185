// Calls of the port over HTTP: who may ask what how often is decided before it, what it means behind it. A request is one call; one that is
// not wanted any more is known by its connection.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { encodeFrame, FRAMES_TYPE } from '../../lib/answers/remote/frames.ts';
import type { Refusal, Sent } from '../../lib/answers/remote/sent.ts';
import { message } from '../../lib/messages/message.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Metrics } from './metrics.ts';
import { parseCall, revisionOf, type CallKind, type ServerCall } from './parse-call.ts';
import { BusyError, SlowError, StoppedError, type CallHost } from './session-host.ts';

/** A corpus and who answers for it, as they are at each request. */
export interface Answering {
	readonly id: string;
	readonly revision: string;
	readonly host: CallHost;
}

/** The files of its reports' texts: as they lie in a folder, or asked for by number, null for one that there is not. */
export type CorpusTexts =
	| { readonly kind: 'folder'; readonly folder: string }
	| { readonly kind: 'asked'; readonly read: (number: number) => Promise<string | null> };

export interface AnswerTools {
	readonly cache: AnswerCache;
	readonly metrics: Metrics;
	/** Bytes of a body at most. */
	readonly mostBody?: number;
}

const MOST_BODY = 4 * 1024 * 1024;
/** A client that went away. */
const GONE = 499;

class RefusedError extends Error {
	readonly status: number;
	readonly refusal: Refusal;
	readonly after: number | null;

	constructor(status: number, refusal: Refusal, after: number | null = null) {
		super(refusal.reason);
		this.status = status;
		this.refusal = refusal;
		this.after = after;
	}
}

export async function answerHttp(
	request: IncomingMessage,
	response: ServerResponse,
	kind: CallKind,
	answering: Answering,
	{ cache, metrics, mostBody = MOST_BODY }: AnswerTools
): Promise<void> {
	const began = performance.now();
	const stopper = new AbortController();
	response.once('close', () => stopper.abort());
	try {
		const body = await readBody(request, mostBody);
		const parsed = parseCall(kind, body);
		if (!parsed.ok) throw new RefusedError(400, { kind: 'refused', reason: parsed.problems.join('; ') });
		expectRevision(parsed.call, answering);
		if (parsed.call.kind === 'save') await sendFile(response, parsed.call, answering, stopper.signal);
		else {
			const key = `${answering.id} ${answering.revision} ${kind} ${body}`;
			const bytes = await cache.get(key, stopper.signal, (signal) =>
				frameOf(answering.host.ask(parsed.call, signal))
			);
			response.writeHead(200, { 'Content-Type': FRAMES_TYPE, 'Content-Length': bytes.length }).end(bytes);
		}
	} catch (error) {
		if (!stopper.signal.aborted) sendFailure(response, error);
	}
	const isGone = stopper.signal.aborted && !response.writableFinished;
	metrics.add(kind, isGone ? GONE : response.statusCode, (performance.now() - began) / 1000);
}

async function readBody(request: IncomingMessage, most: number): Promise<string> {
	const type = request.headers['content-type'] ?? '';
	if (!/^application\/json(?:;|$)/.test(type))
		throw new RefusedError(415, {
			kind: 'refused',
			reason: `found a body of type "${type}", expected application/json`
		});
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > most) {
			// Read to its end and let go, or whoever sends it would hear of a broken connection alone.
			request.resume();
			const reason = `found a body of more than ${most} bytes, which is the most that is read`;
			throw new RefusedError(413, { kind: 'refused', reason });
		}
		parts.push(part);
	}
	return Buffer.concat(parts).toString();
}

function expectRevision(call: ServerCall, { revision: found }: Answering): void {
	const expected = revisionOf(call);
	if (expected === null || expected === found) return;
	const reason = message('query.revision', { expected, found });
	throw new RefusedError(409, { kind: 'revision', expected, found, reason });
}

async function frameOf(coming: Promise<Uint8Array | Blob>): Promise<Uint8Array> {
	const answered = await coming;
	if (answered instanceof Blob) throw new Error('found a file, expected an answer');
	return answered;
}

/** How far it is, frame by frame, and then the file. A file is never held twice: it is sent as its reader takes it. */
async function sendFile(
	response: ServerResponse,
	call: ServerCall,
	{ host }: Answering,
	signal: AbortSignal
): Promise<void> {
	const frame = (sent: Sent) => encodeFrame(sent);
	const begin = () => {
		if (!response.headersSent) response.writeHead(200, { 'Content-Type': FRAMES_TYPE });
	};
	try {
		const file = await host.ask(call, signal, (share) => {
			begin();
			response.write(frame({ share }));
		});
		if (!(file instanceof Blob)) throw new Error('found an answer, expected a file');
		begin();
		response.write(frame({ size: file.size }));
		await pipeline(Readable.fromWeb(file.stream() as Parameters<typeof Readable.fromWeb>[0]), response);
	} catch (error) {
		if (!response.headersSent || signal.aborted) throw error;
		response.end(frame({ failed: error instanceof Error ? error.message : String(error) }));
	}
}

function sendFailure(response: ServerResponse, error: unknown): void {
	const { status, refusal, after } = toRefused(error);
	if (after !== null) response.setHeader('Retry-After', after);
	if (status === 413) response.setHeader('Connection', 'close');
	response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
	response.end(`${JSON.stringify(refusal)}\n`);
}

function toRefused(error: unknown): RefusedError {
	if (error instanceof RefusedError) return error;
	const reason = error instanceof Error ? error.message : String(error);
	if (error instanceof BusyError) return new RefusedError(503, { kind: 'busy', reason }, error.after);
	if (error instanceof StoppedError) return new RefusedError(503, { kind: 'busy', reason }, 1);
	if (error instanceof SlowError) return new RefusedError(504, { kind: 'slow', reason });
	return new RefusedError(500, { kind: 'refused', reason });
}
