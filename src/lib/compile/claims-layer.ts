// The claims of a corpus as a GeoJSON layer for QGIS and its like. One feature a claim, so that counting
// features counts claims: a claim about three places is one MultiPoint of three, in the order of `about`; one
// about none has no geometry. Shapes are in the places layer.
import type { Feature, FeatureCollection, MultiPoint } from 'geojson';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Claim, Report, Source } from '../model/corpus.ts';
import { formatIsoDay } from '../model/day.ts';
import type { Day, When } from '../model/when.ts';
import { layerHead } from './layer-head.ts';
import { toLinkedWhen, type LinkedWhen } from './linked-when.ts';

/** In lists within one column. */
const SEPARATOR = '; ';

type ClaimFeature = Feature<MultiPoint | null> & { readonly when?: LinkedWhen };

export function toClaimsLayer(compiled: CompiledCorpus): FeatureCollection<MultiPoint | null> {
	return {
		type: 'FeatureCollection',
		...layerHead(compiled.corpus, 'claims'),
		features: [...claimFeatures(compiled)]
	};
}

/** The same as text, feature by feature, for corpora that nobody should hold twice. */
export function* claimsLayerText(compiled: CompiledCorpus): Generator<string> {
	const head = JSON.stringify({
		type: 'FeatureCollection',
		...layerHead(compiled.corpus, 'claims'),
		features: []
	});
	yield head.slice(0, -']}'.length);
	let separator = '';
	for (const feature of claimFeatures(compiled)) {
		yield separator + JSON.stringify(feature);
		separator = ',\n';
	}
	yield ']}';
}

function* claimFeatures({ corpus, placements }: CompiledCorpus): Generator<ClaimFeature> {
	const reports = new Map(corpus.reports.map((report) => [report.id, report]));
	const sources = new Map(corpus.sources.map((source) => [source.id, source]));
	for (const claim of corpus.claims) {
		const report = reports.get(claim.report)!;
		const points = claim.about.map((place) => [...placements[place]!.point]);
		yield {
			type: 'Feature',
			id: claim.id,
			properties: { ...claimColumns(claim), ...reportColumns(report, sources.get(report.source)!) },
			...(claim.when ? { when: toLinkedWhen(claim.when) } : {}),
			geometry: points.length === 0 ? null : { type: 'MultiPoint', coordinates: points }
		};
	}
}

/** Flat, and the same columns for every claim: null where there is nothing. */
function claimColumns(claim: Claim): Record<string, string | number | null> {
	return {
		id: claim.id,
		text: claim.text,
		quote: claim.quote.exact,
		paragraph: claim.quote.paragraph,
		kind: claim.kind,
		status: claim.status,
		attribution: claim.attribution.join(SEPARATOR),
		at: claim.at ?? null,
		about: claim.about.join(SEPARATOR),
		events: claim.events.join(SEPARATOR),
		topics: claim.topics.join(SEPARATOR),
		answers: claim.answers.map(({ question, position }) => `${question}=${position}`).join(SEPARATOR),
		...dateColumns('when', claim.when),
		...dateColumns('said', claim.said),
		credibility: claim.credibility ?? null,
		likelihood: claim.likelihood ?? null
	};
}

function reportColumns(report: Report, source: Source): Record<string, string | null> {
	return {
		report: report.id,
		report_title: report.title ?? null,
		published: report.published.edtf,
		source: source.id,
		source_name: source.name,
		reliability: source.reliability
	};
}

function dateColumns(name: string, when: When | undefined): Record<string, string | null> {
	const day = (value: Day | null | undefined): string | null => (value == null ? null : formatIsoDay(value));
	return {
		[name]: when?.edtf ?? null,
		[`${name}_earliest`]: day(when?.earliest),
		[`${name}_latest`]: day(when?.latest)
	};
}
