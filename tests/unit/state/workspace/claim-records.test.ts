import { afterEach, expect, test, vi } from 'vitest';
import type { Claim } from '../../../../src/lib/model/corpus.ts';
import { ClaimRecords } from '../../../../src/lib/state/workspace/claim-records.svelte.ts';

const claimOf = (row: number) => ({ id: `claim-${row}` }) as unknown as Claim;

function recordsOf(read: (rows: readonly number[]) => Promise<readonly Claim[]>) {
	const asked: (readonly number[])[] = [];
	const records = new ClaimRecords({
		claimAt: null,
		read(rows) {
			asked.push(rows);
			return read(rows);
		}
	});
	return { records, asked };
}

afterEach(() => vi.useRealTimers());

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('what one look at the screen lacks is sent for at once, and no row twice', async () => {
	const { records, asked } = recordsOf(async (rows) => rows.map(claimOf));
	expect([4, 9, 4].map((row) => records.at(row))).toEqual([undefined, undefined, undefined]);
	records.expect(Uint32Array.of(9, 2), null);
	await settled();
	expect(asked).toEqual([[4, 9, 2]]);
	expect(records.at(9)).toEqual(claimOf(9));
	records.expect(Uint32Array.of(4, 2), null);
	await settled();
	expect(asked).toHaveLength(1);
});

test('what comes along with an answer is not sent for', async () => {
	const { records, asked } = recordsOf(async (rows) => rows.map(claimOf));
	records.expect(Uint32Array.of(5, 6), [claimOf(5), claimOf(6)]);
	expect([5, 6].map((row) => records.at(row))).toEqual([claimOf(5), claimOf(6)]);
	await settled();
	expect(asked).toEqual([]);
});

test('claims that are wanted in an order come in it, those at hand among them', async () => {
	const { records, asked } = recordsOf(async (rows) => rows.map(claimOf));
	await records.get([1, 2]);
	expect(await records.get([3, 1, 3, 0])).toEqual([3, 1, 3, 0].map(claimOf));
	expect(asked).toEqual([
		[1, 2],
		[3, 0]
	]);
});

test('what is seen stays though many thousands were looked at, and not all of those do', async () => {
	const { records } = recordsOf(async (rows) => rows.map(claimOf));
	const many = Array.from({ length: 6000 }, (_, row) => row);
	expect(await records.get(many)).toEqual(many.map(claimOf));
	expect(records.held(new Uint32Array(0)).length).toBeLessThan(6000);
	expect(records.peek(5999)).toEqual(claimOf(5999));
});

test('trouble is told, and over with the next that comes', async () => {
	let fails = true;
	const { records } = recordsOf(async (rows) => {
		if (fails) throw new Error('claims/0.json: the server says 503');
		return rows.map(claimOf);
	});
	records.at(1);
	await settled();
	expect(records.trouble).toBe('claims/0.json: the server says 503');
	await expect(records.get([2])).rejects.toThrow('503');
	fails = false;
	records.at(1);
	await settled();
	expect(records.trouble).toBe('');
	expect(records.peek(1)).toEqual(claimOf(1));
});

test('what is looked at again outlasts what was looked at once', async () => {
	const { records } = recordsOf(async (rows) => rows.map(claimOf));
	await records.get([0, 1]);
	for (let row = 2; row < 4000; row += 100) {
		expect(records.at(0)).toEqual(claimOf(0));
		await records.get(Array.from({ length: 100 }, (_, more) => row + more));
	}
	expect(records.peek(0)).toEqual(claimOf(0));
	expect(records.peek(1)).toBeUndefined();
});

test('claims whose files are there come, though another’s is not; that one comes once it is', async () => {
	vi.useFakeTimers();
	let isGone = true;
	const { records, asked } = recordsOf(async (rows) => {
		if (isGone && rows.includes(2)) throw new Error('claims/2.json: the server says 404');
		return rows.map(claimOf);
	});
	[1, 2, 3].map((row) => records.at(row));
	await vi.advanceTimersByTimeAsync(0);
	expect([1, 2, 3].map((row) => records.peek(row))).toEqual([claimOf(1), undefined, claimOf(3)]);
	expect(records.trouble).toContain('claims/2.json');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(records.trouble).toContain('claims/2.json');
	// Now and then, not all the time.
	expect(asked.length).toBeLessThan(10);
	isGone = false;
	await vi.advanceTimersByTimeAsync(30_000);
	expect(records.peek(2)).toEqual(claimOf(2));
	expect(records.trouble).toBe('');
	const before = asked.length;
	await vi.advanceTimersByTimeAsync(100_000);
	expect(asked).toHaveLength(before);
});
