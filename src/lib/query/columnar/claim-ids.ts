// The ids of a claims file, found without making a text of each.
import { tableFromIPC, type Data } from 'apache-arrow';

export class ClaimIds {
	readonly #bytes: Uint8Array;
	readonly #offsets: Int32Array;
	readonly #size: number;
	readonly #decoder = new TextDecoder();

	/** `file`: see table-to-arrow.ts. */
	constructor(file: Uint8Array) {
		const arrow = tableFromIPC(file);
		const data: Data | undefined = arrow.getChild('id')?.data[0];
		this.#size = arrow.numRows;
		this.#bytes = (data?.values as Uint8Array | undefined) ?? new Uint8Array(0);
		this.#offsets = data?.valueOffsets ?? Int32Array.of(0);
	}

	/** Null for an id that no claim has. Goes through all of them. */
	rowOf(id: string): number | null {
		const sought = new TextEncoder().encode(id);
		for (let row = 0; row < this.#size; row++) {
			const start = this.#offsets[row]!;
			if (this.#offsets[row + 1]! - start === sought.length && this.#isAt(start, sought)) return row;
		}
		return null;
	}

	at(row: number): string {
		return this.#decoder.decode(this.#bytes.subarray(this.#offsets[row], this.#offsets[row + 1]));
	}

	/** By row its position in the order of all ids. */
	toRanks(): Uint32Array {
		const ids = Array.from({ length: this.#size }, (_, row) => this.at(row));
		const order = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
		const ranks = new Uint32Array(this.#size);
		order.forEach((row, rank) => (ranks[row] = rank));
		return ranks;
	}

	/** From the end, where ids differ soonest. */
	#isAt(start: number, sought: Uint8Array): boolean {
		for (let at = sought.length - 1; at >= 0; at--) {
			if (this.#bytes[start + at] !== sought[at]) return false;
		}
		return true;
	}
}
