import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameBetween } from '../../../../src/lib/model/save/file-name.ts';

function addAtEnd(names: readonly string[], count: number): string[] {
	const all = [...names];
	for (let i = 0; i < count; i++) all.push(nameBetween(all.at(-1) ?? null, null, `r${i}`));
	return all;
}

describe('names of files', () => {
	it.each([
		[[], ['001-r0.md', '002-r1.md']],
		[['8-a.md'], ['8-a.md', '9-r0.md', '9001-r1.md']],
		[['alpha.md'], ['alpha.md', 'z001-r0.md', 'z002-r1.md']],
		[['zulu.md'], ['zulu.md', 'zz001-r0.md', 'zz002-r1.md']]
	])('goes on after %j', (names, expected) => {
		expect(addAtEnd(names, 2)).toEqual(expected);
	});

	it('stay short and in order when thousands are added at the end', () => {
		for (const first of [[], ['1-a.md'], ['12-a.md'], ['b.md']]) {
			const names = addAtEnd(first, 2_500);
			expect([...names].sort()).toEqual(names);
			expect(Math.max(...names.map((name) => name.indexOf('-')))).toBeLessThanOrEqual(12);
		}
	});

	it('have room between any two', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
				const names = ['1-a.md', '2-b.md'];
				places.forEach((place, i) => {
					const at = place % (names.length + 1);
					names.splice(at, 0, nameBetween(names[at - 1] ?? null, names[at] ?? null, `r${i}`));
				});
				expect([...names].sort()).toEqual(names);
			})
		);
	});

	it('grow by a digit at most for three put into one gap', () => {
		let after = '2-b.md';
		for (let i = 0; i < 60; i++) after = nameBetween('1-a.md', after, `r${i}`);
		expect(after.indexOf('-')).toBeLessThanOrEqual(22);
	});
});
