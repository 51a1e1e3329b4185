// Answers by the text of their requests: those given lately, and those under way, which whoever asks the same waits for together. Work that
// nobody waits for any more is stopped. Knows no request.

interface UnderWay {
	readonly coming: Promise<Uint8Array>;
	readonly stopper: AbortController;
	waiting: number;
}

export class AnswerCache {
	readonly #most: number;
	/** The last used last. */
	readonly #kept = new Map<string, Uint8Array>();
	readonly #underWay = new Map<string, UnderWay>();
	#bytes = 0;
	#hits = 0;

	/** `most`: bytes that are kept. */
	constructor(most: number) {
		this.#most = most;
	}

	get bytes(): number {
		return this.#bytes;
	}

	/** How often an answer was at hand, or on its way. */
	get hits(): number {
		return this.#hits;
	}

	/** Rejects where `signal` says that it is not wanted any more. */
	async get(
		key: string,
		signal: AbortSignal,
		make: (signal: AbortSignal) => Promise<Uint8Array>
	): Promise<Uint8Array> {
		signal.throwIfAborted();
		const kept = this.#kept.get(key);
		if (kept) {
			this.#hits++;
			this.#keep(key, kept);
			return kept;
		}
		const joined = this.#underWay.get(key);
		if (joined) this.#hits++;
		const work = joined ?? this.#begin(key, make);
		work.waiting++;
		try {
			return await orAborted(work.coming, signal);
		} finally {
			work.waiting--;
			if (work.waiting === 0 && this.#underWay.get(key) === work) {
				this.#underWay.delete(key);
				work.stopper.abort();
			}
		}
	}

	#begin(key: string, make: (signal: AbortSignal) => Promise<Uint8Array>): UnderWay {
		const stopper = new AbortController();
		const work: UnderWay = { coming: make(stopper.signal), stopper, waiting: 0 };
		this.#underWay.set(key, work);
		const done = () => {
			if (this.#underWay.get(key) === work) this.#underWay.delete(key);
		};
		work.coming.then((bytes) => {
			done();
			this.#keep(key, bytes);
		}, done);
		return work;
	}

	#keep(key: string, bytes: Uint8Array): void {
		this.#drop(key);
		if (bytes.length > this.#most / 4) return;
		this.#kept.set(key, bytes);
		this.#bytes += bytes.length + key.length;
		for (const oldest of this.#kept.keys()) {
			if (this.#bytes <= this.#most) break;
			this.#drop(oldest);
		}
	}

	#drop(key: string): void {
		const bytes = this.#kept.get(key);
		if (!bytes) return;
		this.#kept.delete(key);
		this.#bytes -= bytes.length + key.length;
	}
}

function orAborted<Value>(coming: Promise<Value>, signal: AbortSignal): Promise<Value> {
	return new Promise((done, fail) => {
		const stop = () => fail(signal.reason as Error);
		signal.addEventListener('abort', stop, { once: true });
		coming.then(done, fail).finally(() => signal.removeEventListener('abort', stop));
	});
}
