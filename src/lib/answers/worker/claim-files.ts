// The records of a large corpus's claims, read from their files as they are asked for: away from the page, which gets no more than the
// claims that it shows. Knows no query.
import { message } from '../../messages/message.ts';
import type { Claim } from '../../model/corpus.ts';
import { claimsFile, positionInFile } from '../../query/columnar/large-corpus.ts';
import type { Load } from './load.ts';

/** Files kept as they were read, the last ones: a screen shows rows of some ten. */
const MOST_KEPT = 96;
const NEW_LINE = 10;

export class ClaimFiles {
	readonly #load: Load;
	readonly #idOf: (row: number) => string;
	/** Lines with the JSON of a claim each; the last file last. */
	readonly #kept = new Map<string, Promise<Uint8Array>>();
	readonly #decoder = new TextDecoder();

	/** `idOf`: of the claim of a row. */
	constructor(load: Load, idOf: (row: number) => string) {
		this.#load = load;
		this.#idOf = idOf;
	}

	/**
	 * The claims of rows, in their order; no other is made a text of. Rejects where a file cannot be had, or holds other claims than the
	 * columns: a corpus that was made anew meanwhile.
	 */
	async read(rows: readonly number[]): Promise<Claim[]> {
		const files = await Promise.all(rows.map((row) => this.#file(claimsFile(row))));
		return rows.map((row, at) => this.#claimOf(row, files[at]!));
	}

	#claimOf(row: number, file: Uint8Array): Claim {
		const line = lineOf(file, positionInFile(row));
		const claim = line && claimOn(this.#decoder.decode(line));
		const expected = this.#idOf(row);
		if (claim?.id === expected) return claim;
		this.#kept.delete(claimsFile(row));
		const found = claim?.id ?? message('query.file.short');
		throw new Error(message('query.file.other', { file: claimsFile(row), found, expected }));
	}

	#file(name: string): Promise<Uint8Array> {
		const file = this.#kept.get(name) ?? this.#fetch(name);
		this.#kept.delete(name);
		this.#kept.set(name, file);
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= MOST_KEPT) break;
			this.#kept.delete(oldest);
		}
		return file;
	}

	/** Of a file that did not come none are kept, so that it is asked for again. */
	async #fetch(name: string): Promise<Uint8Array> {
		try {
			return await this.#load(name);
		} catch (error) {
			this.#kept.delete(name);
			throw error;
		}
	}
}

/** In JSON no text holds a line's end as it is. Null where there are fewer lines. */
function lineOf(file: Uint8Array, nth: number): Uint8Array | null {
	let start = 0;
	for (let line = 0; line < nth; line++) {
		start = file.indexOf(NEW_LINE, start) + 1;
		if (start === 0) return null;
	}
	const end = file.indexOf(NEW_LINE, start);
	return file.subarray(start, end < 0 ? file.length : end);
}

/** The array's brackets and commas stand on the lines of its records: see `inFiles`. */
function claimOn(line: string): Claim {
	return JSON.parse(line.replace(/^\[|[\],]$/g, '')) as Claim;
}
