// From a Corpus to what the app shows of it. Runs wherever a corpus is made or changed: at build time, in the page, in a worker.
import { COMPILED_FORMAT, type CompiledCorpus, type Fault } from '../model/compiled.ts';
import type { DraftedCorpus } from '../model/draft.ts';
import { toPlacements } from './placements.ts';

export type CompileResult =
	| { readonly ok: true; readonly compiled: CompiledCorpus }
	/** Geometries that no engine can compare. */
	| { readonly ok: false; readonly faults: readonly Fault[] };

/** Without drafts: nobody is shown them but who makes the corpus. Of `earlier`, an earlier state of the same corpus, what still holds is taken over. */
export function compile(
	{ drafts: _drafts, ...corpus }: DraftedCorpus,
	earlier?: CompiledCorpus
): CompileResult {
	const result =
		earlier?.corpus.places === corpus.places
			? { ok: true as const, placements: earlier.placements }
			: toPlacements(
					corpus.places,
					earlier && { places: earlier.corpus.places, placements: earlier.placements }
				);
	if (!result.ok) return result;
	return { ok: true, compiled: { format: COMPILED_FORMAT, corpus, placements: result.placements } };
}
