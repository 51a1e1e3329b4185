// The records of a large corpus's claims, sent for as they are looked at, and let go once many others were. What is not there yet is
// undefined, and whoever reads it reactively is told when it has come.
import { SvelteMap } from 'svelte/reactivity';
import type { Claim } from '../model/corpus.ts';

/** Claims kept: more than any screen shows. */
const MOST_KEPT = 2000;

/** The claims of rows, in their order. */
export type ReadClaims = (rows: readonly number[]) => Promise<readonly Claim[]>;

export class ClaimRecords {
	readonly #read: ReadClaims;
	readonly #records = new SvelteMap<number, Claim>();
	readonly #coming = new Set<number>();
	/** Those of one look at the screen are sent for together. */
	#wanted: number[] = [];
	/** Why the last ones that were sent for did not come; empty while all is well. */
	trouble = $state('');

	constructor(read: ReadClaims) {
		this.#read = read;
	}

	/** The claim of a row if it is there; else it is sent for. */
	at(row: number): Claim | undefined {
		const claim = this.peek(row);
		if (!claim) this.#want(row);
		return claim;
	}

	/** The claim of a row if it is there. */
	peek(row: number): Claim | undefined {
		return this.#records.get(row);
	}

	/** Every claim that is there. */
	get all(): readonly Claim[] {
		return [...this.#records.values()];
	}

	/** Keeps claims that are about to be looked at, or sends for them. */
	expect(rows: Uint32Array, claims: readonly Claim[] | null): void {
		rows.forEach((row, at) => {
			if (claims) this.#keep(row, claims[at]!);
			else if (!this.#records.has(row)) this.#want(row);
		});
	}

	/** The claims of rows, in their order. Rejects where one cannot be had. */
	async get(rows: Iterable<number>): Promise<Claim[]> {
		const wanted = [...rows];
		const known = new Map(wanted.map((row) => [row, this.#records.get(row)]));
		const missing = [...known.keys()].filter((row) => !known.get(row));
		const come = missing.length === 0 ? [] : await this.#bring(missing);
		missing.forEach((row, at) => known.set(row, come[at]));
		return wanted.map((row) => known.get(row)!);
	}

	#want(row: number): void {
		if (this.#coming.has(row)) return;
		this.#coming.add(row);
		if (this.#wanted.push(row) === 1) queueMicrotask(() => void this.#send());
	}

	async #send(): Promise<void> {
		const rows = this.#wanted;
		this.#wanted = [];
		// `trouble` says what went wrong.
		await this.#bring(rows).catch(() => undefined);
		for (const row of rows) this.#coming.delete(row);
	}

	async #bring(rows: readonly number[]): Promise<readonly Claim[]> {
		try {
			const claims = await this.#read(rows);
			this.trouble = '';
			rows.forEach((row, at) => this.#keep(row, claims[at]!));
			return claims;
		} catch (error) {
			this.trouble = error instanceof Error ? error.message : String(error);
			throw error;
		}
	}

	#keep(row: number, claim: Claim): void {
		if (this.#records.has(row)) return;
		this.#records.set(row, claim);
		if (this.#records.size <= MOST_KEPT) return;
		const [oldest] = this.#records.keys();
		this.#records.delete(oldest!);
	}
}
