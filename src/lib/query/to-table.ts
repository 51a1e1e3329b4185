// A compiled corpus as columns. The only file of the room that reads claims as records.
import { disputedQuestions } from '../evidence/disputed.ts';
import { indexEvidence, recordOf } from '../evidence/evidence-index.ts';
import { originOf } from '../evidence/origin.ts';
import type { CompiledCorpus } from '../model/compiled.ts';
import {
	CLAIM_KINDS,
	CLAIM_STATUSES,
	CREDIBILITIES,
	LIKELIHOODS,
	RELIABILITIES,
	type Claim,
	type PlaceId
} from '../model/corpus.ts';
import { ColumnBuilder } from './column-builder.ts';
import { DATE_AXES, FILTER_KEYS, NONE, OPTIONAL_KEYS, type DateAxis, type FilterKey } from './query.ts';
import { SpanBuilder } from './span-builder.ts';
import type { Table } from './table.ts';

/** Credibility of a claim that nobody graded: it cannot be judged. */
const UNGRADED = '6';

export function toTable(compiled: CompiledCorpus): Table {
	const { corpus, placements } = compiled;
	const index = indexEvidence(corpus);
	const disputed = disputedQuestions(index);
	const surrounding = findSurrounding(compiled);
	const withRegions = (place: PlaceId) => [place, ...(surrounding.get(place) ?? [])];
	const places = corpus.places.map(({ id }) => id);
	const vocabulary = toVocabulary(compiled);
	const columns = mapRecord(FILTER_KEYS, (key) => new ColumnBuilder(vocabulary[key]));
	const dates = mapRecord(DATE_AXES, () => new SpanBuilder(corpus.claims.length));
	const mentions = new ColumnBuilder(places);
	const utterances = new ColumnBuilder(places);

	const valuesOf = (claim: Claim): Record<FilterKey, readonly string[]> => {
		const { id, reliability } = recordOf(index.sources, recordOf(index.reports, claim.report).source);
		return {
			event: claim.events,
			source: [id],
			report: [claim.report],
			origin: [originOf(claim, index).key],
			speaker: claim.attribution.slice(-1),
			cited: claim.attribution,
			place: claim.about.flatMap(withRegions),
			at: claim.at ? withRegions(claim.at) : [],
			kind: [claim.kind],
			topic: claim.topics,
			question: claim.answers.map(({ question }) => question),
			position: claim.answers.map(({ question, position }) => `${question}/${position}`),
			reliability: [reliability],
			credibility: [claim.credibility?.toString() ?? UNGRADED],
			likelihood: claim.likelihood ? [claim.likelihood] : [],
			status: [claim.status]
		};
	};

	for (const claim of corpus.claims) {
		const values = valuesOf(claim);
		for (const key of FILTER_KEYS) columns[key].add(values[key].length > 0 ? values[key] : [NONE]);
		mentions.add(claim.about);
		utterances.add(claim.at ? [claim.at] : []);
		const report = recordOf(index.reports, claim.report);
		dates.when.add(claim.when);
		dates.said.add(claim.said);
		dates.published.add(report.published);
		dates.retrieved.add(report.retrieved);
	}
	return {
		size: corpus.claims.length,
		columns: mapRecord(FILTER_KEYS, (key) => columns[key].build()),
		mentions: mentions.build(),
		utterances: utterances.build(),
		longitudes: Float64Array.from(places, (place) => placements[place]!.point[0]),
		latitudes: Float64Array.from(places, (place) => placements[place]!.point[1]),
		dates: mapRecord(DATE_AXES, (axis: DateAxis) => dates[axis].build()),
		disputed: Uint8Array.from(corpus.claims, ({ answers }) =>
			Number(answers.some(({ question }) => disputed.has(question)))
		)
	};
}

/** Every value that a claim of the corpus may have, in the order in which lists show them. */
function toVocabulary({ corpus }: CompiledCorpus): Record<FilterKey, readonly string[]> {
	const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
	const topics = [...new Set(corpus.claims.flatMap((claim) => claim.topics))].sort();
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
		topic: topics,
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

/** For each place the regions it lies in. */
function findSurrounding({ corpus, placements }: CompiledCorpus): Map<PlaceId, PlaceId[]> {
	const surrounding = new Map<PlaceId, PlaceId[]>();
	for (const region of corpus.places) {
		for (const inside of placements[region.id]!.contains) {
			const regions = surrounding.get(inside);
			if (regions) regions.push(region.id);
			else surrounding.set(inside, [region.id]);
		}
	}
	return surrounding;
}

function mapRecord<Key extends string, Value>(
	keys: readonly Key[],
	valueOf: (key: Key) => Value
): Record<Key, Value> {
	return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
