import { expect, it } from 'vitest';
import { secondsLeft } from '../../../src/lib/ui/job.svelte.ts';

it.each([
	['too early', 0.5, 0.4, null],
	['nothing done yet', 0, 30, null],
	['a quarter done', 0.25, 10, 30],
	['nearly done', 0.9, 10, null],
	['done', 1, 10, null]
])('tells what is left of work: %s', (_, share, gone, left) => {
	expect(secondsLeft(share, gone)).toBe(left);
});
