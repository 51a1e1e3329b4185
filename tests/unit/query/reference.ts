// The same answers, worked out claim by claim from the records, slowly and obviously.
import { isDisputedClaim } from '../../../src/lib/evidence/dispute/disputed.ts';
import { originOf } from '../../../src/lib/evidence/origin/origin.ts';
import { indexEvidence } from '../../../src/lib/evidence/evidence-index.ts';
import type { CompiledCorpus } from '../../../src/lib/model/compiled.ts';
import type { Claim } from '../../../src/lib/model/corpus.ts';
import type { When } from '../../../src/lib/model/when.ts';
import { insideOf } from '../../../src/lib/query/query/inside-area.ts';
import {
	FILTER_KEYS,
	NONE,
	type DateAxis,
	type FilterKey,
	type FilterName,
	type Query
} from '../../../src/lib/query/query/query.ts';

type Values = Readonly<Record<FilterKey, ReadonlySet<string>>>;

export function select(compiled: CompiledCorpus, query: Query, except?: FilterName): Claim[] {
	return compiled.corpus.claims.filter((claim) => passes(claim, compiled, query, except));
}

/** Claims that have `value` and pass every other filter. */
export function countOthers(compiled: CompiledCorpus, query: Query, key: FilterKey, value: string): number {
	return select(compiled, query, key).filter((claim) => valuesOf(claim, compiled)[key].has(value)).length;
}

export function isDisputed(claim: Claim, { corpus }: CompiledCorpus): boolean {
	return isDisputedClaim(claim, indexEvidence(corpus));
}

export function dateOf(claim: Claim, axis: DateAxis, { corpus }: CompiledCorpus): When | undefined {
	const report = corpus.reports.find(({ id }) => id === claim.report)!;
	const date = {
		when: claim.when,
		said: claim.said,
		published: report.published,
		retrieved: report.retrieved
	}[axis];
	return date && (date.earliest !== null || date.latest !== null) ? date : undefined;
}

function valuesOf(claim: Claim, { corpus, placements }: CompiledCorpus): Values {
	const report = corpus.reports.find(({ id }) => id === claim.report)!;
	const source = corpus.sources.find(({ id }) => id === report.source)!;
	const withRegions = (place: string) =>
		corpus.places
			.map(({ id }) => id)
			.filter((id) => id === place || placements[id]!.contains.includes(place as never));
	const given: Record<FilterKey, readonly string[]> = {
		event: claim.events,
		source: [source.id],
		report: [claim.report],
		origin: [originOf(claim, indexEvidence(corpus)).key],
		speaker: claim.attribution.slice(-1),
		cited: claim.attribution,
		place: claim.about.flatMap(withRegions),
		at: claim.at ? withRegions(claim.at) : [],
		kind: [claim.kind],
		topic: claim.topics,
		question: claim.answers.map(({ question }) => question),
		position: claim.answers.map(({ question, position }) => `${question}/${position}`),
		reliability: [source.reliability],
		credibility: [String(claim.credibility ?? 6)],
		likelihood: claim.likelihood ? [claim.likelihood] : [],
		status: [claim.status]
	};
	return Object.fromEntries(
		FILTER_KEYS.map((key) => [key, new Set(given[key].length > 0 ? given[key] : [NONE])])
	) as unknown as Values;
}

function passes(claim: Claim, compiled: CompiledCorpus, query: Query, except?: FilterName): boolean {
	const values = valuesOf(claim, compiled);
	for (const key of FILTER_KEYS) {
		const choice = query.choices[key];
		if (!choice || key === except) continue;
		if (choice.exclude.some((value) => values[key].has(value))) return false;
		if (choice.include.length > 0 && !choice.include.some((value) => values[key].has(value))) return false;
	}
	if (query.disputed && except !== 'disputed' && !isDisputed(claim, compiled)) return false;
	if (query.window && except !== 'window') {
		const { axis, from, to } = query.window;
		const date = dateOf(claim, axis, compiled);
		if (!date) return false;
		if (to !== null && date.earliest !== null && date.earliest > to) return false;
		if (from !== null && date.latest !== null && date.latest < from) return false;
	}
	if (query.area && except !== 'area') {
		const isInside = insideOf(query.area);
		if (!claim.about.some((place) => isInside(...compiled.placements[place]!.point))) return false;
	}
	return except === 'words' || claim.text.includes(query.words);
}
