import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { Desk } from '../../../src/lib/desk/desk.ts';
import { openPresence, type Presence } from '../../../src/lib/desk/presence.ts';
import { briefingsOf, deskOf, troubleOf } from '../../../src/lib/desk/store/database.ts';
import { openRecords } from '../../../src/lib/desk/store/record-store.ts';
import type { Edit } from '../../../src/lib/model/edits/edit.ts';
import { openBriefings } from '../../../src/lib/state/briefing/store.ts';

const put = (id: string, value: object, before?: string): Edit => [
	{ kind: 'claim', id, value: { id, ...value }, ...(before === undefined ? {} : { before }) }
];
const claims = (desk: Desk) => desk.records.claim.map(({ value }) => value);
/** Each test has a corpus of its own. */
const area = () => deskOf(crypto.randomUUID());

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** First of all: the database of the app's earlier version, with a briefing. */
it('briefings that an earlier version kept are there', async () => {
	const old = await openDB('dateline-briefings', 1, {
		upgrade(fresh) {
			fresh.createObjectStore('briefings', { keyPath: ['corpus', 'id'] }).createIndex('corpus', 'corpus');
		}
	}).catch(() => null);
	await old?.put('briefings', { corpus: 'c', id: 'b', title: 'B', markdown: '# B', revision: 3, savedAt: 5 });
	old?.close();
	if (!old) return;
	expect(await openBriefings('c').list()).toEqual([
		{ corpus: 'c', id: 'b', title: 'B', markdown: '# B', revision: 3, savedAt: 5 }
	]);
	expect(await openRecords(briefingsOf('c')).list('briefing')).toHaveLength(1);
});

describe('the store', () => {
	it('keeps all of a write or nothing, by the revisions that it goes on from', async () => {
		const store = openRecords(area());
		const first = await store.write([{ kind: 'claim', id: 'a', value: 1, from: 0 }], 10);
		expect(first).toMatchObject({ kind: 'kept', records: [{ revision: 1, savedAt: 10 }] });
		const late = await store.write(
			[
				{ kind: 'claim', id: 'b', value: 2, from: 0 },
				{ kind: 'claim', id: 'a', value: 2, from: 0 }
			],
			11
		);
		expect(late).toMatchObject({ kind: 'late', theirs: [{ id: 'a', value: 1 }] });
		expect(await store.list()).toHaveLength(1);
		await store.write([{ kind: 'claim', id: 'a', value: null, from: 1 }], 12);
		expect(await store.list()).toEqual([]);
		expect((await store.write([{ kind: 'claim', id: 'a', value: 3, from: 1 }], 13)).kind).toBe('late');
		expect(await store.write([{ kind: 'claim', id: 'a', value: 3, from: 0 }], 14)).toMatchObject({
			kind: 'kept',
			records: [{ revision: 3 }]
		});
	});

	it('tells other tabs what was written', async () => {
		const here = area();
		const heard = new Promise((done) => ends.push(openRecords(here).watch(done)));
		await openRecords(here).write([{ kind: 'claim', id: 'a', value: 1, from: 0 }], 1);
		expect(await heard).toEqual(['a']);
	});

	it('says whether there was no room or no leave', () => {
		expect(troubleOf(new DOMException('', 'QuotaExceededError'))).toBe('full');
		expect(troubleOf(new DOMException('', 'SecurityError'))).toBe('refused');
	});
});

describe('the desk', () => {
	it('has after a reload what was done, in its order, and undoes and redoes it', async () => {
		const here = area();
		const desk = await Desk.open(openRecords(here), 'ann');
		await desk.commit(put('a', { text: 'x' }), 1);
		await desk.commit(put('b', { text: 'y' }, 'a'), 2);
		await desk.commit([...put('a', { text: 'z' }), { kind: 'claim', id: 'b', value: null }], 3, {
			name: 'both'
		});
		const again = await Desk.open(openRecords(here), 'ann');
		expect(again.records).toEqual(desk.records);
		expect(again.journal.map(({ number, on, by, name }) => [number, on, by, name])).toEqual([
			[1, 0, 'ann', undefined],
			[2, 1, 'ann', undefined],
			[3, 2, 'ann', 'both']
		]);
		await again.undo(4);
		expect(claims(again)).toEqual([
			{ id: 'b', text: 'y' },
			{ id: 'a', text: 'x' }
		]);
		await again.redo(5);
		expect(claims(again)).toEqual([{ id: 'a', text: 'z' }]);
		expect((await Desk.open(openRecords(here), 'ann')).records).toEqual(again.records);
	});

	it('in two tabs merges fields that differ apart', async () => {
		const here = area();
		const one = await Desk.open(openRecords(here), 'ann');
		await one.commit(put('a', { text: 'x', kind: 'fact' }), 1);
		const two = await Desk.open(openRecords(here), 'ben');
		await one.commit(put('a', { text: 'y', kind: 'fact' }), 2);
		const result = await two.commit(put('a', { text: 'x', kind: 'intent' }), 3);
		expect(result.kind).toBe('kept');
		expect(claims(two)).toEqual([{ id: 'a', text: 'y', kind: 'intent' }]);
		await one.follow();
		expect(one.records).toEqual(two.records);
		await one.undo(4);
		expect(claims(one)).toEqual([{ id: 'a', text: 'x', kind: 'intent' }]);
	});

	it('in two tabs holds what both changed in one field, and loses neither', async () => {
		const here = area();
		const one = await Desk.open(openRecords(here), 'ann');
		await one.commit(put('a', { text: 'x' }), 1);
		const two = await Desk.open(openRecords(here), 'ben');
		await one.commit(put('a', { text: 'y' }), 2);
		const result = await two.commit(put('a', { text: 'z' }), 3);
		expect(result).toMatchObject({
			kind: 'held',
			conflicts: [{ kind: 'claim', id: 'a', field: ['text'], base: 'x', ours: 'z', theirs: 'y' }]
		});
		expect(claims(two)).toEqual([{ id: 'a', text: 'y' }]);
		const { journal } = await Desk.open(openRecords(here), 'ben');
		expect(journal.at(-1)).toMatchObject({ held: true, by: 'ben', edit: put('a', { text: 'z' }) });
	});

	it('takes back one entry, or says which later one forbids it', async () => {
		const desk = await Desk.open(openRecords(area()), 'ann');
		await desk.commit(put('a', { text: 'x', kind: 'fact' }), 1);
		await desk.commit(put('a', { text: 'y', kind: 'fact' }), 2);
		await desk.commit(put('a', { text: 'y', kind: 'intent' }), 3);
		expect(await desk.takeBack(desk.journal[0]!, 4)).toMatchObject({
			kind: 'refused',
			because: [{ number: 2 }, { number: 3 }]
		});
		expect((await desk.takeBack(desk.journal[1]!, 5)).kind).toBe('kept');
		expect(claims(desk)).toEqual([{ id: 'a', text: 'x', kind: 'intent' }]);
		expect(desk.journal.at(-1)).toMatchObject({ takesBack: 2 });
	});

	it('begins with a corpus that was opened, which undo does not take away', async () => {
		const desk = await Desk.open(openRecords(area()), 'ann');
		await desk.begin({ ...desk.records, claim: ['b', 'a'].map((id) => ({ id, value: { id } })) }, 1);
		expect(desk.records.claim.map(({ id }) => id)).toEqual(['b', 'a']);
		expect(await desk.undo(2)).toEqual({ kind: 'nothing' });
	});
});

it('tabs are told of each other, what they edit, and when they go', async () => {
	const here = area();
	const states: string[] = [];
	const watched = (others: ReadonlyMap<string, Presence>) =>
		states.push([...others].map(([tab, { on }]) => `${tab} ${on}`).join());
	const one = openPresence(here, 'one', watched);
	const two = openPresence(here, 'two', () => undefined);
	two.tell('claim a');
	await expect.poll(() => states.at(-1)).toBe('two claim a');
	two.close();
	await expect.poll(() => states.at(-1)).toBe('');
	one.close();
});
