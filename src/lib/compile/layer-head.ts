// What a GeoJSON layer says of itself, in members that RFC 7946 leaves to its writers.
import type { Corpus } from '../model/corpus.ts';

export interface LayerHead {
	readonly name: string;
	readonly title: string;
	/** EDTF: the day up to which the corpus knows. */
	readonly as_of: string;
	/** TLP 2.0. */
	readonly handling: string;
}

/** `name` is what QGIS calls the layer. */
export function layerHead(corpus: Corpus, layer: string): LayerHead {
	return {
		name: `${corpus.id} ${layer}`,
		title: corpus.title,
		as_of: corpus.asOf.edtf,
		handling: corpus.handling
	};
}
