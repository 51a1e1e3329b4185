// From a Corpus to the files of its folder: what parse-corpus reads back as the same corpus. It keeps what
// the corpus says, not how its author had laid out the files.
import type { Claim, Corpus, Event, Place, Quote, Report } from './corpus.ts';
import { serialiseFrontMatter } from './serialise-front-matter.ts';

/** Paths with forward slashes to UTF-8. */
export function serialiseCorpus(corpus: Corpus): Map<string, Uint8Array> {
	const encoder = new TextEncoder();
	const texts = [...recordFiles(corpus), ...reportFiles(corpus), ...briefingFiles(corpus)];
	return new Map(texts.map(([path, text]) => [path, encoder.encode(text)]));
}

type TextFile = readonly [path: string, text: string];

function recordFiles({
	sources,
	actors,
	events,
	questions,
	places,
	reports: _reports,
	claims,
	briefings: _briefings,
	...head
}: Corpus): TextFile[] {
	const features = places.map(toFeature);
	return [
		['corpus.json', toJson({ ...head, asOf: head.asOf.edtf })],
		['sources.json', toJson(sources)],
		['actors.json', toJson(actors)],
		['events.json', toJson(events.map(toEventRecord))],
		['questions.json', toJson(questions)],
		['places.geojson', toJson({ type: 'FeatureCollection', features })],
		['claims.json', toJson(claims.map(toClaimRecord))]
	];
}

function toEventRecord(event: Event): object {
	return { ...event, when: event.when.edtf };
}

function toFeature({ geometry, ...properties }: Place): object {
	return { type: 'Feature', properties, geometry };
}

function toClaimRecord({ quote, when, said, answers, ...claim }: Claim): object {
	return {
		...claim,
		quote: toQuoteRecord(quote),
		...(when ? { when: when.edtf } : {}),
		...(said ? { said: said.edtf } : {}),
		...(answers.length > 0 ? { answers } : {})
	};
}

/** Where it stands in the report is found again by whoever reads it. */
function toQuoteRecord({ exact, prefix, suffix }: Quote): object {
	return { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
}

function reportFiles({ reports }: Corpus): TextFile[] {
	return reports.map((report, index) => [
		`reports/${fileName(index, reports.length, report.id)}`,
		`${serialiseFrontMatter(frontMatter(report))}\n${report.text}\n`
	]);
}

function frontMatter({ text: _text, published, retrieved, ...fields }: Report): Record<string, string> {
	return {
		...fields,
		published: published.edtf,
		...(retrieved ? { retrieved: retrieved.edtf } : {})
	};
}

function briefingFiles({ briefings }: Corpus): TextFile[] {
	return briefings.map(({ id, markdown }, index) => [
		`briefings/${fileName(index, briefings.length, id)}`,
		markdown
	]);
}

/** Numbered, because the order of files is the order of their names. */
function fileName(index: number, count: number, id: string): string {
	return `${String(index + 1).padStart(String(count).length, '0')}-${id}.md`;
}

function toJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
