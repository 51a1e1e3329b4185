// The records of a corpus that nobody has written yet.
import { CORPUS_FORMAT } from '../model/corpus.ts';
import { HEAD, RECORD_KINDS, type WrittenCorpus } from '../model/edits/written.ts';

export interface NewHead {
	readonly id: string;
	readonly title: string;
	/** 2026-01-28. */
	readonly today: string;
	/** BCP 47. */
	readonly language: string;
	readonly worldview: string;
}

/** What was not asked can be changed at the desk. */
export function newCorpus({ id, title, today, language, worldview }: NewHead): WrittenCorpus {
	const head = {
		...{ format: CORPUS_FORMAT, id, title, summary: title, asOf: today },
		...{ handling: 'TLP:CLEAR', language, worldview }
	};
	const lists = RECORD_KINDS.map((kind) => [kind, kind === 'corpus' ? [{ id: HEAD, value: head }] : []]);
	return Object.fromEntries(lists) as WrittenCorpus;
}
