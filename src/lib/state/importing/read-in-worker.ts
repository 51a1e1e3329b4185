// Reads a file in a worker of its own, and ends it with the reading.
import { message } from '../../messages/message.ts';
import type { ImportCall, ReadFile } from './messages.ts';
import { startImporting } from './start-importing.ts';

/** Rejects with the signal's reason where it was stopped. */
export function readInWorker(
	task: ImportCall,
	{ signal, tell }: { readonly signal: AbortSignal; readonly tell: (share: number) => void },
	start = startImporting
): Promise<ReadFile> {
	signal.throwIfAborted();
	const port = start();
	const read = new Promise<ReadFile>((resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
		port.onmessage = ({ data }) => {
			if (data.kind === 'progress') tell(data.share);
			else if (data.kind === 'read') resolve(data.file);
			else reject(new Error(data.reason));
		};
		port.onerror = ({ message: reason }) =>
			reject(
				new Error(reason ? message('query.engine.stopped', { reason }) : message('query.engine.missing'))
			);
		port.postMessage(task);
	});
	return read.finally(() => port.terminate());
}
