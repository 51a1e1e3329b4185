// What each claim says as a short mark, in a file of its own that is read when slides ask whether claims were changed: two numbers of
// 32 bits a claim, little-endian, the hash and the length that claim-digest.ts writes as text.
import { claimDigest } from '../../evidence/changes/claim-digest.ts';
import { Fingerprint } from '../../evidence/changes/fingerprint.ts';
import type { Claim } from '../../model/corpus.ts';
import type { ClaimIds } from './claim-ids.ts';

export function digestParts(claim: Claim): readonly [hash: number, length: number] {
	const [hash = '', length = ''] = claimDigest(claim).split('-');
	return [parseInt(hash, 16), Number(length)];
}

export function* bytesOf(digests: Uint32Array): Generator<Uint8Array> {
	const view = new DataView(new ArrayBuffer(digests.byteLength));
	digests.forEach((part, at) => view.setUint32(4 * at, part, true));
	yield new Uint8Array(view.buffer);
}

export class ClaimDigests {
	readonly #bytes: DataView;
	readonly #ids: ClaimIds;
	/** By row where its id stands among all, in their order. */
	readonly #ranks: Uint32Array;

	/** `file`: as above. */
	constructor(file: Uint8Array, ids: ClaimIds) {
		this.#bytes = new DataView(file.buffer, file.byteOffset, file.byteLength);
		this.#ids = ids;
		this.#ranks = ids.toRanks();
	}

	/** One mark over the claims of `rows`, as claimsDigest has it of their records. */
	over(rows: Uint32Array): string {
		const ordered = rows.toSorted((a, b) => this.#ranks[a]! - this.#ranks[b]!);
		const mark = new Fingerprint();
		ordered.forEach((row, at) => mark.add(`${at > 0 ? '\n' : ''}${this.#ids.at(row)} ${this.#of(row)}`));
		return mark.toString();
	}

	#of(row: number): string {
		const [hash, length] = [this.#bytes.getUint32(8 * row, true), this.#bytes.getUint32(8 * row + 4, true)];
		return `${hash.toString(16)}-${length}`;
	}
}
