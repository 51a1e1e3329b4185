// The records of a large corpus's claims, read from their files as they are asked for: away from the page, which gets no more than the
// claims that it shows. Knows no query.
import type { Claim } from '../../model/corpus.ts';
import { claimsFile, positionInFile } from '../columnar/large-corpus.ts';
import type { Load } from './load.ts';

/** Files kept as they were read, the last ones: a screen shows rows of some ten. */
const MOST_KEPT = 24;

export class ClaimFiles {
	readonly #load: Load;
	/** The last one last. */
	readonly #kept = new Map<string, Promise<readonly Claim[]>>();

	constructor(load: Load) {
		this.#load = load;
	}

	/** The claims of rows, in their order. Rejects where a file cannot be had. */
	async read(rows: readonly number[]): Promise<Claim[]> {
		const files = rows.map((row) => this.#file(claimsFile(row)));
		const claims = await Promise.all(files);
		return rows.map((row, at) => claims[at]![positionInFile(row)]!);
	}

	/** Makes ready for rows that are about to be read. */
	expect(rows: Iterable<number>): void {
		// Whoever reads them hears of it.
		for (const row of rows) this.#file(claimsFile(row)).catch(() => undefined);
	}

	#file(name: string): Promise<readonly Claim[]> {
		const file = this.#kept.get(name) ?? this.#parse(name);
		this.#kept.delete(name);
		this.#kept.set(name, file);
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= MOST_KEPT) break;
			this.#kept.delete(oldest);
		}
		return file;
	}

	/** One that did not come is asked for again. */
	async #parse(name: string): Promise<readonly Claim[]> {
		try {
			return JSON.parse(new TextDecoder().decode(await this.#load(name))) as Claim[];
		} catch (error) {
			this.#kept.delete(name);
			throw error;
		}
	}
}
