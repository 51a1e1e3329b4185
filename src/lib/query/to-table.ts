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
import type { Day, When } from '../model/when.ts';
import { NONE, type FilterKey } from './query.ts';
import { EVER_AFTER, EVER_SINCE, toColumn, UNDATED, type Column, type Span, type Table } from './table.ts';

/** Credibility of a claim that nobody graded: it cannot be judged. */
const UNGRADED = '6';

export function toTable(compiled: CompiledCorpus): Table {
	const { corpus, placements } = compiled;
	const { claims } = corpus;
	const index = indexEvidence(corpus);
	const disputed = disputedQuestions(index);
	const reportOf = (claim: Claim) => recordOf(index.reports, claim.report);
	const sourceOf = (claim: Claim) => recordOf(index.sources, reportOf(claim).source);
	const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
	const points = corpus.places.map(({ id }) => placements[id]!.point);
	const surrounding = findSurrounding(compiled);
	const column = (values: readonly string[], valuesOf: (claim: Claim) => readonly (string | undefined)[]) =>
		toFilterColumn(values, claims.map(valuesOf));
	const columns: Record<FilterKey, Column> = {
		event: column(ids(corpus.events), (claim) => claim.events),
		source: column(ids(corpus.sources), (claim) => [sourceOf(claim).id]),
		report: column(ids(corpus.reports), (claim) => [claim.report]),
		origin: column(distinct(claims.map((claim) => originOf(claim, index).key)), (claim) => [
			originOf(claim, index).key
		]),
		speaker: column(ids(corpus.actors), (claim) => [claim.attribution.at(-1)]),
		cited: column(ids(corpus.actors), (claim) => claim.attribution),
		place: column(ids(corpus.places), (claim) =>
			claim.about.flatMap((place) => [place, ...(surrounding.get(place) ?? [])])
		),
		at: column(ids(corpus.places), ({ at }) => (at ? [at, ...(surrounding.get(at) ?? [])] : [])),
		kind: column(CLAIM_KINDS, (claim) => [claim.kind]),
		topic: column(distinct(claims.flatMap((claim) => claim.topics)), (claim) => claim.topics),
		question: column(ids(corpus.questions), (claim) => claim.answers.map(({ question }) => question)),
		position: column(
			corpus.questions.flatMap(({ id, positions }) => positions.map((given) => `${id}/${given.id}`)),
			(claim) => claim.answers.map(({ question, position }) => `${question}/${position}`)
		),
		reliability: column(RELIABILITIES, (claim) => [sourceOf(claim).reliability]),
		credibility: column(CREDIBILITIES.map(String), (claim) => [claim.credibility?.toString() ?? UNGRADED]),
		likelihood: column(LIKELIHOODS, (claim) => [claim.likelihood]),
		status: column(CLAIM_STATUSES, (claim) => [claim.status])
	};
	return {
		size: claims.length,
		columns,
		mentions: toColumn(
			ids(corpus.places),
			claims.map((claim) => claim.about)
		),
		utterances: toColumn(
			ids(corpus.places),
			claims.map(({ at }) => (at ? [at] : []))
		),
		longitudes: Float64Array.from(points, ([longitude]) => longitude),
		latitudes: Float64Array.from(points, ([, latitude]) => latitude),
		dates: {
			when: toSpan(claims.map((claim) => claim.when)),
			said: toSpan(claims.map((claim) => claim.said)),
			published: toSpan(claims.map((claim) => reportOf(claim).published)),
			retrieved: toSpan(claims.map((claim) => reportOf(claim).retrieved))
		},
		disputed: Uint8Array.from(claims, ({ answers }) =>
			Number(answers.some(({ question }) => disputed.has(question)))
		)
	};
}

/** The first and last day of each date. A date with neither end dated is no date. */
export function toSpan(dates: readonly (When | undefined)[]): Span {
	const earliest = new Int32Array(dates.length).fill(UNDATED.earliest);
	const latest = new Int32Array(dates.length).fill(UNDATED.latest);
	dates.forEach((date, row) => {
		if (!date || (date.earliest === null && date.latest === null)) return;
		earliest[row] = date.earliest === null ? EVER_SINCE : withinTime(date.earliest);
		latest[row] = date.latest === null ? EVER_AFTER : withinTime(date.latest);
	});
	return { earliest, latest };
}

/** A day some six million years from now stands for all that are further off. */
function withinTime(day: Day): Day {
	return Math.min(Math.max(day, EVER_SINCE + 1), EVER_AFTER - 1);
}

/** NONE is a value of the column only where some claim has none. */
function toFilterColumn(
	values: readonly string[],
	rows: readonly (readonly (string | undefined)[])[]
): Column {
	const given = rows.map((row) => row.filter((value) => value !== undefined));
	const filled = given.map((row) => (row.length > 0 ? row : [NONE]));
	const needsNone = !values.includes(NONE) && given.some((row) => row.length === 0);
	return toColumn(needsNone ? [...values, NONE] : values, filled);
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

function distinct(values: readonly string[]): string[] {
	return [...new Set(values)].sort();
}
