import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jaccardDistance, pathLength, seriate } from '../../../../src/lib/evidence/coverage/seriation.ts';

const identity = (things: readonly unknown[]) => things.map((_, at) => at);

/** `blocks` groups of `size` things, each group with traits of its own; every thing misses one of five. */
function makeBlocks(blocks: number, size: number): Set<string>[] {
	return Array.from({ length: blocks * size }, (_, at) => {
		const block = Math.floor(at / size);
		const traits = [0, 1, 2, 3, 4].filter((trait) => trait !== at % 5);
		return new Set(traits.map((trait) => `${block}:${trait}`));
	});
}

/** Thing `at` has the traits from `at` to `at + width`: a chronology, as grave goods make one. */
function makeBand(length: number, width: number): Set<string>[] {
	return Array.from(
		{ length },
		(_, at) => new Set(Array.from({ length: width }, (_, step) => String(at + step)))
	);
}

const shuffled = <Thing>(things: readonly Thing[]) =>
	fc.shuffledSubarray([...things], { minLength: things.length });

describe('seriation', () => {
	test('brings scrambled blocks together', () => {
		fc.assert(
			fc.property(shuffled(identity(makeBlocks(5, 8))), (scramble) => {
				const things = scramble.map((at) => makeBlocks(5, 8)[at]!);
				const blocks = seriate(things).map((at) => Math.floor(scramble[at]! / 8));
				const borders = blocks.filter((block, at) => at > 0 && block !== blocks[at - 1]);
				expect(borders).toHaveLength(4);
			}),
			{ numRuns: 30 }
		);
	});

	test('restores a scrambled gradient from one end or the other', () => {
		const band = makeBand(30, 6);
		fc.assert(
			fc.property(shuffled(identity(band)), (scramble) => {
				const found = seriate(scramble.map((at) => band[at]!)).map((at) => scramble[at]!);
				if (found[0]! > found[1]!) found.reverse();
				expect(found).toEqual(identity(band));
			}),
			{ numRuns: 30 }
		);
	});

	const anything = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefgh')).map((traits) => new Set(traits)));

	test('keeps every thing, once, and those without traits last', () => {
		fc.assert(
			fc.property(anything, (things) => {
				const order = seriate(things);
				expect([...order].sort((a, b) => a - b)).toEqual(identity(things));
				const sizes = order.map((at) => things[at]!.size);
				expect(sizes.lastIndexOf(sizes.findLast((size) => size > 0) ?? -1)).toBe(
					sizes.filter((size) => size > 0).length - 1
				);
			})
		);
	});

	test('never leaves a stretch that turned round would bring neighbours closer', () => {
		fc.assert(
			fc.property(anything, (things) => {
				const order = seriate(things).filter((at) => things[at]!.size > 0);
				const length = pathLength(order, things);
				for (let from = 0; from < order.length; from++) {
					for (let to = from + 1; to < order.length; to++) {
						const turned = [
							...order.slice(0, from),
							...order.slice(from, to + 1).reverse(),
							...order.slice(to + 1)
						];
						expect(pathLength(turned, things)).toBeGreaterThanOrEqual(length - 1e-6);
					}
				}
			}),
			{ numRuns: 50 }
		);
	});

	test('leaves what is alike in its given order', () => {
		expect(seriate([new Set('ab'), new Set('ab'), new Set('ab')])).toEqual([0, 1, 2]);
	});

	test('orders more things than it keeps distances for', () => {
		const blocks = makeBlocks(50, 10);
		expect(seriate(blocks)).toHaveLength(500);
	});
});

test.each([
	['', '', 0],
	['ab', 'ab', 0],
	['ab', 'cd', 1],
	['abc', 'bcd', 0.5]
])('the distance of "%s" and "%s" is %d', (a, b, distance) => {
	expect(jaccardDistance(new Set(a), new Set(b))).toBe(distance);
});
