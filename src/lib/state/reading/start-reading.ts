// Makes the reading worker, the one way in which the bundler finds its script, and the client that speaks to it.
import type { Port } from '../../answers/worker/messages.ts';
import { language } from '../../messages/message.ts';
import type { ReadingCall, ReadingOutcome } from './messages.ts';
import { ReadingClient } from './reading-client.ts';

/** `root`: the address of the data directory, absolute, with a slash at its end. */
export function startReading(root: string): { readonly client: ReadingClient; readonly stop: () => void } {
	const gazetteer = new URL('gazetteer/gazetteer.bin', root).href;
	const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), {
		type: 'module',
		name: `${language().code} ${gazetteer}`
	});
	// Whoever hears its messages reads no more of them than their data.
	const client = new ReadingClient(worker as unknown as Port<ReadingCall, ReadingOutcome>);
	return { client, stop: () => worker.terminate() };
}
