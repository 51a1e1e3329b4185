import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { offsetsIn } from '../../../src/lib/model/text-offsets.ts';

function everywhere(text: string, passage: string): number[] {
	const starts: number[] = [];
	for (let at = 0; at + passage.length <= text.length; at++)
		if (text.startsWith(passage, at)) starts.push(at);
	return starts;
}

const SENTENCES = 4000;
const LONG = Array.from({ length: SENTENCES }, (_, index) => `Gauge ${index} stands.`).join('\n\n');

it('finds each passage of a long text wherever it stands, however often it is asked', () => {
	const unit = fc.constantFrom('a', 'b', 'ab ', 'م', '🌉');
	const stretch = fc.array(unit, { minLength: 40, maxLength: 80 }).map((units) => units.join(''));
	fc.assert(
		fc.property(stretch, fc.nat(39), fc.integer({ min: 1, max: 30 }), (words, start, length) => {
			const text = `${words}|`.repeat(Math.ceil(20_000 / words.length)) + words;
			const passage = text.slice(start, start + length);
			const offsets = offsetsIn(text);
			for (let asked = 0; asked < 100; asked++) offsets('no such passage');
			expect(offsets(passage)).toEqual(everywhere(text, passage));
			expect(offsets(`${passage}#`)).toEqual([]);
			expect(offsets(text.slice(-length))).toEqual(everywhere(text, text.slice(-length)));
		}),
		{ numRuns: 30 }
	);
});

it('reads a long text through a bounded number of times', () => {
	const offsets = offsetsIn(LONG);
	const read = vi.spyOn(String.prototype, 'indexOf');
	for (let index = 0; index < SENTENCES; index++) expect(offsets(`Gauge ${index} stands.`)).toHaveLength(1);
	const times = read.mock.contexts.filter((text) => String(text) === LONG).length;
	read.mockRestore();
	expect(times).toBeLessThanOrEqual(300);
});
