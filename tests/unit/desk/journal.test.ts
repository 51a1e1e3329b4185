import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOf, takeBack, type Entry } from '../../../src/lib/desk/journal/journal.ts';
import { applyEdit, type Edit } from '../../../src/lib/model/edits/edit.ts';
import { RECORD_KINDS, type WrittenCorpus } from '../../../src/lib/model/edits/written.ts';

const EMPTY = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as WrittenCorpus;

/** A corpus with its journal, as a desk has them. */
class Desk {
	records: WrittenCorpus = EMPTY;
	journal: Entry[] = [];

	do(edit: Edit, more: Partial<Entry> = {}): Entry {
		const { records, back } = applyEdit(this.records, edit);
		const number = this.journal.length + 1;
		const entry: Entry = { number, by: 'ann', at: number, on: number - 1, edit, back, ...more };
		this.records = records;
		this.journal = [...this.journal, entry];
		return entry;
	}

	takeBack(entry: Entry, more: Partial<Entry> = {}) {
		const result = takeBack(this.records, this.journal, entry);
		if (result.ok) this.do(result.edit, { takesBack: entry.number, ...more });
		return result;
	}

	undo(by = 'ann') {
		const { undo } = stepsOf(this.journal, by);
		return undo && this.takeBack(undo, { as: 'undo', by });
	}

	redo(by = 'ann') {
		const { redo } = stepsOf(this.journal, by);
		return redo && this.takeBack(redo, { as: 'redo', by });
	}
}

const put = (id: string, value: object): Edit => [{ kind: 'claim', id, value: { id, ...value } }];

const change = fc.record({
	kind: fc.constant('claim' as const),
	id: fc.constantFrom('a', 'b', 'c'),
	value: fc.option(fc.record({ text: fc.nat(3), kind: fc.nat(3) }))
});
const edits = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });

describe('undo and redo', () => {
	it('lead through every state there was, to the first and back to the last, twice', () => {
		fc.assert(
			fc.property(edits, (all) => {
				const desk = new Desk();
				const states = [desk.records];
				for (const edit of all) {
					if (applyEdit(desk.records, edit).back.length === 0) continue;
					desk.do(edit);
					states.push(desk.records);
				}
				for (let round = 0; round < 2; round++) {
					for (const state of states.slice(0, -1).toReversed()) {
						expect(desk.undo()?.ok).toBe(true);
						expect(desk.records).toEqual(state);
					}
					expect(desk.undo()).toBeNull();
					for (const state of states.slice(1)) {
						expect(desk.redo()?.ok).toBe(true);
						expect(desk.records).toEqual(state);
					}
					expect(desk.redo()).toBeNull();
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('forget what was undone once something else is done', () => {
		const desk = new Desk();
		desk.do(put('a', { text: 'x' }));
		desk.undo();
		desk.do(put('b', { text: 'y' }));
		expect(stepsOf(desk.journal, 'ann')).toMatchObject({ redo: null, undo: { number: 3 } });
	});

	it('are each person’s own', () => {
		const desk = new Desk();
		desk.do(put('a', { text: 'x' }));
		desk.do(put('b', { text: 'y' }), { by: 'ben' });
		expect(stepsOf(desk.journal, 'ann').undo?.number).toBe(1);
		desk.undo();
		expect(desk.records.claim.map(({ id }) => id)).toEqual(['b']);
	});
});

describe('taking back one entry', () => {
	it('leaves what came after it', () => {
		const desk = new Desk();
		desk.do(put('a', { text: 'x', kind: 'fact' }));
		const second = desk.do(put('a', { text: 'y', kind: 'fact' }));
		desk.do(put('a', { text: 'y', kind: 'intent' }));
		expect(desk.takeBack(second).ok).toBe(true);
		expect(desk.records.claim).toEqual([{ id: 'a', value: { id: 'a', text: 'x', kind: 'intent' } }]);
	});

	it('is refused where a later one changed the same field, and names it', () => {
		const desk = new Desk();
		desk.do(put('a', { text: 'x' }));
		const second = desk.do(put('a', { text: 'y' }));
		desk.do(put('b', { text: 'other' }));
		desk.do(put('a', { text: 'z' }), { by: 'ben' });
		const result = desk.takeBack(second);
		expect(result).toMatchObject({
			ok: false,
			because: [{ number: 4, by: 'ben' }],
			conflicts: [{ kind: 'claim', id: 'a', field: ['text'], base: 'y', ours: 'z', theirs: 'x' }]
		});
	});

	it('is refused for a record that was made and then changed', () => {
		const desk = new Desk();
		const first = desk.do(put('a', { text: 'x' }));
		desk.do(put('a', { text: 'y' }));
		expect(desk.takeBack(first)).toMatchObject({ ok: false, because: [{ number: 2 }] });
	});

	it('of many records is one step', () => {
		const desk = new Desk();
		const all = ['a', 'b', 'c'].flatMap((id) => put(id, { text: id }));
		desk.do(all);
		const before = desk.records;
		desk.do(all.map(({ kind, id }) => ({ kind, id, value: null })));
		desk.undo();
		expect(desk.records).toEqual(before);
	});
});
