// The records of a large corpus's claims, read from their files as they are asked for: away from the page, which gets no more than the
// claims that it shows. Knows no query.
import type { Claim } from '../../model/corpus.ts';
import { claimsFile, positionInFile } from '../columnar/large-corpus.ts';
import type { Load } from './load.ts';

/** Files kept as they were read, the last ones: a screen shows rows of some ten. */
const MOST_KEPT = 24;

export class ClaimFiles {
	readonly #load: Load;
	/** Their lines, each with the JSON of a claim; the last one last. */
	readonly #kept = new Map<string, Promise<readonly string[]>>();

	constructor(load: Load) {
		this.#load = load;
	}

	/** The claims of rows, in their order; no other is parsed. Rejects where a file cannot be had. */
	async read(rows: readonly number[]): Promise<Claim[]> {
		const files = await Promise.all(rows.map((row) => this.#file(claimsFile(row))));
		return rows.map((row, at) => claimOn(files[at]![positionInFile(row)]!));
	}

	#file(name: string): Promise<readonly string[]> {
		const file = this.#kept.get(name) ?? this.#lines(name);
		this.#kept.delete(name);
		this.#kept.set(name, file);
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= MOST_KEPT) break;
			this.#kept.delete(oldest);
		}
		return file;
	}

	/** Of a file that did not come none are kept, so that it is asked for again. */
	async #lines(name: string): Promise<readonly string[]> {
		try {
			return new TextDecoder().decode(await this.#load(name)).split('\n');
		} catch (error) {
			this.#kept.delete(name);
			throw error;
		}
	}
}

/** The array's brackets and commas stand on the lines of its records: see `inFiles`. */
function claimOn(line: string): Claim {
	return JSON.parse(line.replace(/^\[|[\],]$/g, '')) as Claim;
}
