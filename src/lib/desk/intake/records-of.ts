// The records of a corpus being edited in the form in which what comes in is compared with them.
import type { Records } from '../../exchange/intake/records.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';

export function recordsOf(written: WrittenCorpus): Records {
	const values = (kind: keyof WrittenCorpus) => written[kind].map(({ value }) => value);
	return {
		sources: values('source'),
		actors: values('actor'),
		events: values('event'),
		questions: values('question'),
		places: values('place'),
		reports: values('report'),
		claims: values('claim'),
		drafts: values('draft')
	} as unknown as Records;
}
