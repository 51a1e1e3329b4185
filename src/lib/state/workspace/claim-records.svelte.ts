// The records of claims by their rows. Where they are not at hand they are sent for as they are looked at, and let go once many others were:
// what is not there yet is undefined, and whoever reads it reactively is told when it has come. What did not come is sent for again after a
// while.
import { SvelteMap } from 'svelte/reactivity';
import type { Answers } from '../../answers/answers.ts';
import type { Claim } from '../../model/corpus.ts';

/** Claims kept: more than any screen shows. */
const MOST_KEPT = 2000;
/** Until what did not come is sent for again: each time twice as long, but for the last. */
const RETRY_MS = { first: 2000, longest: 30_000 };
/** So many of those at most, the last that were looked at. */
const MOST_RETRIED = 100;

/** Of claims that have to be read so many rows are looked through for those that are there. */
const MOST_LOOKED_THROUGH = 500;

export class ClaimRecords {
	readonly #answers: Pick<Answers, 'read' | 'claimAt'>;
	readonly #shown: (claim: Claim) => Claim;
	readonly #records = new SvelteMap<number, Claim>();
	readonly #coming = new Set<number>();
	/** The rows of `#records`, the last looked at last. */
	readonly #looked = new Set<number>();
	/** Those of one look at the screen are sent for together. */
	#wanted: number[] = [];
	/** Did not come. */
	readonly #missed = new Set<number>();
	#retry: ReturnType<typeof setTimeout> | undefined;
	#pause = RETRY_MS.first;
	/** Why the last ones that were sent for did not come; empty while all is well. */
	trouble = $state('');

	/** Stays, however many others are looked at. */
	#pinned: number | null = null;

	/** `shown` is a claim that had to be read as this reader sees it. */
	constructor(answers: Pick<Answers, 'read' | 'claimAt'>, shown: (claim: Claim) => Claim = (claim) => claim) {
		this.#answers = answers;
		this.#shown = shown;
	}

	/** The claim of a row if it is there; else it is sent for. */
	at(row: number): Claim | undefined {
		const claim = this.peek(row);
		if (!claim) this.#want(row);
		else if (this.#looked.delete(row)) this.#looked.add(row);
		return claim;
	}

	/** The claim of a row if it is there. */
	peek(row: number): Claim | undefined {
		return this.#answers.claimAt?.(row) ?? this.#records.get(row);
	}

	/** The claims of rows that are there: of many rows that have to be read, those of the first. */
	among(rows: Uint32Array): readonly Claim[] {
		const { claimAt } = this.#answers;
		if (claimAt) return Array.from(rows, claimAt);
		return Array.from(rows.subarray(0, MOST_LOOKED_THROUGH)).flatMap((row) => this.#records.get(row) ?? []);
	}

	/** All claims that are there of those that are selected, whose first rows are `rows`: where claims have to be read, whatever was looked at. */
	held(rows: Uint32Array): readonly Claim[] {
		return this.#answers.claimAt ? this.among(rows) : [...this.#records.values()];
	}

	/** From now on the claim of this row stays once it is there, in place of the one before. */
	pin(row: number | null): void {
		this.#pinned = row;
	}

	/** Keeps claims that are about to be looked at, or sends for them. */
	expect(rows: Uint32Array, claims: readonly Claim[] | null): void {
		if (this.#answers.claimAt) return;
		rows.forEach((row, at) => {
			if (claims) this.#keep(row, this.#shown(claims[at]!));
			else if (!this.#records.has(row)) this.#want(row);
		});
	}

	/** The claims of rows, in their order. Rejects where one cannot be had. */
	async get(rows: Iterable<number>): Promise<Claim[]> {
		const wanted = [...rows];
		const known = new Map(wanted.map((row) => [row, this.peek(row)]));
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
		try {
			await this.#bring(rows);
			this.#pause = RETRY_MS.first;
		} catch {
			// `trouble` says what went wrong. Files that are there are read all the same.
			if (rows.length > 1) await this.#bringEach(rows);
			this.#sendLater(rows.filter((row) => !this.#records.has(row)));
		}
		for (const row of rows) this.#coming.delete(row);
	}

	async #bringEach(rows: readonly number[]): Promise<void> {
		const come = await Promise.allSettled(rows.map(async (row) => this.#answers.read([row])));
		come.forEach((claims, at) => {
			if (claims.status === 'fulfilled') this.#keep(rows[at]!, this.#shown(claims.value[0]!));
		});
	}

	#sendLater(rows: readonly number[]): void {
		for (const row of rows) this.#missed.add(row);
		if (this.#retry !== undefined || this.#missed.size === 0) return;
		this.#retry = setTimeout(() => {
			this.#retry = undefined;
			const again = [...this.#missed].slice(-MOST_RETRIED);
			this.#missed.clear();
			for (const row of again) if (!this.#records.has(row)) this.#want(row);
		}, this.#pause);
		this.#pause = Math.min(2 * this.#pause, RETRY_MS.longest);
	}

	async #bring(rows: readonly number[]): Promise<readonly Claim[]> {
		try {
			const claims = (await this.#answers.read(rows)).map(this.#shown);
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
		this.#looked.add(row);
		if (this.#looked.size <= MOST_KEPT) return;
		for (const oldest of this.#looked) {
			if (oldest === this.#pinned) continue;
			this.#looked.delete(oldest);
			this.#records.delete(oldest);
			return;
		}
	}
}
