import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { leaderPaths } from '../../../src/lib/ui/leaders.ts';

it('leads straight where text and note stand at one height', () => {
	expect(leaderPaths([{ from: 10.5, to: 10.5 }], 0.5, 30.5)).toEqual(['M0.5 10.5H30.5']);
});

it('leads out, up or down, and in', () => {
	const [down, up] = leaderPaths(
		[
			{ from: 10.5, to: 20.5 },
			{ from: 90.5, to: 60.5 }
		],
		0.5,
		30.5
	);
	expect(down).toMatch(/^M0\.5 10\.5H[\d.]+V20\.5H30\.5$/);
	expect(up).toMatch(/^M0\.5 90\.5H[\d.]+V60\.5H30\.5$/);
});

it('keeps neighbours that lead the same way from crossing', () => {
	const lengths = array(integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 4 });
	assert(
		property(lengths, integer({ min: 20, max: 60 }), (steps, shift) => {
			let at = 0;
			const leaders = steps.map((step) => ({ from: (at += step), to: at + shift }));
			const turns = leaderPaths(leaders, 0, 30).map((path) => Number(/H([\d.]+)V/.exec(path)![1]));
			turns.slice(1).forEach((turn, i) => {
				const overlap = leaders[i + 1]!.from < leaders[i]!.to;
				if (overlap) expect(turn).toBeLessThan(turns[i]!);
			});
		})
	);
});
