// The corpora that a server shows, as they are on disk now: it looks at their folders several times a second and shows what changed as soon
// as it is compiled. Looking works where a system tells of no changes, on drives of a network say.
import { isSystemError, systemWords } from '../../lib/model/system-words.ts';
import { compiledFolder, letGo } from './compiled-folders.ts';
import { CompileError, Compiler } from './compiler.ts';
import { corpusFiles } from './corpus-files.ts';

/** Milliseconds between two looks, at least. */
const LOOK_EVERY = 200;
/** Looking at thousands of reports takes up at most this share of the time. */
const MOST_LOOKING = 1 / 20;
/** Milliseconds in which nothing may change further: programs save several files, and each in several steps. */
const SETTLED_AFTER = 100;

export interface ServedOptions {
	readonly say: (line: string) => void;
	readonly compiler?: Pick<Compiler, 'compile' | 'warm' | 'end'>;
	/** Where compiled corpora are kept. */
	readonly cache?: string;
}

export class ServedCorpora {
	readonly isLive = true;
	readonly #paths: readonly string[];
	readonly #say: (line: string) => void;
	readonly #compiler: Pick<Compiler, 'compile' | 'warm' | 'end'>;
	readonly #cache: string | undefined;
	#folder = '';
	#seen = '';
	#timer: NodeJS.Timeout | undefined;
	#isOver = false;

	private constructor(paths: readonly string[], { say, compiler = new Compiler(), cache }: ServedOptions) {
		this.#paths = paths;
		this.#say = say;
		this.#compiler = compiler;
		this.#cache = cache;
	}

	/** Compiles the corpora at `paths`, unless they were before. */
	static async open(paths: readonly string[], options: ServedOptions): Promise<ServedCorpora> {
		const served = new ServedCorpora(paths, options);
		served.#seen = await served.#look();
		const began = performance.now();
		let worked = false;
		await served.#compile(true, () => (worked = true));
		if (worked) options.say(`Compiled the corpora in ${seconds(began)}`);
		return served;
	}

	/** What is to be served now: another folder after each change. */
	get folder(): string {
		return this.#folder;
	}

	/** Follows the folders until `end`. */
	follow(): void {
		this.#compiler.warm();
		this.#later(LOOK_EVERY);
	}

	async end(): Promise<void> {
		this.#isOver = true;
		clearTimeout(this.#timer);
		this.#compiler.end();
		await letGo(this.#folder);
	}

	#later(after: number): void {
		if (!this.#isOver) this.#timer = setTimeout(() => void this.#turn(), after);
	}

	async #turn(): Promise<void> {
		const began = performance.now();
		const now = await this.#look();
		const took = performance.now() - began;
		if (now !== this.#seen) await this.#showAgain(now);
		this.#later(Math.max(LOOK_EVERY, took / MOST_LOOKING));
	}

	async #showAgain(changed: string): Promise<void> {
		let [before, now] = ['', changed];
		while (before !== now) {
			await new Promise((done) => setTimeout(done, SETTLED_AFTER));
			[before, now] = [now, await this.#look()];
		}
		this.#seen = now;
		const [old, began] = [this.#folder, performance.now()];
		try {
			await this.#compile(false);
		} catch (error) {
			if (!isSystemError(error) && !(error instanceof CompileError)) throw error;
			const words = isSystemError(error) ? systemWords(error) : error.message;
			return this.#say(`${words} What was shown before is still shown.`);
		}
		if (this.#folder === old) return;
		await letGo(old);
		this.#say(`Corpora changed: compiled and shown again in ${seconds(began)}`);
	}

	async #compile(precompress: boolean, onwork?: () => void): Promise<void> {
		const options = onwork ? { precompress, onwork } : { precompress };
		this.#folder = await compiledFolder(this.#paths, this.#compiler, options, this.#cache);
	}

	async #look(): Promise<string> {
		return JSON.stringify(await Promise.all(this.#paths.map(corpusFiles)));
	}
}

function seconds(began: number): string {
	return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
