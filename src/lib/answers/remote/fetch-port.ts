// The page's end of a channel to a server: each call is a request over HTTP. What is not wanted any more is cancelled, which the server
// notices; what the server has no room for is asked again when it says. Knows no answer.
import { message } from '../../messages/message.ts';
import type { Call, Outcome, Port } from '../worker/messages.ts';
import { FrameError, FrameReader } from './frames.ts';
import type { Refusal, Sent } from './sent.ts';

type Stop = Extract<Call, { kind: 'stop' }>;
type Asked = Exclude<Call, Stop>;

/** How often a full server is asked again. */
const MOST_TRIES = 5;
/** Seconds to wait where it does not say. */
const WAIT = 1;
const MOST_WAIT = 30;

/** `address`: of the corpus on the server, absolute, with a slash at its end. */
export function fetchPort(address: string, load: typeof fetch = fetch): Port<Call, Outcome> {
	const stoppers = new Map<number, AbortController>();
	/** By asker the number of its last request. */
	const last = new Map<number, number>();
	const port: Port<Call, Outcome> = { onmessage: null, postMessage };
	return port;

	function postMessage(call: Call): void {
		if (call.kind === 'stop') return stoppers.get(call.id)?.abort();
		if (call.kind === 'ask') {
			const before = last.get(call.asker);
			if (before !== undefined) stoppers.get(before)?.abort();
			last.set(call.asker, call.id);
		}
		const stopper = new AbortController();
		stoppers.set(call.id, stopper);
		void answer(call, stopper.signal).then((outcome) => {
			stoppers.delete(call.id);
			port.onmessage?.({ data: outcome });
		});
	}

	/** Never rejects. */
	async function answer(call: Asked, signal: AbortSignal): Promise<Outcome> {
		const { id } = call;
		try {
			return { id, kind: 'done', value: await ask(call, signal) };
		} catch (error) {
			if (signal.aborted && call.kind === 'ask') return { id, kind: 'done', value: null };
			return { id, kind: 'failed', reason: reasonOf(error) };
		}
	}

	async function ask(call: Asked, signal: AbortSignal): Promise<unknown> {
		const [kind, body] = toRequest(call);
		for (let tries = 1; ; tries++) {
			const response = await load(address + kind, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body,
				signal
			});
			if (response.ok)
				return read(response, (share) => port.onmessage?.({ data: { id: call.id, kind: 'share', share } }));
			if (response.status !== 503 || tries === MOST_TRIES) throw new RefusedError(await refusalOf(response));
			await wait(Number(response.headers.get('Retry-After')) || WAIT, signal);
		}
	}
}

/** Below the address of the corpus, and what is sent. */
function toRequest(call: Asked): readonly [kind: string, body: string] {
	if (call.kind === 'open') return ['opened', JSON.stringify({ audience: 'all' })];
	const { id: _, kind, ...asked } = call;
	const { asker: __, ...body } = { asker: 0, ...asked };
	return [
		kind,
		JSON.stringify(body, (_, part: unknown) =>
			ArrayBuffer.isView(part) ? Array.from(part as Uint8Array) : part
		)
	];
}

/** Frames that say how far it is, and a last one with the value or the size of a file, which follows. */
async function read(response: Response, tell: (share: number) => void): Promise<unknown> {
	const frames = new FrameReader(response.body!);
	for (;;) {
		const frame = (await frames.next()) as Sent;
		if ('value' in frame) return frame.value;
		if ('size' in frame) return frames.file(frame.size);
		if ('failed' in frame) throw new RefusedError({ kind: 'refused', reason: frame.failed });
		tell(frame.share);
	}
}

class RefusedError extends Error {
	readonly refusal: Refusal;

	constructor(refusal: Refusal) {
		super(refusal.reason);
		this.refusal = refusal;
	}
}

async function refusalOf(response: Response): Promise<Refusal> {
	const text = await response.text();
	try {
		return JSON.parse(text) as Refusal;
	} catch {
		// A proxy's own page, say.
		return { kind: 'refused', reason: `${response.status} ${response.statusText}`.trim() };
	}
}

function reasonOf(error: unknown): string {
	if (error instanceof RefusedError) {
		const { refusal } = error;
		if (refusal.kind === 'revision')
			return message('query.revision', { expected: refusal.expected, found: refusal.found });
		if (refusal.kind === 'refused') return message('query.server.refused', { reason: refusal.reason });
		return message(`query.server.${refusal.kind}`);
	}
	const reason = error instanceof Error ? error.message : String(error);
	return message(error instanceof FrameError ? 'query.server.cut' : 'query.server.gone', { reason });
}

function wait(seconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((done, fail) => {
		const timer = setTimeout(done, Math.min(seconds, MOST_WAIT) * 1000);
		signal.addEventListener('abort', () => {
			clearTimeout(timer);
			fail(signal.reason as Error);
		});
	});
}
