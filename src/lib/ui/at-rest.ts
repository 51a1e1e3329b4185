// Work that follows on typing: done once the keys rest, and while they do not rest, each time that as long has passed since the first key that it
// has not followed. The last work asked for is the one that is done.

export class AtRest {
	readonly #restMs: number;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#work: (() => void) | null = null;

	constructor(restMs: number) {
		this.#restMs = restMs;
	}

	/** Of what is asked for meanwhile, too, it is done within the time. */
	do(work: () => void): void {
		this.#work = work;
		this.#timer ??= setTimeout(() => this.flush(), this.#restMs);
	}

	/** What waits is done now. */
	flush(): void {
		const work = this.#work;
		this.clear();
		work?.();
	}

	clear(): void {
		clearTimeout(this.#timer);
		[this.#timer, this.#work] = [undefined, null];
	}
}
