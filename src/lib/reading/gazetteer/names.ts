// The names of all places as one text of bytes, found by a hash of their folded form. Knows places by number only.
import { FIELD_END, PEOPLE_MARK, PLACE_END } from './layout.ts';

/** Of the languages in which a place is shown, in the order of a line's first fields. */
export const SHOWN = ['en', 'ar', 'ru'] as const;

/** Letters of folded Latin names are single bytes below this. */
const NOT_LATIN = 0x80;

const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** Carries a hash (FNV-1a) on by one byte. */
export function hashByte(hash: number, byte: number): number {
	return Math.imul(hash ^ byte, HASH_PRIME);
}

/** Writes text as UTF-8 from `at` on and says where it ends; for short words several times as fast as an encoder. */
export function writeUtf8(text: string, into: Uint8Array, at: number): number {
	for (let i = 0; i < text.length; i++) {
		let code = text.charCodeAt(i);
		if (code < 0x80) {
			into[at++] = code;
			continue;
		}
		if (code < 0x800) into[at++] = 0xc0 | (code >> 6);
		else {
			if (code >= 0xd800 && code < 0xe000) code = text.codePointAt(i++)!;
			if (code < 0x10000) into[at++] = 0xe0 | (code >> 12);
			else {
				into[at++] = 0xf0 | (code >> 18);
				into[at++] = 0x80 | ((code >> 12) & 0x3f);
			}
			into[at++] = 0x80 | ((code >> 6) & 0x3f);
		}
		into[at++] = 0x80 | (code & 0x3f);
	}
	return at;
}

/** A name is a number: names are numbered through all places, so that those of one place are neighbours. */
export class Names {
	readonly #text: Uint8Array;
	readonly #lineStart: Uint32Array;
	readonly #firstName: Uint32Array;
	readonly #start: Uint32Array;
	readonly #heads: Int32Array;
	readonly #next: Int32Array;
	readonly #people = new Set<number>();
	readonly #mask: number;
	#scratch = new Uint8Array(256);
	readonly #decoder = new TextDecoder();

	constructor(text: Uint8Array, places: number, names: number) {
		this.#text = text;
		this.#lineStart = new Uint32Array(places + 1);
		this.#firstName = new Uint32Array(places + 1);
		this.#start = new Uint32Array(names);
		const size = 2 ** Math.ceil(Math.log2(Math.max(2, names)));
		this.#mask = size - 1;
		this.#heads = new Int32Array(size).fill(-1);
		this.#next = new Int32Array(names);
		const hashes = this.#scan(places);
		// From the last on, so that a chain runs through the places in their order.
		for (let name = names - 1; name >= 0; name--) {
			const bucket = hashes[name]! & this.#mask;
			this.#next[name] = this.#heads[bucket]!;
			this.#heads[bucket] = name;
		}
	}

	get count(): number {
		return this.#start.length;
	}

	/** Goes through the text once, byte by byte. */
	#scan(places: number): Int32Array {
		const text = this.#text;
		const hashes = new Int32Array(this.#start.length);
		let [at, name] = [0, 0];
		for (let place = 0; place < places; place++) {
			this.#lineStart[place] = at;
			this.#firstName[place] = name;
			for (let field = 0; field < SHOWN.length; at++) if (text[at] === FIELD_END) field++;
			for (let isLast = false; !isLast; at++) {
				if (text[at] === PEOPLE_MARK) {
					this.#people.add(name);
					at++;
				}
				this.#start[name] = at;
				let hash = HASH_SEED;
				let byte = text[at]!;
				while (byte !== FIELD_END && byte !== PLACE_END) {
					hash = Math.imul(hash ^ byte, HASH_PRIME);
					byte = text[++at]!;
				}
				hashes[name++] = hash;
				isLast = byte === PLACE_END;
			}
		}
		this.#lineStart[places] = at;
		this.#firstName[places] = name;
		return hashes;
	}

	/** The first name that these folded words are, or -1; `following` has the others. */
	find(folded: string): number {
		if (this.#scratch.length < folded.length * 3) this.#scratch = new Uint8Array(folded.length * 6);
		const end = writeUtf8(folded, this.#scratch, 0);
		let hash = HASH_SEED;
		for (let i = 0; i < end; i++) hash = hashByte(hash, this.#scratch[i]!);
		return this.findBytes(this.#scratch, 0, end, hash);
	}

	/** The same for UTF-8 whose hash is known: what a reader asks for at every word. */
	findBytes(bytes: Uint8Array, from: number, to: number, hash: number): number {
		let name = this.#heads[hash & this.#mask]!;
		while (name >= 0 && !this.#is(name, bytes, from, to)) name = this.#next[name]!;
		return name;
	}

	/** The next of the same name, or -1. */
	following(name: number): number {
		const from = this.#start[name]!;
		const to = this.end(name);
		let next = this.#next[name]!;
		while (next >= 0 && !this.#is(next, this.#text, from, to)) next = this.#next[next]!;
		return next;
	}

	#is(name: number, bytes: Uint8Array, from: number, to: number): boolean {
		const text = this.#text;
		let at = this.#start[name]!;
		for (let i = from; i < to; i++) if (text[at++] !== bytes[i]) return false;
		return text[at] === FIELD_END || text[at] === PLACE_END;
	}

	/** Of which place it is a name. */
	placeOf(name: number): number {
		let [low, high] = [0, this.#firstName.length - 1];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (this.#firstName[middle]! <= name) low = middle;
			else high = middle;
		}
		return low;
	}

	/** Whether it is what the place's people are called. */
	isPeople(name: number): boolean {
		return this.#people.has(name);
	}

	/** Whether it is the name that is shown, in English or in another script. */
	isMain(name: number, place: number): boolean {
		const first = this.#firstName[place]!;
		return name === first || (name - first < SHOWN.length && this.#text[this.#start[name]!]! >= NOT_LATIN);
	}

	/** By how many names a place goes, a sign of how widely it is known. */
	countOf(place: number): number {
		return this.#firstName[place + 1]! - this.#firstName[place]!;
	}

	/** As shown, by language; empty where there is none. */
	shown(place: number): Readonly<Record<(typeof SHOWN)[number], string>> {
		const line = this.#text.subarray(this.#lineStart[place], this.#start[this.#firstName[place]!]);
		const [en = '', ar = '', ru = ''] = this.#decoder.decode(line).split('\t');
		return { en, ar, ru };
	}

	start(name: number): number {
		return this.#start[name]!;
	}

	end(name: number): number {
		const text = this.#text;
		let at = this.#start[name]!;
		while (text[at] !== FIELD_END && text[at] !== PLACE_END) at++;
		return at;
	}

	/** Whether it begins with the first `length` of these bytes. */
	begins(name: number, bytes: Uint8Array, length: number): boolean {
		const from = this.#start[name]!;
		for (let i = 0; i < length; i++) if (this.#text[from + i] !== bytes[i]) return false;
		return true;
	}

	/** Folded, as text. */
	text(name: number): string {
		return this.#decoder.decode(this.#text.subarray(this.#start[name], this.end(name)));
	}

	get bytes(): Uint8Array {
		return this.#text;
	}
}

export const EMPTY_HASH = HASH_SEED;
