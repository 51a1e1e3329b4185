// ClickHouse's Native format, both ways, for the types that our tables have: columns one after another as they lie in memory, so that typed
// arrays go in and come out without a look at their numbers. Knows no statement.

export type NativeType =
	'UInt8' | 'UInt16' | 'UInt32' | 'UInt64' | 'Int32' | 'String' | 'Array(UInt16)' | 'Array(UInt32)';

/** Numbers of a list column stand one after another; those of row i end at `ends[i]`. */
export interface Lists {
	readonly ends: Uint32Array;
	readonly items: Numbers;
}
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
export type NativeColumn = Numbers | readonly string[] | Lists;

const ARRAYS = { UInt8: Uint8Array, UInt16: Uint16Array, UInt32: Uint32Array, Int32: Int32Array } as const;

export interface NamedColumn {
	readonly name: string;
	readonly type: NativeType;
	readonly values: NativeColumn;
}

/** One block. All columns have `rows` rows; numbers of 64 bits are given as such of less. */
export function encodeBlock(rows: number, columns: readonly NamedColumn[]): Buffer<ArrayBuffer> {
	const parts: Uint8Array[] = [varint(columns.length), varint(rows)];
	for (const { name, type, values } of columns) {
		parts.push(text(name), text(type));
		if (type === 'String') parts.push(...(values as readonly string[]).map(text));
		else if (type === 'UInt64') parts.push(wide(values as Numbers));
		else if (type.startsWith('Array')) {
			const { ends, items } = values as Lists;
			parts.push(wide(ends), bytesOf(items));
		} else parts.push(bytesOf(values as Numbers));
	}
	return Buffer.concat(parts);
}

/** All blocks as one, by name. Numbers of 64 bits come as numbers, which hold what is below 2 ** 53. */
export class NativeTable {
	readonly #columns = new Map<string, NativeColumn[]>();
	readonly rows: number;

	constructor(bytes: Uint8Array) {
		const reader = new Reader(bytes);
		let rows = 0;
		while (!reader.isDone) {
			const [columns, count] = [reader.varint(), reader.varint()];
			for (let at = 0; at < columns; at++) {
				const [name, type] = [reader.text(), reader.text()];
				const values = reader.column(type, count);
				this.#columns.set(name, [...(this.#columns.get(name) ?? []), values]);
			}
			rows += count;
		}
		this.rows = rows;
	}

	numbers(name: string): Numbers {
		return joinNumbers((this.#columns.get(name) ?? []) as Numbers[]);
	}

	texts(name: string): readonly string[] {
		return (this.#columns.get(name) ?? []).flatMap((part) => part as readonly string[]);
	}

	/** The list of the first row. */
	list(name: string): Uint32Array {
		const [first] = (this.#columns.get(name) ?? []) as Lists[];
		return first ? Uint32Array.from(first.items.subarray(0, first.ends[0])) : new Uint32Array(0);
	}

	lists(name: string): readonly Numbers[] {
		return ((this.#columns.get(name) ?? []) as Lists[]).flatMap(({ ends, items }) =>
			Array.from(ends, (end, at) => items.subarray(at > 0 ? ends[at - 1]! : 0, end))
		);
	}
}

class Reader {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	get isDone(): boolean {
		return this.#at >= this.#bytes.length;
	}

	varint(): number {
		for (let [value, factor] = [0, 1]; ; factor *= 128) {
			const byte = this.#view.getUint8(this.#at++);
			value += (byte & 127) * factor;
			if (byte < 128) return value;
		}
	}

	text(): string {
		const length = this.varint();
		return Buffer.from(this.#take(length)).toString();
	}

	column(type: string, rows: number): NativeColumn {
		const item = /^Array\((\w+)\)$/.exec(type)?.[1];
		if (item !== undefined) {
			const ends = Uint32Array.from(this.#wide(rows));
			return { ends, items: this.column(item, ends.at(-1) ?? 0) as Numbers };
		}
		if (type === 'String') return Array.from({ length: rows }, () => this.text());
		if (type === 'UInt64') return this.#wide(rows);
		const Kind = ARRAYS[type as keyof typeof ARRAYS];
		if (Kind === undefined)
			throw new Error(
				`found a column of ${type}, expected ${Object.keys(ARRAYS).join(', ')}, String or lists`
			);
		// In a buffer of its own, since it may stand anywhere.
		return new Kind(this.#take(rows * Kind.BYTES_PER_ELEMENT).slice().buffer);
	}

	#wide(rows: number): Float64Array {
		const start = this.#at;
		this.#take(8 * rows);
		return Float64Array.from({ length: rows }, (_, row) => {
			const at = start + 8 * row;
			return this.#view.getUint32(at + 4, true) * 2 ** 32 + this.#view.getUint32(at, true);
		});
	}

	#take(length: number): Uint8Array {
		if (this.#at + length > this.#bytes.length)
			throw new Error('the answer of ClickHouse ends in the middle');
		this.#at += length;
		return this.#bytes.subarray(this.#at - length, this.#at);
	}
}

function joinNumbers(parts: readonly Numbers[]): Numbers {
	const [first] = parts;
	if (!first) return new Uint32Array(0);
	if (parts.length === 1) return first;
	const Kind = first.constructor as new (length: number) => Numbers;
	const all = new Kind(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

function varint(value: number): Uint8Array {
	const bytes: number[] = [];
	for (let rest = value; ; rest = Math.floor(rest / 128)) {
		if (rest < 128) return Uint8Array.of(...bytes, rest);
		bytes.push((rest % 128) + 128);
	}
}

function text(value: string): Uint8Array {
	const bytes = Buffer.from(value);
	return Buffer.concat([varint(bytes.length), bytes]);
}

function wide(values: Numbers): Uint8Array {
	const view = new DataView(new ArrayBuffer(8 * values.length));
	values.forEach((value: number, at: number) => {
		view.setUint32(8 * at, value % 2 ** 32, true);
		view.setUint32(8 * at + 4, Math.floor(value / 2 ** 32), true);
	});
	return new Uint8Array(view.buffer);
}

/** Every machine that this runs on has the lowest byte first. */
function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
	return new Uint8Array(buffer, byteOffset, byteLength);
}
