import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editCorpus } from '../../../../src/lib/model/edits/edit-corpus.ts';
import { renameRecord } from '../../../../src/lib/model/edits/rename-record.ts';
import { toWritten } from '../../../../src/lib/model/edits/to-written.ts';
import { RECORD_KINDS, type RecordKind } from '../../../../src/lib/model/edits/written.ts';
import { formatFault } from '../../../../src/lib/model/format-fault.ts';
import { corpora } from '../arbitrary-corpus.ts';

const NEW = 'zz-another';

const renaming = corpora.chain((corpus) => {
	const records = toWritten(corpus);
	const all = RECORD_KINDS.flatMap((kind) =>
		kind === 'corpus' ? [] : records[kind].map(({ id }) => ({ kind, id }))
	);
	return fc.constantFrom(...all).map((one) => ({ corpus, records, ...one }));
});

it('names the record by its new id wherever it was named, and nothing else is changed', () => {
	fc.assert(
		fc.property(renaming, ({ corpus, records, kind, id }) => {
			const result = renameRecord(records, kind, id, NEW);
			if (!result.ok) throw new Error(formatFault(result.fault));
			const after = editCorpus(corpus, result.edit);
			if (!after.ok) throw new Error(after.faults.map(formatFault).join('\n'));
			const named = (of: typeof corpus, name: string) =>
				toWritten(of)[kind].findIndex((entry) => entry.id === name);
			expect(named(after.corpus, id)).toBe(-1);
			expect(named(after.corpus, NEW)).toBe(named(corpus, id));
			const back = editCorpus(after.corpus, after.back);
			expect(back).toMatchObject({ ok: true, corpus });
			if (hasAliases(kind)) expect(aliasesOf(after.corpus, kind)).toContain(id);
		}),
		{ numRuns: 200 }
	);
}, 60_000);

const hasAliases = (kind: RecordKind) => kind !== 'draft' && kind !== 'briefing';

function aliasesOf(corpus: Parameters<typeof toWritten>[0], kind: RecordKind): unknown[] {
	const { value } = toWritten(corpus)[kind].find(({ id }) => id === NEW)!;
	const fields = kind === 'place' ? (value as { properties: object }).properties : value;
	return (fields as { aliases: unknown[] }).aliases;
}

it('is refused where another record has the id, or had it', () => {
	const [corpus] = fc.sample(
		corpora.filter(({ places }) => places.length > 1),
		{ seed: 1, numRuns: 1 }
	);
	const records = toWritten(corpus!);
	const [one, other] = records.place;
	expect(renameRecord(records, 'place', one!.id, other!.id)).toMatchObject({
		ok: false,
		fault: { file: 'places.geojson', record: one!.id, field: 'id' }
	});
	const moved = renameRecord(records, 'place', other!.id, NEW);
	if (!moved.ok) throw new Error('expected an edit');
	const after = editCorpus(corpus!, moved.edit);
	if (!after.ok) throw new Error('expected a corpus');
	expect(renameRecord(toWritten(after.corpus), 'place', one!.id, other!.id).ok).toBe(false);
	const again = renameRecord(toWritten(after.corpus), 'place', NEW, other!.id);
	if (!again.ok) throw new Error('expected an edit');
	expect(editCorpus(after.corpus, again.edit).ok).toBe(true);
});

it('of a draft names what its candidates name', () => {
	const [corpus] = fc.sample(corpora, { seed: 2, numRuns: 1 });
	const place = corpus!.places[0]!.id;
	const draft = {
		id: 'd',
		report: corpus!.reports[0]!.id,
		quote: { exact: 'x' },
		candidates: { about: [{ value: place, score: 1 }], when: [{ value: place, score: 1 }] },
		made: { by: 'reader 1', on: '2026-01-28' }
	};
	const records = { ...toWritten(corpus!), draft: [{ id: 'd', value: draft }] };
	const result = renameRecord(records, 'place', place, NEW);
	const change = result.ok ? result.edit.find(({ kind }) => kind === 'draft') : undefined;
	expect(change?.value).toMatchObject({ candidates: { about: [{ value: NEW }], when: [{ value: place }] } });
});
