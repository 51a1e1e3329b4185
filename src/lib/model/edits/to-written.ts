// Records of a Corpus as their files have them: dates as EDTF, and nothing that is worked out. parse-corpus reads them back as the same.
import type { Draft, DraftedCorpus } from '../draft.ts';
import type { Claim, Corpus, Event, Place, Quote, Report } from '../corpus.ts';
import { HEAD, type Entries, type Entry, type RecordKind, type WrittenCorpus } from './written.ts';

/** A record of a Corpus; `Head` for the corpus itself. */
export type TypedRecord = Head | { readonly id: string };
type Head = Omit<DraftedCorpus, Listed>;

const LISTS = {
	source: 'sources',
	actor: 'actors',
	event: 'events',
	question: 'questions',
	place: 'places',
	report: 'reports',
	claim: 'claims',
	draft: 'drafts',
	briefing: 'briefings'
} as const satisfies Record<Exclude<RecordKind, 'corpus'>, keyof DraftedCorpus>;
const LISTED: ReadonlySet<string> = new Set(Object.values(LISTS));
type Listed = (typeof LISTS)[keyof typeof LISTS];

export function entriesOf(corpus: DraftedCorpus): Entries<TypedRecord> {
	const lists = Object.entries(LISTS).map(
		([kind, key]) =>
			[kind, (corpus[key] ?? []).map((value): Entry<TypedRecord> => ({ id: value.id, value }))] as const
	);
	return {
		...(Object.fromEntries(lists) as unknown as Entries<TypedRecord>),
		corpus: [{ id: HEAD, value: headOf(corpus) }]
	};
}

/** Drafts are left out where there are none, as in a folder. */
export function corpusOf(entries: Entries<TypedRecord>): DraftedCorpus {
	const lists = Object.entries(LISTS).map(
		([kind, key]) => [key, entries[kind as RecordKind].map(({ value }) => value)] as const
	);
	const { drafts, ...kept } = Object.fromEntries(lists);
	const corpus = { ...entries.corpus[0]!.value, ...kept, ...(drafts!.length > 0 ? { drafts } : {}) };
	return corpus as unknown as DraftedCorpus;
}

/** The corpus with other lists of some kinds. */
export function withEntries(
	corpus: DraftedCorpus,
	kinds: readonly RecordKind[],
	valuesOf: (kind: RecordKind) => readonly TypedRecord[]
): DraftedCorpus {
	const changed = kinds.map((kind): [string, unknown] => {
		const values = valuesOf(kind);
		return kind === 'corpus' ? ['', values[0]] : [LISTS[kind], values];
	});
	const head = changed.find(([key]) => key === '')?.[1] ?? headOf(corpus);
	const lists = Object.entries(corpus).filter(([key]) => LISTED.has(key));
	const { drafts, ...kept } = Object.fromEntries([...lists, ...changed.filter(([key]) => key !== '')]);
	const some = Array.isArray(drafts) && drafts.length > 0 ? { drafts } : {};
	return { ...(head as Head), ...kept, ...some } as unknown as DraftedCorpus;
}

export function toWritten(corpus: DraftedCorpus): WrittenCorpus {
	const entries = Object.entries(entriesOf(corpus)).map(
		([kind, list]) =>
			[
				kind,
				list.map(({ id, value }) => ({ id, value: toWrittenRecord(kind as RecordKind, value) }))
			] as const
	);
	return Object.fromEntries(entries) as unknown as WrittenCorpus;
}

export function toWrittenRecord(kind: RecordKind, record: TypedRecord): unknown {
	switch (kind) {
		case 'corpus':
			return { ...record, asOf: (record as Head).asOf.edtf };
		case 'event':
			return { ...record, when: (record as Event).when.edtf };
		case 'place': {
			const { geometry, ...properties } = record as Place;
			return { type: 'Feature', properties, geometry };
		}
		case 'report':
			return toReportRecord(record as Report);
		case 'claim': {
			// Claims of large corpora bring along where their quotes stand, which files of a folder do not say.
			const { answers, quoteAt: _, ...claim } = record as Claim & { quoteAt?: unknown };
			return { ...withDates(claim), ...(answers.length > 0 ? { answers } : {}) };
		}
		case 'draft':
			return withDates(record as Draft);
		case 'briefing':
			return { markdown: (record as Corpus['briefings'][number]).markdown };
		case 'source':
		case 'actor':
		case 'question':
			return record;
	}
}

function headOf(corpus: DraftedCorpus): Head {
	return Object.fromEntries(Object.entries(corpus).filter(([key]) => !LISTED.has(key))) as unknown as Head;
}

function toReportRecord({ text, published, retrieved, ...fields }: Report): object {
	return {
		...fields,
		published: published.edtf,
		...(retrieved ? { retrieved: retrieved.edtf } : {}),
		text
	};
}

function withDates({ quote, when, said, ...record }: Omit<Claim, 'answers'> | Draft): object {
	return {
		...record,
		quote: toQuoteRecord(quote),
		...(when ? { when: when.edtf } : {}),
		...(said ? { said: said.edtf } : {})
	};
}

/** Where it stands in the report is found again by whoever reads it. */
function toQuoteRecord({ exact, prefix, suffix }: Quote): object {
	return { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
}
