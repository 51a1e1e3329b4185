import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { holdAlone } from '../../../src/server/hold-alone.ts';

const PACE = { beat: 10, gone: 60_000 };
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'hold-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('who comes second waits, is told so once, and begins when the first is done', async () => {
	const path = join(folder, 'below', 'one.lock');
	const order: string[] = [];
	const work = (name: string) => async () => {
		order.push(`${name} begins`);
		await pause(60);
		order.push(`${name} ends`);
	};
	const wait = vi.fn();
	const first = holdAlone(path, work('first'), wait, PACE);
	await vi.waitFor(() => expect(order).toEqual(['first begins']));
	await Promise.all([first, holdAlone(path, work('second'), wait, PACE)]);
	expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
	expect(wait).toHaveBeenCalledTimes(1);
	expect(existsSync(path)).toBe(false);
});

it('a process that was killed holds nobody up, one that works long is waited for', async () => {
	const path = join(folder, 'killed.lock');
	await writeFile(path, '1\n');
	const before = new Date(Date.now() - 100_000);
	await utimes(path, before, before);
	expect(await holdAlone(path, () => Promise.resolve('done'), vi.fn(), PACE)).toBe('done');

	const short = { beat: 10, gone: 150 };
	let isOver = false;
	const long = holdAlone(path, () => pause(600).then(() => (isOver = true)), vi.fn(), short);
	await vi.waitFor(() => expect(existsSync(path)).toBe(true));
	await holdAlone(path, () => Promise.resolve(expect(isOver).toBe(true)), vi.fn(), short);
	await long;
});

it.each([3_600_000, -3_600_000])('a clock that jumps by %i ms takes the place from nobody', async (jump) => {
	const path = join(folder, 'jumped.lock');
	const pace = { beat: 20, gone: 60_000 };
	let isOver = false;
	const long = holdAlone(path, () => pause(500).then(() => (isOver = true)), vi.fn(), pace);
	await vi.waitFor(() => expect(existsSync(path)).toBe(true));
	const real = Date.now;
	const clock = vi.spyOn(Date, 'now').mockImplementation(() => real() + jump);
	await holdAlone(path, () => Promise.resolve(expect(isOver).toBe(true)), vi.fn(), pace);
	clock.mockRestore();
	await long;
});

it('what failed lets the next one in', async () => {
	const path = join(folder, 'failed.lock');
	const fail = () => Promise.reject(new Error('no'));
	await expect(holdAlone(path, fail, vi.fn(), PACE)).rejects.toThrow('no');
	expect(existsSync(path)).toBe(false);
});
