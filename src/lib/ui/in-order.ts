// Work that is asked for faster than it is done: each piece begins once the one before it has ended, and what waits can be let go.

export class InOrder {
	#waiting: (() => Promise<void>)[] = [];
	#isBusy = false;

	/** What fails lets go of what waits behind it, and rejects for whoever asked first. */
	async do(work: () => Promise<void>): Promise<void> {
		this.#waiting.push(work);
		if (this.#isBusy) return;
		this.#isBusy = true;
		try {
			for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await next();
		} finally {
			this.clear();
			this.#isBusy = false;
		}
	}

	/** What has not begun is not done. */
	clear(): void {
		this.#waiting = [];
	}
}
