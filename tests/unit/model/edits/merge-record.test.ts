import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../src/lib/model/edits/edit.ts';
import { toWrittenCorpus } from '../../../../src/lib/model/edits/load-written.ts';
import { mergeRecord, type MergedKind } from '../../../../src/lib/model/edits/merge-record.ts';
import { loadWritten } from '../../../../src/lib/model/edits/load-written.ts';
import type { WrittenCorpus } from '../../../../src/lib/model/edits/written.ts';
import { checkLoaded } from '../../../../src/lib/model/parse-corpus.ts';
import { loadCorpus } from '../../../../src/lib/model/parse/load-corpus.ts';
import { namesAny } from '../../../../src/lib/model/references.ts';
import { RECORD_KINDS } from '../../../../src/lib/model/edits/written.ts';
import { harbour } from '../harbour.ts';

const records = toWrittenCorpus(loadCorpus(harbour(), new Set()));

/** A second record of the kind beside the first, which the first claim or report that can names too. */
function doubled(kind: MergedKind): { records: WrittenCorpus; from: string; to: string } {
	const [first, second] = records[kind];
	if (first && second) return { records, from: first.id, to: second.id };
	const copy = { ...(first!.value as object), id: 'second' };
	return {
		records: { ...records, [kind]: [first!, { id: 'second', value: copy }] },
		from: first!.id,
		to: 'second'
	};
}

describe('a record merged into another', () => {
	it.each(['source', 'actor', 'event', 'question', 'place'] as const)(
		'of kind %s is named nowhere, is remembered, and leaves no fault',
		(kind) => {
			const { records: before, from, to } = doubled(kind);
			const { records: after, back } = applyEdit(before, mergeRecord(before, kind, from, to));
			expect(after[kind].map(({ id }) => id)).toEqual(
				before[kind].map(({ id }) => id).filter((id) => id !== from)
			);
			const isGone = (named: string, id: string) => named === kind && id === from;
			for (const each of RECORD_KINDS)
				expect(after[each].filter(({ value }) => namesAny(each, value, isGone))).toEqual([]);
			const kept = JSON.stringify(after[kind].find(({ id }) => id === to)!.value);
			expect(kept).toContain(`"aliases":["${from}"]`);
			expect(checkLoaded(loadWritten(after))).toMatchObject({ ok: true });
			expect(applyEdit(after, back).records).toEqual(before);
		}
	);

	it('that is the other is refused', () => {
		const [first] = records.event;
		expect(() => mergeRecord(records, 'event', first!.id, first!.id)).toThrow('expected two records');
	});
});
