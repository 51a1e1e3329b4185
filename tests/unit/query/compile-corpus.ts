// A corpus made by makeCorpus with its places put where they say, as the build would.
import { COMPILED_FORMAT, type CompiledCorpus, type Placement } from '../../../src/lib/model/compiled.ts';
import type { PlaceId } from '../../../src/lib/model/corpus.ts';
import { makeCorpus, type CorpusPlan } from '../evidence/make-corpus.ts';

/** `contains` by region: the places in it. */
export function compileCorpus(
	plan: CorpusPlan,
	contains: Readonly<Record<string, readonly string[]>> = {}
): CompiledCorpus {
	const corpus = makeCorpus(plan);
	const placements: Record<PlaceId, Placement> = {};
	for (const { id, geometry } of corpus.places) {
		if (geometry.type !== 'Point') throw new Error(`place ${id} is a ${geometry.type}, expected a Point`);
		const [longitude, latitude] = geometry.coordinates as [number, number];
		placements[id] = {
			point: [longitude, latitude],
			bounds: [longitude, latitude, longitude, latitude],
			contains: (contains[id] ?? []) as PlaceId[]
		};
	}
	return { format: COMPILED_FORMAT, corpus, placements };
}
