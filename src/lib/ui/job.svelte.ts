// One piece of work that takes its time: how far it is, and how it is stopped. Knows nothing of what is done.

interface Work {
	readonly signal: AbortSignal;
	/** From 0 to 1. */
	readonly tell: (share: number) => void;
}

export class Job {
	/** What is being done, in words; empty while nothing is. */
	what = $state('');
	/** From 0 to 1. */
	share = $state(0);
	/** Seconds that it will still take, by what it took so far; null while that is little or not to be told. */
	left = $state<number | null>(null);
	/** What went wrong last, in words. */
	fault = $state('');
	#stop: AbortController | undefined;

	/** Does nothing while another piece of work runs. Resolves when it is done, stopped or has failed. */
	async run(what: string, work: (how: Work) => Promise<void>): Promise<void> {
		if (this.what !== '') return;
		const { signal } = (this.#stop = new AbortController());
		this.what = what;
		this.share = 0;
		this.left = null;
		const began = performance.now();
		this.fault = '';
		try {
			await work({
				signal,
				tell: (share) => {
					this.share = share;
					this.left = secondsLeft(share, (performance.now() - began) / 1000);
				}
			});
		} catch (error) {
			if (!signal.aborted) this.fault = error instanceof Error ? error.message : String(error);
		} finally {
			this.what = '';
		}
	}

	stop(): void {
		this.#stop?.abort();
	}
}

/** Of what began `gone` seconds ago. In the first second nothing can be told, and of the last two nobody need be. */
export function secondsLeft(share: number, gone: number): number | null {
	if (gone < 1 || share <= 0) return null;
	const left = Math.ceil(gone * (1 / share - 1));
	return left > 2 ? left : null;
}
