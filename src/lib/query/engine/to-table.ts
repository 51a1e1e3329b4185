// A compiled corpus as columns. The only file of the room that reads claims as records.
import type { CompiledCorpus } from '../../model/compiled.ts';
import {
	CLAIM_KINDS,
	CLAIM_STATUSES,
	CREDIBILITIES,
	LIKELIHOODS,
	RELIABILITIES,
	type Claim,
	type Corpus,
	type Source
} from '../../model/corpus.ts';
import { ColumnBuilder } from './column-builder.ts';
import {
	DATE_AXES,
	FILTER_KEYS,
	NONE,
	OPTIONAL_KEYS,
	type DateAxis,
	type FilterKey
} from '../query/query.ts';
import { findRepeats, toRegions } from './regions.ts';
import { SpanBuilder } from './span-builder.ts';
import type { Table } from './table.ts';
import { Testimonies } from './testimonies.ts';

/** Credibility of a claim that nobody graded: it cannot be judged. */
const UNGRADED = '6';

export function toTable({ corpus, placements }: CompiledCorpus): Table {
	return buildTable(corpus, placements, corpus.claims);
}

/** `claims` is gone through several times, each from the start, and never held. */
export function buildTable(
	corpus: Omit<Corpus, 'claims'>,
	placements: CompiledCorpus['placements'],
	claims: Iterable<Claim>
): Table {
	const testimonies = new Testimonies(corpus, claims);
	const reviewed = hasDraft(claims) ? new Testimonies(corpus, withoutDrafts(claims)) : null;
	const reports = new Map(corpus.reports.map((report) => [report.id, report]));
	const sources = new Map(corpus.sources.map((source) => [source.id, source]));
	const places = corpus.places.map(({ id }) => id);
	const vocabulary = toVocabulary(corpus, claims);
	const columns = mapRecord(FILTER_KEYS, (key) => new ColumnBuilder(vocabulary[key]));
	const dates = mapRecord(DATE_AXES, () => new SpanBuilder());
	const reviewedOrigins = new ColumnBuilder(vocabulary.origin);
	const disputed: number[] = [];

	const valuesOf = (claim: Claim, source: Source, origin: string): Record<FilterKey, readonly string[]> => {
		return {
			event: claim.events,
			source: [source.id],
			report: [claim.report],
			origin: [origin],
			speaker: claim.attribution.slice(-1),
			cited: claim.attribution,
			place: claim.about,
			at: claim.at ? [claim.at] : [],
			kind: [claim.kind],
			topic: claim.topics,
			question: claim.answers.map(({ question }) => question),
			position: claim.answers.map(({ question, position }) => `${question}/${position}`),
			reliability: [source.reliability],
			credibility: [claim.credibility?.toString() ?? UNGRADED],
			likelihood: claim.likelihood ? [claim.likelihood] : [],
			status: [claim.status]
		};
	};

	for (const claim of claims) {
		const report = reports.get(claim.report)!;
		const { origin, isDisputed } = testimonies.of(claim);
		const values = valuesOf(claim, sources.get(report.source)!, origin);
		for (const key of FILTER_KEYS) columns[key].add(values[key].length > 0 ? values[key] : [NONE]);
		if (reviewed) reviewedOrigins.add([isDraft(claim) ? origin : reviewed.of(claim).origin]);
		disputed.push(Number(isDisputed));
		dates.when.add(claim.when);
		dates.said.add(claim.said);
		dates.published.add(report.published);
		dates.retrieved.add(report.retrieved);
	}
	const built = mapRecord(FILTER_KEYS, (key) => columns[key].build());
	const regions = toRegions(places, placements);
	return {
		size: disputed.length,
		columns: built,
		regions,
		repeats: findRepeats(built.place, regions),
		longitudes: Float64Array.from(places, (place) => placements[place]!.point[0]),
		latitudes: Float64Array.from(places, (place) => placements[place]!.point[1]),
		dates: mapRecord(DATE_AXES, (axis: DateAxis) => dates[axis].build()),
		reviewedOrigins: reviewed ? reviewedOrigins.build().codes : built.origin.codes,
		disputed: Uint8Array.from(disputed)
	};
}

function isDraft({ status }: Claim): boolean {
	return status === 'draft';
}

function hasDraft(claims: Iterable<Claim>): boolean {
	for (const claim of claims) if (isDraft(claim)) return true;
	return false;
}

/** To be gone through again and again, as `claims` are. */
function withoutDrafts(claims: Iterable<Claim>): Iterable<Claim> {
	return {
		*[Symbol.iterator]() {
			for (const claim of claims) if (!isDraft(claim)) yield claim;
		}
	};
}

/** Every value that a claim of the corpus may have, in the order in which lists show them. */
function toVocabulary(
	corpus: Omit<Corpus, 'claims'>,
	claims: Iterable<Claim>
): Record<FilterKey, readonly string[]> {
	const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
	const topics = new Set<string>();
	for (const claim of claims) for (const topic of claim.topics) topics.add(topic);
	const vocabulary: Record<FilterKey, readonly string[]> = {
		event: ids(corpus.events),
		source: ids(corpus.sources),
		report: ids(corpus.reports),
		origin: [
			...ids(corpus.sources).map((id) => `source:${id}`),
			...corpus.actors.filter(({ source }) => source === undefined).map(({ id }) => `actor:${id}`)
		],
		speaker: ids(corpus.actors),
		cited: ids(corpus.actors),
		place: ids(corpus.places),
		at: ids(corpus.places),
		kind: CLAIM_KINDS,
		topic: [...topics].sort(),
		question: ids(corpus.questions),
		position: corpus.questions.flatMap(({ id, positions }) => positions.map((given) => `${id}/${given.id}`)),
		reliability: RELIABILITIES,
		credibility: CREDIBILITIES.map(String),
		likelihood: LIKELIHOODS,
		status: CLAIM_STATUSES
	};
	for (const key of OPTIONAL_KEYS)
		vocabulary[key] = [...vocabulary[key].filter((value) => value !== NONE), NONE];
	return vocabulary;
}

function mapRecord<Key extends string, Value>(
	keys: readonly Key[],
	valueOf: (key: Key) => Value
): Record<Key, Value> {
	return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
