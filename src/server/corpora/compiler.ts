// A program that compiles corpora as often as it is asked, in a process of its own: one that has its modules at hand is done in a fraction of
// a second, and the server answers meanwhile.
import type { ChildProcess } from 'node:child_process';
import { startChild } from '../start-child.ts';

/** What `geo/build.ts --stay` is asked. */
export interface Wanted {
	readonly folders: readonly string[];
	readonly out: string;
	readonly precompress: boolean;
}

/** What it answers: null where all was written. */
export interface Outcome {
	readonly failure: string | null;
}

/** Compiling came to nothing, for a reason that lies in no corpus. */
export class CompileError extends Error {
	override name = 'CompileError';
}

export class Compiler {
	#child: ChildProcess | null = null;

	/** Has it ready before it is asked. */
	warm(): void {
		this.#child ??= this.#start();
	}

	/** One at a time. */
	async compile(wanted: Wanted): Promise<void> {
		const child = (this.#child ??= this.#start());
		const { failure } = await new Promise<Outcome>((done) => {
			const ended = (code: number | null) => done({ failure: `its program ended with ${code}` });
			child.once('close', ended);
			child.once('message', (outcome) => {
				child.off('close', ended);
				done(outcome as Outcome);
			});
			child.send(wanted);
		});
		if (failure !== null) throw new CompileError(`The corpora could not be compiled: ${failure}`);
	}

	end(): void {
		this.#child?.disconnect();
		this.#child = null;
	}

	#start(): ChildProcess {
		const child = startChild(['--import', 'tsx', 'geo/build.ts', '--stay'], ['ignore', 'ignore', 'inherit']);
		child.once('close', () => {
			if (this.#child === child) this.#child = null;
		});
		return child;
	}
}
