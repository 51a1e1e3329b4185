// Asks the server again and again for what it serves: so a page hears that corpora changed on disk, and that the server is gone. Knows
// neither what is asked nor what is done with the answer.

/** A server that answers later than that does not answer. */
const PATIENCE_MS = 5000;

export interface PulseOptions {
	/** Milliseconds between an answer and the next question. */
	readonly every: number;
	/** The same while the server is gone. */
	readonly everyWhenGone: number;
	/** Whether anyone looks at the page. */
	readonly isSeen: () => boolean;
}

export class Pulse<Answer> {
	readonly #ask: (signal: AbortSignal) => Promise<Answer>;
	readonly #options: PulseOptions;
	#missed = $state(0);

	/** Once it has missed twice: one question may be lost as a machine wakes. */
	readonly isGone: boolean = $derived(this.#missed >= 2);

	constructor(ask: (signal: AbortSignal) => Promise<Answer>, options: PulseOptions) {
		this.#ask = ask;
		this.#options = options;
	}

	/** Asks until the function that it returns is called. `hear` is told each answer, before the server counts as back. */
	start(hear: (answer: Answer) => void): () => void {
		const { every, everyWhenGone, isSeen } = this.#options;
		let timer: ReturnType<typeof setTimeout>;
		let isOver = false;
		const beat = async () => {
			if (isSeen()) await this.#askOnce((answer) => isOver || hear(answer));
			if (!isOver) timer = setTimeout(() => void beat(), this.isGone ? everyWhenGone : every);
		};
		timer = setTimeout(() => void beat(), every);
		return () => {
			isOver = true;
			clearTimeout(timer);
		};
	}

	async #askOnce(hear: (answer: Answer) => void): Promise<void> {
		let answer: Answer;
		try {
			answer = await this.#ask(AbortSignal.timeout(PATIENCE_MS));
		} catch {
			this.#missed += 1;
			return;
		}
		hear(answer);
		this.#missed = 0;
	}
}
