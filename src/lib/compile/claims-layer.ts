// The claims of a corpus as a GeoJSON layer for QGIS and its like. One feature a claim, so that counting
// features counts claims: a claim about three places is one MultiPoint of three, in the order of `about`; one
// about none has no geometry. Shapes are in the places layer.
import type { Feature, FeatureCollection, MultiPoint } from 'geojson';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Claim } from '../model/corpus.ts';
import { claimColumns } from './claim-columns.ts';
import { layerHead } from './layer-head.ts';
import { toLinkedWhen, type LinkedWhen } from './linked-when.ts';
import { quotePlaces } from './quote-places.ts';

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

/** A point for each place that a claim is about; null for none. */
export function claimGeometry({ about }: Claim, placements: CompiledCorpus['placements']): MultiPoint | null {
	const points = about.map((place) => [...placements[place]!.point]);
	return points.length === 0 ? null : { type: 'MultiPoint', coordinates: points };
}

function* claimFeatures({ corpus, placements }: CompiledCorpus): Generator<ClaimFeature> {
	const reports = byId(corpus.reports);
	const records = {
		sources: byId(corpus.sources),
		actors: byId(corpus.actors),
		events: byId(corpus.events),
		places: byId(corpus.places),
		questions: byId(corpus.questions),
		reports,
		quoteAt: quotePlaces(reports)
	};
	for (const claim of corpus.claims) {
		yield {
			type: 'Feature',
			id: claim.id,
			properties: claimColumns(claim, records, placements),
			...(claim.when ? { when: toLinkedWhen(claim.when) } : {}),
			geometry: claimGeometry(claim, placements)
		};
	}
}

function byId<Value extends { readonly id: string }>(records: readonly Value[]): Map<Value['id'], Value> {
	return new Map(records.map((record) => [record.id, record]));
}
