// The records of a corpus in which nothing is wrong, as a Corpus. Checks nothing; throws only where a check
// before it failed to.
import type { Claim, Corpus, Place, Quote, Report } from '../corpus.ts';
import { locateQuote } from '../locate-quote.ts';
import type { CorpusRecords } from './check-records.ts';
import { normaliseLineEnds } from './check-quotes.ts';

export function assembleCorpus({ files, reports, briefings }: CorpusRecords): Corpus {
	const { $schema: _schema, ...head } = files['corpus.json'][0]!;
	const texts = new Map(reports.map(({ fields, text }) => [fields.id, text]));
	// Ids are plain strings until here; this is where they become ids of their kind.
	return {
		...head,
		sources: files['sources.json'],
		actors: files['actors.json'],
		events: files['events.json'],
		questions: files['questions.json'],
		places: files['places.geojson'].map(
			({ properties, geometry }) => ({ ...properties, geometry }) as unknown as Place
		),
		reports: reports.map(({ fields, text }) => ({ ...fields, text }) as unknown as Report),
		claims: files['claims.json'].map((claim) => toClaim(claim, texts.get(claim.report)!)),
		briefings: briefings.map(({ fields, markdown }) => ({ id: fields.id, title: fields.title, markdown }))
	} as unknown as Corpus;
}

function toClaim(record: CorpusRecords['files']['claims.json'][number], text: string): Claim {
	return { ...record, quote: toQuote(record.quote, text), answers: record.answers ?? [] } as unknown as Claim;
}

function toQuote(
	{
		exact,
		prefix = '',
		suffix = ''
	}: { exact: string; prefix?: string | undefined; suffix?: string | undefined },
	text: string
): Quote {
	const selector = {
		exact: normaliseLineEnds(exact),
		prefix: normaliseLineEnds(prefix),
		suffix: normaliseLineEnds(suffix)
	};
	const result = locateQuote(text, selector);
	if (result.kind !== 'found')
		throw new Error(`quote ${JSON.stringify(exact)}: expected found, got ${result.kind}`);
	return { ...selector, ...result.place };
}
