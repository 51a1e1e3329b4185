// What is allowed in a corpus and still looks like a slip. Each is said like a fault; none keeps a corpus from being shown.
import type { CompiledCorpus, Fault } from '../../model/compiled.ts';
import type { Corpus } from '../../model/corpus.ts';
import { claimWarnings } from './claims.ts';
import { dateWarnings } from './dates.ts';
import { exampleWarnings } from './examples.ts';
import { placeWarnings, type NamedPositions } from './places.ts';

export interface WarningContext {
	/** The corpus that people write over; null where it is not at hand. */
	readonly examples: Corpus | null;
	readonly positionsOf: NamedPositions;
}

export function warningsOf({ corpus, placements }: CompiledCorpus, context: WarningContext): Fault[] {
	return [
		...exampleWarnings(corpus, context.examples),
		...claimWarnings(corpus),
		...dateWarnings(corpus),
		...placeWarnings(corpus, placements, context.positionsOf)
	];
}
