// The thread that answers for one corpus, seen from the thread that speaks HTTP: a queue before it with room for so many, limits of time, and
// another thread where one stopped. What is not wanted any more leaves the queue, or, where it takes long, is told to stop. Knows no HTTP.
import { Worker, MessageChannel } from 'node:worker_threads';
import type { Audience } from '../../lib/answers/request.ts';
import type { Call, Outcome, Port } from '../../lib/answers/worker/messages.ts';
import type { ServerCall } from './parse-call.ts';
import type { ThreadData } from './session-thread.ts';

/** Answers come encoded; what is saved comes as a file. */
export type Answered = Uint8Array | Blob;

/** Whoever answers calls for a corpus, seen from what speaks HTTP. */
export interface CallHost {
	/** Rejects with BusyError, SlowError, StoppedError, the reason of `signal`, or what is wrong with what is asked. */
	ask(call: ServerCall, signal: AbortSignal, tell?: (share: number) => void): Promise<Answered>;
	/** Calls that wait for their turn. */
	readonly waiting: number;
	/** Whether the corpus is open and answers. */
	readonly isReady: boolean;
	readonly restarts: number;
	end(): void;
}

/** What answers at the other end of a port. */
export interface Thread {
	readonly port: Port<Call, Outcome>;
	/** Called once, where it stops by itself. */
	onstop: ((reason: string) => void) | null;
	end(): void;
}

export interface HostLimits {
	/** Calls that wait for their turn, readings under way, and savings. */
	readonly waiting: number;
	readonly readings: number;
	readonly savings: number;
	/** Milliseconds that one call may take, and one that waits for the corpus to be opened; files take as long as they do. */
	readonly time: number;
	readonly opening: number;
}

const HOST_LIMITS: HostLimits = { waiting: 64, readings: 64, savings: 4, time: 30_000, opening: 600_000 };

/** There is no room for a call; seconds after which there may be. */
export class BusyError extends Error {
	override name = 'BusyError';
	readonly after: number;

	constructor(after: number) {
		super('more is asked than can be answered');
		this.after = after;
	}
}

export class SlowError extends Error {
	override name = 'SlowError';
}

/** The thread stopped before it answered: asked again, it may. */
export class StoppedError extends Error {
	override name = 'StoppedError';
}

/** The number of the call that opens; all others have greater ones. */
const OPENING = 0;
/** Milliseconds, where nobody asks before: one that cannot open must not fill the machine. */
const RESTART_AFTER = 1000;

interface Waiting {
	readonly call: ServerCall;
	readonly signal: AbortSignal;
	readonly tell: (share: number) => void;
	readonly resolve: (answered: Answered) => void;
	readonly reject: (error: unknown) => void;
	/** Cancels it while it waits. */
	readonly leave: () => void;
}

export class SessionHost implements CallHost {
	readonly #start: () => Thread;
	readonly #limits: HostLimits;
	#thread: Thread | null = null;
	#count = 0;
	/** Under way, by number. */
	readonly #asked = new Map<number, Waiting>();
	#queue: Waiting[] = [];
	/** Whether one that takes its turn is under way. */
	#isTaken = false;
	#restarts = 0;
	#isReady = false;
	#isOver = false;

	constructor(start: () => Thread, limits: Partial<HostLimits> = {}) {
		this.#start = start;
		this.#limits = { ...HOST_LIMITS, ...limits };
	}

	get waiting(): number {
		return this.#queue.length;
	}

	get isReady(): boolean {
		return this.#isReady;
	}

	get restarts(): number {
		return this.#restarts;
	}

	ask(
		call: ServerCall,
		signal: AbortSignal,
		tell: (share: number) => void = () => undefined
	): Promise<Answered> {
		return new Promise((resolve, reject) => {
			signal.throwIfAborted();
			const leave = () => this.#leave(waiting);
			const waiting: Waiting = { call, signal, tell, resolve, reject, leave };
			if (call.kind === 'read' || call.kind === 'save') {
				const most = call.kind === 'read' ? this.#limits.readings : this.#limits.savings;
				const same = [...this.#asked.values()].filter((other) => other.call.kind === call.kind);
				if (same.length >= most) throw new BusyError(1);
				return this.#send(waiting, () => undefined);
			}
			if (this.#queue.length >= this.#limits.waiting)
				throw new BusyError(1 + Math.ceil(this.#queue.length / 32));
			this.#queue.push(waiting);
			signal.addEventListener('abort', leave, { once: true });
			this.#next();
		});
	}

	end(): void {
		this.#isOver = true;
		this.#stop('the server ends');
	}

	/** Calls that take turns go to the thread one by one: what is cancelled meanwhile never gets there. */
	#next(): void {
		if (this.#isTaken) return;
		const waiting = this.#queue.shift();
		if (!waiting) return;
		waiting.signal.removeEventListener('abort', waiting.leave);
		this.#isTaken = true;
		this.#send(waiting, () => {
			this.#isTaken = false;
			this.#next();
		});
	}

	#leave(waiting: Waiting): void {
		this.#queue = this.#queue.filter((other) => other !== waiting);
		waiting.reject(waiting.signal.reason);
	}

	#send(waiting: Waiting, done: () => void): void {
		if (this.#isOver) return waiting.reject(new StoppedError('the server ends'));
		const thread = (this.#thread ??= this.#begin());
		const id = ++this.#count;
		const isFile = waiting.call.kind === 'save';
		const time = this.#isReady ? this.#limits.time : this.#limits.opening;
		const timer = isFile ? undefined : setTimeout(() => this.#giveUp(id, time), time);
		// Whoever asked is told at once; the turn ends with what the thread says, or those who cancel would fill its own queue.
		const stop = () => {
			if (isFile) thread.port.postMessage({ id, kind: 'stop' } satisfies Call);
			waiting.reject(waiting.signal.reason);
		};
		waiting.signal.addEventListener('abort', stop, { once: true });
		const end = () => {
			clearTimeout(timer);
			waiting.signal.removeEventListener('abort', stop);
			this.#asked.delete(id);
			done();
		};
		this.#asked.set(id, {
			...waiting,
			resolve: (answered) => {
				end();
				waiting.resolve(answered);
			},
			reject: (error) => {
				end();
				waiting.reject(error);
			}
		});
		// Each is an asker of its own: who came later is known by the connection.
		thread.port.postMessage({ ...waiting.call, id, asker: id } as Call);
	}

	/** A scan cannot be broken off but with its thread. */
	#giveUp(id: number, time: number): void {
		const waiting = this.#asked.get(id);
		waiting?.reject(new SlowError(`found no answer within ${time / 1000} seconds`));
		if (waiting?.call.kind !== 'read') this.#stop('a call before took too long');
	}

	#begin(): Thread {
		const thread = this.#start();
		thread.port.onmessage = ({ data }) => this.#hear(data);
		thread.onstop = (reason) => {
			if (this.#thread === thread) this.#stop(reason);
		};
		thread.port.postMessage({ id: OPENING, kind: 'open', base: '' } satisfies Call);
		return thread;
	}

	#stop(reason: string): void {
		const thread = this.#thread;
		this.#thread = null;
		this.#isReady = false;
		if (thread && !this.#isOver) {
			this.#restarts++;
			setTimeout(() => this.#isOver || (this.#thread ??= this.#begin()), RESTART_AFTER).unref();
		}
		if (thread) {
			thread.port.onmessage = null;
			thread.onstop = null;
			thread.end();
		}
		for (const waiting of [...this.#asked.values()]) waiting.reject(new StoppedError(reason));
		if (this.#isOver) for (const waiting of this.#queue.splice(0)) waiting.reject(new StoppedError(reason));
	}

	#hear(outcome: Outcome): void {
		if (outcome.id === OPENING) this.#isReady = outcome.kind === 'done';
		const waiting = this.#asked.get(outcome.id);
		if (!waiting) return;
		if (outcome.kind === 'share') return waiting.tell(outcome.share);
		if (outcome.kind === 'failed') waiting.reject(new Error(outcome.reason));
		else waiting.resolve(outcome.value as Answered);
	}
}

/** A thread of Node for the corpus in `folder`. */
export function startThread(folder: string, widest: Audience): Thread {
	const { port1, port2 } = new MessageChannel();
	const worker = new Worker(new URL('./start-thread.js', import.meta.url), {
		// Those of this process are none of its business.
		execArgv: [],
		workerData: { port: port2, folder, widest } satisfies ThreadData,
		transferList: [port2]
	});
	const thread: Thread = {
		port: port1 as unknown as Port<Call, Outcome>,
		onstop: null,
		end() {
			port1.close();
			void worker.terminate();
		}
	};
	worker.on('error', (error) => thread.onstop?.(error instanceof Error ? error.message : String(error)));
	worker.on('exit', (code) => thread.onstop?.(`its thread ended with ${code}`));
	return thread;
}
