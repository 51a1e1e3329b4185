// The records of a large corpus, fetched in pieces as they are looked at, and let go once many others were. What is not there yet
// is undefined, and whoever reads it reactively is told when it has come.
import { SvelteMap } from 'svelte/reactivity';
import type { Claim } from '../model/corpus.ts';
import { claimsFile, positionInFile } from '../query/columnar/large-corpus.ts';

/** Pieces kept: more than any screen shows rows. */
const MOST_KEPT = 120;
/** Rows of claims asked for at once. */
const AT_ONCE = 8;

/** The claims of one file, by its name in the corpus. */
export type LoadClaims = (name: string) => Promise<readonly Claim[]>;

export class ClaimPieces {
	readonly #load: LoadClaims;
	readonly #pieces = new SvelteMap<string, readonly Claim[]>();
	readonly #coming = new Map<string, Promise<readonly Claim[]>>();
	/** Why the last piece that was asked for did not come; empty while all is well. */
	trouble = $state('');

	constructor(load: LoadClaims) {
		this.#load = load;
	}

	/** The claim of a row if it is there; else it is sent for. */
	at(row: number): Claim | undefined {
		const claim = this.peek(row);
		if (!claim) void this.#fetch(claimsFile(row)).catch(() => undefined);
		return claim;
	}

	/** The claim of a row if it is there. */
	peek(row: number): Claim | undefined {
		return this.#pieces.get(claimsFile(row))?.[positionInFile(row)];
	}

	/** Every claim that is there. */
	get all(): readonly Claim[] {
		return [...this.#pieces.values()].flat();
	}

	/** The claims of rows, in their order. Rejects where one cannot be had. */
	async get(rows: Iterable<number>): Promise<Claim[]> {
		const wanted = [...rows];
		const names = [...new Set(wanted.map(claimsFile))];
		const pieces = new Map<string, readonly Claim[]>();
		const work = async () => {
			for (let name = names.pop(); name !== undefined; name = names.pop()) {
				pieces.set(name, this.#pieces.get(name) ?? (await this.#fetch(name)));
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, work));
		return wanted.map((row) => pieces.get(claimsFile(row))![positionInFile(row)]!);
	}

	#fetch(name: string): Promise<readonly Claim[]> {
		let coming = this.#coming.get(name);
		if (!coming) {
			coming = this.#load(name).finally(() => this.#coming.delete(name));
			this.#coming.set(name, coming);
			coming.then(
				(claims) => this.#keep(name, claims),
				(error: unknown) => (this.trouble = error instanceof Error ? error.message : String(error))
			);
		}
		return coming;
	}

	#keep(name: string, claims: readonly Claim[]): void {
		this.trouble = '';
		this.#pieces.set(name, claims);
		for (const oldest of this.#pieces.keys()) {
			if (this.#pieces.size <= MOST_KEPT) return;
			this.#pieces.delete(oldest);
		}
	}
}
