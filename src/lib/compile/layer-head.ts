// What a GeoJSON layer says of itself, in members that RFC 7946 leaves to its writers.
import type { Corpus } from '../model/corpus.ts';

/** `name` is what QGIS calls the layer. */
export function layerHead(corpus: Corpus, layer: string): Record<string, string> {
	return {
		name: `${corpus.id} ${layer}`,
		title: corpus.title,
		as_of: corpus.asOf.edtf,
		handling: corpus.handling
	};
}
