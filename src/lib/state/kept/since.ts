// What is told of a corpus that changed since this reader last saw it.
import type { ListedChange } from '../../evidence/changes/list.ts';
import type { PlaceId } from '../../model/corpus.ts';
import type { When } from '../../model/when.ts';
import type { FilterKey } from '../../query/query/query.ts';

export interface Since {
	/** The day up to which the corpus knew when it was last seen. */
	readonly asOf: When;
	readonly sentence: string;
	readonly list: readonly ListedChange[];
	/** Places of today's corpus that something changed about. */
	readonly places: readonly PlaceId[];
	/** In place of the list where claims are too many to be kept: values that other numbers of claims have. */
	readonly counts: readonly CountChange[];
}

export type ParseWhen = (edtf: string) => When;

/** What claims are counted by where they are too many to be kept. */
export const COUNTED = [
	'event',
	'source',
	'speaker',
	'place',
	'kind',
	'status'
] as const satisfies readonly FilterKey[];

export interface CountChange {
	readonly key: (typeof COUNTED)[number];
	readonly value: string;
	readonly before: number;
	readonly now: number;
}
