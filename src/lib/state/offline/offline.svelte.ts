// The page's side of the service worker: registers it once the page rests, tells it what was fetched before, and knows whether a new version
// waits and whether there is room.
import type { ToPage, ToWorker } from './messages.ts';

export class Offline {
	/** Whether a newer version than the page's is there for the asking. */
	isNewer = $state(false);
	/** Whether the browser has no room to keep what was seen. */
	isFull = $state(false);
	#waiting: ServiceWorker | null = null;

	/** `script`: address of the worker; `data`: that of the data. Ends with the function that it returns. */
	start(workers: ServiceWorkerContainer, script: string, data: string): () => void {
		const stopper = new AbortController();
		const { signal } = stopper;
		workers.addEventListener(
			'message',
			(event: MessageEvent<ToPage>) => (this.isFull ||= event.data.kind === 'full'),
			{ signal }
		);
		void this.#register(workers, script, data, signal).catch(() => undefined);
		return () => stopper.abort();
	}

	/** Loads the newer version, in this page alone. */
	load(workers: ServiceWorkerContainer, reload: () => void): void {
		workers.addEventListener('controllerchange', reload, { once: true });
		this.#waiting?.postMessage({ kind: 'go' } satisfies ToWorker);
	}

	/** Where a browser refuses, as in a private window, there is nothing to say: all works with a network. */
	async #register(
		workers: ServiceWorkerContainer,
		script: string,
		data: string,
		signal: AbortSignal
	): Promise<void> {
		const isFirst = workers.controller === null;
		const registration = await workers.register(script);
		const look = (worker: ServiceWorker | null) => {
			if (worker?.state === 'installed' && workers.controller) [this.#waiting, this.isNewer] = [worker, true];
		};
		look(registration.waiting);
		registration.addEventListener(
			'updatefound',
			() => {
				const { installing } = registration;
				installing?.addEventListener('statechange', () => look(installing), { signal });
			},
			{ signal }
		);
		if (!isFirst) return;
		const { active } = await workers.ready;
		const addresses = performance
			.getEntriesByType('resource')
			.map(({ name }) => name)
			.filter((address) => address.startsWith(data));
		active?.postMessage({ kind: 'seen', addresses } satisfies ToWorker);
	}
}
