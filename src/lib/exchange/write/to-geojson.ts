// The selected claims as GeoJSON (RFC 7946): one feature a claim, so that counting features counts claims. A claim about three places is one
// MultiPoint; one about none has no geometry. What must travel with the claims stands at the head, and handling in every feature too, since
// GIS programs keep nothing else.
import type { Feature, FeatureCollection, MultiPoint } from 'geojson';
import { claimGeometry } from '../../compile/claims-layer.ts';
import { layerHead, type LayerHead } from '../../compile/layer-head.ts';
import type { Piece, Selections } from '../format.ts';
import { selectedColumns, type Selection } from '../selection/selection.ts';

export interface ClaimCollection extends FeatureCollection<MultiPoint | null>, LayerHead {
	/** The query in words. */
	readonly selection: string;
	/** The query as it stands in an address. */
	readonly query: string;
	readonly credit: string;
}

export function toGeoJson(selection: Selection): ClaimCollection {
	const { claims, placements, evidence, sentence, address, credit } = selection;
	const { corpus } = evidence;
	return {
		type: 'FeatureCollection',
		...layerHead(corpus, 'claims'),
		selection: sentence,
		query: address,
		credit,
		features: claims.map((claim): Feature<MultiPoint | null> => ({
			type: 'Feature',
			id: claim.id,
			geometry: claimGeometry(claim, placements),
			properties: {
				...selectedColumns(claim, selection),
				as_of: corpus.asOf.edtf,
				handling: corpus.handling
			}
		}))
	};
}

/** Feature by feature, as they come. */
export async function* writeGeoJson(selections: Selections): AsyncGenerator<Piece, void> {
	let separator = '';
	let end = '';
	for await (const selection of selections) {
		if (end === '') {
			const empty = JSON.stringify(toGeoJson({ ...selection, claims: [] }));
			yield empty.slice(0, -']}'.length);
			end = ']}\n';
		}
		const features = toGeoJson(selection).features.map((feature) => JSON.stringify(feature));
		if (features.length === 0) continue;
		yield separator + features.join(',\n');
		separator = ',\n';
	}
	yield end;
}
