import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame, FrameReader } from '../../../src/lib/answers/remote/frames.ts';

const array = fc.oneof(
	fc.uint8Array(),
	fc.uint16Array(),
	fc.uint32Array(),
	fc.int32Array(),
	fc.float64Array({ noNaN: true })
);
const value = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3 },
		array,
		fc.string(),
		fc.integer(),
		fc.boolean(),
		fc.constant(null),
		fc.array(tie('value'), { maxLength: 4 }),
		fc.dictionary(
			fc.string().filter((key) => key !== '@array' && key !== '__proto__'),
			tie('value'),
			{ maxKeys: 4, noNullPrototype: true }
		)
	)
})).value;

/** Bytes that arrive in pieces of these sizes, over and over. */
function inPieces(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
	let at = 0;
	let turn = 0;
	return new ReadableStream({
		pull(controller) {
			if (at >= bytes.length) return controller.close();
			const size = sizes[turn++ % sizes.length]!;
			controller.enqueue(bytes.slice(at, at + size));
			at += size;
		}
	});
}

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const sizes = fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1 });

describe('an answer in frames', () => {
	it('comes out as it went in, in whatever pieces, and the file after it', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(value, { maxLength: 3 }),
				fc.uint8Array(),
				sizes,
				async (values, file, cut) => {
					const bytes = joined(...values.map(encodeFrame), file);
					const reader = new FrameReader(inPieces(bytes, cut));
					for (const expected of values) expect(await reader.next()).toStrictEqual(expected);
					expect(await (await reader.file(file.length)).bytes()).toEqual(Uint8Array.from(file));
				}
			),
			{ numRuns: 60 }
		);
	});

	it('is known to be cut off, wherever', async () => {
		const whole = encodeFrame({ rows: Uint32Array.of(1, 2, 3), name: 'Hama' });
		for (let length = 0; length < whole.length; length++) {
			const reader = new FrameReader(inPieces(whole.slice(0, length), [13]));
			await expect(reader.next()).rejects.toThrow('ends in the middle');
		}
	});

	it.each([
		['a page of a proxy', '<!doctype html><title>502</title>', 'no answer of Dateline'],
		['a header that is none', 'DLA1\u0008\0\0\0not json', 'cannot be read']
	])('is not mistaken for %s', async (_, text, reason) => {
		await expect(new FrameReader(inPieces(Buffer.from(text), [99])).next()).rejects.toThrow(reason);
	});

	it('holds no arrays that its reader does not know', () => {
		expect(() => encodeFrame({ big: BigInt64Array.of(1n) })).toThrow('BigInt64Array');
	});
});
