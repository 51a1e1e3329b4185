// Who answers for a corpus in ClickHouse, with a queue before it: so many calls at a time, since the server has others to serve as well. What
// is not wanted any more leaves the queue, or is ended on the server.
import { encodeFrame } from '../../lib/answers/remote/frames.ts';
import type { ServerCall } from '../answers/parse-call.ts';
import { formats } from '../answers/serve-thread.ts';
import { BusyError, SlowError, StoppedError, type Answered, type CallHost } from '../answers/session-host.ts';
import { answerCall } from './calls.ts';
import { ClickHouseError } from './clickhouse.ts';
import type { ClickHouseCorpus } from './corpus.ts';

export interface ClickHouseHostLimits {
	readonly atOnce: number;
	readonly waiting: number;
}

const LIMITS: ClickHouseHostLimits = { atOnce: 4, waiting: 64 };
/** ClickHouse's number of what took too long. */
const TOO_LONG = '159';

export class ClickHouseHost implements CallHost {
	readonly #corpus: ClickHouseCorpus;
	readonly #limits: ClickHouseHostLimits;
	readonly #over = new AbortController();
	#queue: (() => void)[] = [];
	#asked = 0;
	/** Whether the last call was answered. */
	#isReady = true;

	constructor(corpus: ClickHouseCorpus, limits: Partial<ClickHouseHostLimits> = {}) {
		this.#corpus = corpus;
		this.#limits = { ...LIMITS, ...limits };
	}

	get waiting(): number {
		return this.#queue.length;
	}

	get isReady(): boolean {
		return this.#isReady;
	}

	/** ClickHouse is not ours to start. */
	readonly restarts = 0;

	async ask(
		call: ServerCall,
		signal: AbortSignal,
		tell: (share: number) => void = () => undefined
	): Promise<Answered> {
		signal.throwIfAborted();
		const either = AbortSignal.any([signal, this.#over.signal]);
		await this.#turn(either);
		try {
			const value = await answerCall(this.#corpus, call, { formats, watched: { signal: either, tell } });
			this.#isReady = true;
			return value instanceof Blob ? value : encodeFrame({ value });
		} catch (error) {
			either.throwIfAborted();
			if (!(error instanceof ClickHouseError)) throw error;
			if (error.code === TOO_LONG) throw new SlowError(error.message, { cause: error });
			this.#isReady = error.code !== null;
			throw error;
		} finally {
			this.#asked--;
			this.#queue.shift()?.();
		}
	}

	end(): void {
		this.#over.abort(new StoppedError('the server ends'));
	}

	#turn(signal: AbortSignal): Promise<void> {
		return new Promise((begin, fail) => {
			signal.throwIfAborted();
			const start = () => {
				signal.removeEventListener('abort', leave);
				this.#asked++;
				begin();
			};
			const leave = () => {
				this.#queue = this.#queue.filter((other) => other !== start);
				fail(signal.reason as Error);
			};
			if (this.#asked < this.#limits.atOnce) return start();
			if (this.#queue.length >= this.#limits.waiting)
				throw new BusyError(1 + Math.ceil(this.#queue.length / 32));
			signal.addEventListener('abort', leave, { once: true });
			this.#queue.push(start);
		});
	}
}
