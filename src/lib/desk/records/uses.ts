// What hangs on a record: those that name it.
import { RECORD_KINDS, type RecordKind, type WrittenCorpus } from '../../model/edits/written.ts';
import { namesAny } from '../../model/references.ts';

export interface Use {
	readonly kind: RecordKind;
	readonly id: string;
}

export function usesOf(records: WrittenCorpus, kind: RecordKind, id: string): readonly Use[] {
	const isNamed = (named: RecordKind, other: string) => named === kind && other === id;
	return RECORD_KINDS.flatMap((each) =>
		records[each]
			.filter(({ value }) => namesAny(each, value, isNamed))
			.map((entry) => ({ kind: each, id: entry.id }))
	);
}
