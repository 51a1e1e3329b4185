// The worker's end: opens files and reads texts for a page. The gazetteer is fetched with the first text; where that fails, the next text tries again.
import type { Port } from '../../answers/worker/messages.ts';
import { Gazetteer } from '../../reading/gazetteer/gazetteer.ts';
import { readFiles } from '../../reading/files/read-files.ts';
import { readText } from '../../reading/reader.ts';
import type { ReadingCall, ReadingOutcome } from './messages.ts';

type Of<Kind extends ReadingCall['kind']> = Extract<ReadingCall, { kind: Kind }>;

export function serveReading(
	port: Port<ReadingOutcome, ReadingCall>,
	loadGazetteer: () => Promise<ArrayBuffer>
): void {
	const stoppers = new Map<number, AbortController>();
	let gazetteer: Promise<Gazetteer> | null = null;

	const opened = (): Promise<Gazetteer> => {
		gazetteer ??= loadGazetteer().then((file) => new Gazetteer(file));
		gazetteer.catch(() => (gazetteer = null));
		return gazetteer;
	};
	const files = async ({ id, inputs }: Of<'files'>, signal: AbortSignal) => {
		for await (const step of readFiles(inputs, { signal })) {
			port.postMessage({ id, kind: 'step', step });
			await turn();
			signal.throwIfAborted();
		}
		port.postMessage({ id, kind: 'done' });
	};
	const text = async ({ id, report, about }: Of<'text'>, signal: AbortSignal) => {
		const places = await opened();
		await turn();
		signal.throwIfAborted();
		port.postMessage({ id, kind: 'read', reading: readText(report, about, places) });
	};
	const answer = async (call: Of<'files'> | Of<'text'>) => {
		const stopper = new AbortController();
		stoppers.set(call.id, stopper);
		try {
			await (call.kind === 'files' ? files(call, stopper.signal) : text(call, stopper.signal));
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			port.postMessage({ id: call.id, kind: 'failed', reason });
		} finally {
			stoppers.delete(call.id);
		}
	};

	port.onmessage = ({ data }) => {
		if (data.kind === 'stop') stoppers.get(data.id)?.abort();
		else void answer(data);
	};
}

/** Lets messages that are already here arrive first. */
function turn(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
