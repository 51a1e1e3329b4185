import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editCorpus } from '../../../../src/lib/model/edits/edit-corpus.ts';
import { splitRecord } from '../../../../src/lib/model/edits/split-record.ts';
import { toWritten } from '../../../../src/lib/model/edits/to-written.ts';
import { formatFault } from '../../../../src/lib/model/format-fault.ts';
import { usesOf } from '../../../../src/lib/desk/records/uses.ts';
import { corpora } from '../arbitrary-corpus.ts';

const NEW = 'zz-another';
const KINDS = ['source', 'actor', 'event', 'question', 'place'] as const;

const splitting = corpora.chain((corpus) => {
	const records = toWritten(corpus);
	const all = KINDS.flatMap((kind) => records[kind].map(({ id }) => ({ kind, id })));
	return fc.record({ corpus: fc.constant(corpus), one: fc.constantFrom(...all), odd: fc.boolean() });
});

it('leaves a sound corpus, in which each that named the one names it or the copy, as was said, and can be taken back', () => {
	fc.assert(
		fc.property(splitting, ({ corpus, one: { kind, id }, odd }) => {
			const records = toWritten(corpus);
			const before = usesOf(records, kind, id).map((use) => `${use.kind} ${use.id}`);
			const chosen = new Set(before.filter((_, at) => at % 2 === Number(odd)));
			const edit = splitRecord(records, {
				...{ kind, from: id, to: NEW, name: 'Another' },
				moved: (each, use) => chosen.has(`${each} ${use}`)
			});
			const after = editCorpus(corpus, edit);
			if (!after.ok) throw new Error(after.faults.map(formatFault).join('\n'));
			const now = toWritten(after.corpus);
			const named = (other: string) => usesOf(now, kind, other).map((use) => `${use.kind} ${use.id}`);
			expect(named(NEW).sort()).toEqual([...chosen].sort());
			expect(named(id).sort()).toEqual(before.filter((use) => !chosen.has(use)).sort());
			expect(editCorpus(after.corpus, after.back)).toMatchObject({ ok: true, corpus });
		}),
		{ numRuns: 100 }
	);
}, 60_000);

it('says so where there is no such record, or the copy would have its id', () => {
	const records = toWritten(fc.sample(corpora, { numRuns: 1, seed: 1 })[0]!);
	const split = { kind: 'source', name: 'x', moved: () => false } as const;
	const { id } = records.source[0]!;
	expect(() => splitRecord(records, { ...split, from: 'none', to: NEW })).toThrow('"none"');
	expect(() => splitRecord(records, { ...split, from: id, to: id })).toThrow('another id');
});
