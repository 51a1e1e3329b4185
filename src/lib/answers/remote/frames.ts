// Answers as bytes: a JSON header and after it the typed arrays of the value, each at a multiple of eight, so that whoever reads them takes
// them as they lie. A body is one frame after another; a file follows its frame as it is. Knows no transport.

/** What stands in the place of an array: its number among those of the frame. */
const ARRAY = '@array';
const ALIGNED = 8;
/** `DLA1`, then the length of the header, both of four bytes. */
const MAGIC = 0x3141_4c44;
const PREFIX = 8;
/** A header says everything but arrays: names and records. */
const MOST_HEADER = 256 * 1024 * 1024;

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
type TypeName = keyof typeof TYPES;
type Numbers = InstanceType<(typeof TYPES)[TypeName]>;

interface Header {
	readonly value: unknown;
	readonly arrays: readonly (readonly [type: TypeName, length: number])[];
}

export const FRAMES_TYPE = 'application/vnd.dateline.frames';

/** Plain data and typed arrays. Throws for an array of another type. */
export function encodeFrame(value: unknown): Uint8Array<ArrayBuffer> {
	const arrays: Numbers[] = [];
	const json = JSON.stringify({ value }, (_, part: unknown) => {
		if (!ArrayBuffer.isView(part)) return part;
		if (!isNumbers(part)) throw new Error(`found an array of ${part.constructor.name}, expected ${NAMES}`);
		return { [ARRAY]: arrays.push(part) - 1 };
	});
	const listed = JSON.stringify(arrays.map((array) => [nameOf(array), array.length]));
	const header = new TextEncoder().encode(`${json.slice(0, -1)},"arrays":${listed}}`);
	const start = aligned(PREFIX + header.length);
	const bytes = new Uint8Array(arrays.reduce((at, { byteLength }) => at + aligned(byteLength), start));
	const view = new DataView(bytes.buffer);
	view.setUint32(0, MAGIC, true);
	view.setUint32(4, start - PREFIX, true);
	bytes.fill(SPACE, PREFIX, start).set(header, PREFIX);
	let at = start;
	for (const { buffer, byteOffset, byteLength } of arrays) {
		bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
		at += aligned(byteLength);
	}
	return bytes;
}

const SPACE = 32;
const NAMES = Object.keys(TYPES).join(', ');

function isNumbers(part: ArrayBufferView): part is Numbers {
	return part.constructor.name in TYPES;
}

function nameOf(array: Numbers): TypeName {
	return array.constructor.name as TypeName;
}

function aligned(length: number): number {
	return Math.ceil(length / ALIGNED) * ALIGNED;
}

/** Reads frames as their bytes come, and what follows them. */
export class FrameReader {
	readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
	#chunks: Uint8Array[] = [];
	/** Bytes in `#chunks`. */
	#held = 0;

	constructor(stream: ReadableStream<Uint8Array>) {
		this.#reader = stream.getReader();
	}

	/** Rejects where the bytes end before it, or are no frame. */
	async next(): Promise<unknown> {
		const prefix = await this.#take(PREFIX);
		const view = new DataView(prefix.buffer);
		const [magic, length] = [view.getUint32(0, true), view.getUint32(4, true)];
		if (magic !== MAGIC || length > MOST_HEADER)
			throw new FrameError('these bytes are no answer of Dateline');
		const { value, arrays } = await this.#header(length);
		const sizes = arrays.map(([type, count]) => count * TYPES[type].BYTES_PER_ELEMENT);
		const body = await this.#take(sizes.reduce((sum, size) => sum + aligned(size), 0));
		let at = 0;
		const read = arrays.map(([type, count], nth) => {
			const array = new TYPES[type](body.buffer, at, count);
			at += aligned(sizes[nth]!);
			return array;
		});
		return withArrays(value, read);
	}

	/** The next `size` bytes as a file. */
	async file(size: number): Promise<Blob> {
		const parts: Uint8Array<ArrayBuffer>[] = [];
		for (let left = size; left > 0;) {
			if (this.#held === 0) await this.#more();
			const part = this.#cut(Math.min(left, this.#chunks[0]!.length));
			parts.push(part);
			left -= part.length;
		}
		return new Blob(parts);
	}

	async #header(length: number): Promise<Header> {
		const text = new TextDecoder().decode(await this.#take(length));
		try {
			return JSON.parse(text) as Header;
		} catch (cause) {
			throw new FrameError('the header of an answer cannot be read', { cause });
		}
	}

	/** In a buffer of their own, from its start. */
	async #take(length: number): Promise<Uint8Array<ArrayBuffer>> {
		while (this.#held < length) await this.#more();
		const taken = new Uint8Array(length);
		for (let at = 0; at < length;) {
			const part = this.#cut(Math.min(length - at, this.#chunks[0]!.length));
			taken.set(part, at);
			at += part.length;
		}
		return taken;
	}

	/** From the first chunk, which has as many. */
	#cut(length: number): Uint8Array<ArrayBuffer> {
		const first = this.#chunks[0]! as Uint8Array<ArrayBuffer>;
		if (first.length === length) this.#chunks.shift();
		else this.#chunks[0] = first.subarray(length);
		this.#held -= length;
		return first.subarray(0, length);
	}

	async #more(): Promise<void> {
		const { done, value } = await this.#reader.read();
		if (done) throw new FrameError('the answer ends in the middle');
		if (value.length === 0) return;
		this.#chunks.push(value);
		this.#held += value.length;
	}
}

export class FrameError extends Error {
	override name = 'FrameError';
}

function withArrays(value: unknown, arrays: readonly Numbers[]): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		for (let at = 0; at < value.length; at++) value[at] = withArrays(value[at], arrays);
		return value;
	}
	const record = value as Record<string, unknown>;
	const nth = record[ARRAY];
	if (typeof nth === 'number') return arrays[nth];
	for (const key of Object.keys(record)) record[key] = withArrays(record[key], arrays);
	return record;
}
