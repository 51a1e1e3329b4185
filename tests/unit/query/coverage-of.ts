// The coverage of a made corpus, with its names, as a page has it.
import {
	nameCoverage,
	type Coverage,
	type CoverageOptions
} from '../../../src/lib/evidence/coverage/coverage.ts';
import { indexEvidence } from '../../../src/lib/evidence/evidence-index.ts';
import { countCoverage } from '../../../src/lib/query/coverage/count-coverage.ts';
import { differingIn } from '../../../src/lib/query/engine/differing.ts';
import { toTable } from '../../../src/lib/query/engine/to-table.ts';
import type { CorpusPlan } from '../evidence/make-corpus.ts';
import { compileCorpus } from './compile-corpus.ts';

export function coverageOf(
	plan: CorpusPlan,
	options: CoverageOptions,
	...most: [] | [{ readonly voices: number; readonly subjects: number }]
): Coverage {
	const compiled = compileCorpus(plan);
	const table = toTable(compiled);
	const heard = { table, differing: differingIn(table), rows: compiled.corpus.claims.keys() };
	const counts = countCoverage(heard, compiled.corpus, options, ...most);
	return nameCoverage(counts, options, indexEvidence(compiled.corpus));
}
