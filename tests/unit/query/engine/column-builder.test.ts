import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnBuilder, narrowed } from '../../../../src/lib/query/engine/column-builder.ts';
import { GrowingArray } from '../../../../src/lib/query/engine/growing-array.ts';

const VALUES = ['a', 'b', 'c'];

describe('a column', () => {
	it('holds of each row every value once, the first apart from the others', () => {
		const rows = fc.array(fc.array(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 5 }), {
			maxLength: 20
		});
		fc.assert(
			fc.property(rows, (given) => {
				const builder = new ColumnBuilder(VALUES);
				given.forEach((values) => builder.add(values));
				const { codes, more } = builder.build();
				const read = given.map((_, row) => [
					VALUES[codes[row]!],
					...Array.from(more.rows).flatMap((at, i) => (at === row ? [VALUES[more.codes[i]!]] : []))
				]);
				expect(read).toEqual(given.map((values) => [...new Set(values)]));
			})
		);
	});

	it.each([
		[['d'], 'row 1 holds "d", expected a value of the column'],
		[[], 'row 1 holds nothing, expected at least one value']
	])('takes no row of %j', (values, text) => {
		const builder = new ColumnBuilder(VALUES);
		builder.add(['a']);
		expect(() => builder.add(values)).toThrow(text);
	});

	it.each([
		[2, Uint16Array],
		[0x1_0000, Uint16Array],
		[0x1_0001, Uint32Array]
	])('of %i values holds them in the smallest numbers that reach', (count, form) => {
		expect(narrowed(Uint32Array.of(0, 1), count)).toBeInstanceOf(form);
	});
});

it('numbers may be more than there was room for', () => {
	const numbers = Array.from({ length: 3000 }, (_, at) => at * 7);
	const growing = new GrowingArray();
	numbers.forEach((number) => growing.push(number));
	expect(growing.length).toBe(numbers.length);
	expect([...growing.toArray()]).toEqual(numbers);
});
