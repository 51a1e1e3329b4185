import { expect, test } from 'vitest';
import { takeTurn } from '../../../src/lib/ui/turns.ts';

/** What the turns that are put do, by task. */
async function tasksOf(put: (note: (name: string) => () => void) => void): Promise<string[][]> {
	const tasks: string[][] = [];
	const names: string[] = [];
	put((name) => () => {
		if (names.length === 0) queueMicrotask(() => tasks.push(names.splice(0)));
		names.push(name);
	});
	expect(names).toEqual([]);
	// All others come before a turn of the last rank.
	await new Promise<void>((come) => takeTurn(Infinity, come));
	return tasks;
}

test('what has a lower rank comes first, and what has the same in one task', async () => {
	const tasks = await tasksOf((note) => {
		takeTurn(9, note('filling'));
		takeTurn(1, note('list'));
		takeTurn(2, note('slower'));
		takeTurn(1, note('timeline'));
	});
	expect(tasks).toEqual([['list', 'timeline'], ['slower'], ['filling']]);
});

test('what was dropped does not come', async () => {
	const tasks = await tasksOf((note) => {
		takeTurn(1, note('stays'));
		takeTurn(1, note('goes'))();
	});
	expect(tasks).toEqual([['stays']]);
});

test('what is put meanwhile comes in its turn', async () => {
	const tasks = await tasksOf((note) => {
		takeTurn(3, note('last'));
		takeTurn(1, () => {
			note('first')();
			takeTurn(2, note('between'));
		});
	});
	expect(tasks).toEqual([['first'], ['between'], ['last']]);
});
