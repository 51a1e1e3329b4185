// The page's end of the channel to the reading worker: files in, reports out as they come; a report in, what was read out.
import type { Port } from '../../answers/worker/messages.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import type { Step, Steps } from '../../files/input/step.ts';
import { message } from '../../messages/message.ts';
import type { FileReport } from '../../reading/files/read-files.ts';
import type { AboutReport, Reading } from '../../reading/reader.ts';
import type { ReportText } from '../../reading/text/report-text.ts';
import type { ReadingCall, ReadingOutcome } from './messages.ts';

/** A call without the number that the channel gives it. */
type Unnumbered = ReadingCall extends infer Each
	? Each extends ReadingCall
		? Omit<Each, 'id'>
		: never
	: never;
type Hear = (outcome: ReadingOutcome) => void;

export class ReadingClient {
	readonly #port: Port<ReadingCall, ReadingOutcome>;
	readonly #hearers = new Map<number, Hear>();
	#count = 0;
	/** Why no answer will come any more. */
	#broken: string | null = null;

	constructor(port: Port<ReadingCall, ReadingOutcome>) {
		this.#port = port;
		port.onmessage = ({ data }) => this.#hearers.get(data.id)?.(data);
		port.onerror = ({ message: reason }) =>
			this.#break(reason ? message('query.engine.stopped', { reason }) : message('query.engine.missing'));
	}

	/** Progress, reports and faults as they come. Whoever stops listening stops the reading, too. */
	async *readFiles(inputs: readonly Input[], { signal }: Watched): Steps<FileReport> {
		const heard: ReadingOutcome[] = [];
		let wake = (): void => undefined;
		const call = this.#call({ kind: 'files', inputs }, signal, (outcome) => {
			heard.push(outcome);
			wake();
		});
		try {
			for (;;) {
				const outcome = heard.shift();
				if (!outcome) await new Promise<void>((resolve) => (wake = resolve));
				else if (outcome.kind === 'step') yield outcome.step satisfies Step<FileReport>;
				else if (outcome.kind === 'done') return;
				else throw failure(outcome, signal);
			}
		} finally {
			call.end();
		}
	}

	async readText(report: ReportText, about: AboutReport, { signal }: Watched): Promise<Reading> {
		let end = (): void => undefined;
		try {
			return await new Promise<Reading>((resolve, reject) => {
				({ end } = this.#call({ kind: 'text', report, about }, signal, (outcome) => {
					if (outcome.kind === 'read') resolve(outcome.reading);
					else reject(failure(outcome, signal));
				}));
			});
		} finally {
			end();
		}
	}

	#call(call: Unnumbered, signal: AbortSignal, hear: Hear): { readonly end: () => void } {
		signal.throwIfAborted();
		const id = ++this.#count;
		const stop = () => this.#port.postMessage({ id, kind: 'stop' });
		this.#hearers.set(id, hear);
		if (this.#broken !== null) hear({ id, kind: 'failed', reason: this.#broken });
		else this.#port.postMessage({ ...call, id });
		signal.addEventListener('abort', stop);
		return {
			end: () => {
				signal.removeEventListener('abort', stop);
				if (this.#hearers.delete(id)) stop();
			}
		};
	}

	/** Whoever waits hears of it, and whoever asks from now on. */
	#break(reason: string): void {
		this.#broken = reason;
		for (const [id, hear] of this.#hearers) hear({ id, kind: 'failed', reason });
	}
}

function failure(outcome: ReadingOutcome, signal: AbortSignal): Error {
	if (signal.aborted) return signal.reason as Error;
	return new Error(outcome.kind === 'failed' ? outcome.reason : `an answer of the kind ${outcome.kind}`);
}
