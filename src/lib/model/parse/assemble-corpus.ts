// The records of a corpus in which nothing is wrong, as a Corpus. Checks nothing; throws only where a check
// before it failed to.
import type { Claim, Quote } from '../corpus.ts';
import type { DraftedCorpus } from '../draft.ts';
import { corpusOf, type TypedRecord } from '../edits/to-written.ts';
import { HEAD, toEntries, type Entries } from '../edits/written.ts';
import { normaliseLineEnds } from './check-quotes.ts';
import type { CorpusRecords } from './check-records.ts';

export function assembleCorpus(records: CorpusRecords): DraftedCorpus {
	return corpusOf(assembleEntries(records));
}

/** Ids are plain strings until here; this is where they become ids of their kind. */
export function assembleEntries({ files, reports, briefings }: CorpusRecords): Entries<TypedRecord> {
	const [head] = files['corpus.json'];
	const list = (records: readonly { readonly id: string }[]) => toEntries<TypedRecord>(records, idOf);
	return {
		corpus: head ? [{ id: HEAD, value: withoutSchema(head) }] : [],
		source: list(files['sources.json']),
		actor: list(files['actors.json']),
		event: list(files['events.json']),
		question: list(files['questions.json']),
		place: list(files['places.geojson'].map(({ properties, geometry }) => ({ ...properties, geometry }))),
		report: list(reports.map(({ fields, text }) => ({ ...fields, text }))),
		claim: list(files['claims.json'].map(toClaim)),
		draft: list(files['drafts.json'].map((draft) => ({ ...draft, quote: toQuote(draft.quote) }))),
		briefing: list(
			briefings.map(({ fields: { id, title, language, translationOf }, markdown }) => ({
				...{ id, title, markdown },
				...(language === undefined ? {} : { language }),
				...(translationOf === undefined ? {} : { translationOf })
			}))
		)
	};
}

function idOf(record: TypedRecord): string {
	return record.id;
}

function withoutSchema({
	$schema: _schema,
	...head
}: CorpusRecords['files']['corpus.json'][number]): TypedRecord {
	return head;
}

function toClaim(record: CorpusRecords['files']['claims.json'][number]): Claim {
	return { ...record, quote: toQuote(record.quote), answers: record.answers ?? [] } as unknown as Claim;
}

interface WrittenQuote {
	readonly exact: string;
	readonly prefix?: string | undefined;
	readonly suffix?: string | undefined;
}

function toQuote({ exact, prefix = '', suffix = '' }: WrittenQuote): Quote {
	return {
		exact: normaliseLineEnds(exact),
		prefix: normaliseLineEnds(prefix),
		suffix: normaliseLineEnds(suffix)
	};
}
