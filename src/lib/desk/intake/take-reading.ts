// A report that was taken and what was read out of it, as one change of a corpus. What a person decided stays as it is.
import type { Change } from '../../exchange/intake/change.ts';
import { NO_RECORDS, type Records } from '../../exchange/intake/records.ts';
import { toWrittenRecord } from '../../model/edits/to-written.ts';
import type { Reading } from '../../reading/reader.ts';
import { takeDrafts } from './take-drafts.ts';
import type { TakenReport } from './take-report.ts';

export interface TakenReading {
	readonly change: Change;
	/** Drafts that the corpus did not have. */
	readonly added: number;
	/** That it had already, decided or open. */
	readonly there: number;
}

export function takeReading(
	{ record, state, sources }: Omit<TakenReport, 'lost'>,
	read: Pick<Reading, 'published' | 'kept'>,
	there: Records
): TakenReading {
	const own = there.drafts.filter(({ report }) => report === record.id);
	const drafts = state === 'kept' ? [] : read.kept.map((draft) => toWrittenRecord('draft', draft));
	const { put, remove, added, there: known } = takeDrafts(drafts as Records['drafts'], own, record.text);
	const reports = {
		new: [{ ...record, published: read.published }],
		corrected: [record],
		same: [],
		kept: []
	};
	return {
		change: {
			put: { ...NO_RECORDS, sources, reports: reports[state], drafts: put },
			remove: { drafts: remove }
		},
		added,
		there: known
	};
}
