// Why a claim was found, said of every name of the corpora of the project.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileCorpus } from '../../../geo/compile/compile-corpus.ts';
import { foundNames } from '../../../src/lib/claim/why-found.ts';
import { indexEvidence } from '../../../src/lib/evidence/evidence-index.ts';
import { hasHit } from '../../../src/lib/query/search/mark-hits.ts';
import { search } from '../../../src/lib/query/search/search.ts';
import { toSearchIndex } from '../../../src/lib/query/search/to-search-index.ts';
import { toTable } from '../../../src/lib/query/engine/to-table.ts';

async function open(name: string) {
	const compilation = await compileCorpus(join(import.meta.dirname, '../../../geo/corpora', name));
	if (compilation.state !== 'ready') throw new Error(`${name} does not compile`);
	const { compiled } = compilation;
	const table = toTable(compiled);
	const index = toSearchIndex(compiled);
	return {
		corpus: compiled.corpus,
		evidence: indexEvidence(compiled.corpus),
		find: (typed: string) => search(table, index, typed)!
	};
}

test('a name in another script stands with the one of the corpus', async () => {
	const { corpus, evidence, find } = await open('moscow-talks');
	const { isMatch, marked } = find('قامشلي');
	const claim = corpus.claims.find((_, row) => isMatch[row] === 1)!;
	expect(foundNames(claim, evidence, marked, [claim.text])).toEqual([{ name: 'القامشلي', of: 'Qamishli' }]);
	expect(foundNames(claim, evidence, marked, ['مطار القامشلي'])).toEqual([]);
});

describe.each(['moscow-talks', 'orrin-light'])('%s', async (name) => {
	const { corpus, evidence, find } = await open(name);
	const records = [...corpus.places, ...corpus.actors];
	const words = [
		...new Set(records.flatMap(({ name, names = {} }) => [name, ...Object.values(names).flat()]))
	];

	test('every claim found by a name shows what was searched, or a name that does', () => {
		const unexplained = words.flatMap((typed) => {
			const { isMatch, marked } = find(typed);
			return corpus.claims
				.filter((claim, row) => {
					const source = evidence.sources.get(evidence.reports.get(claim.report)!.source)!;
					const shown = [claim.text, claim.quote.exact, source.name];
					const isExplained =
						hasHit(shown.join('\n'), marked) || foundNames(claim, evidence, marked, shown).length > 0;
					return isMatch[row] === 1 && !isExplained;
				})
				.map(({ id }) => `${id} by ${typed}`);
		});
		expect(words.length).toBeGreaterThan(20);
		expect(unexplained).toEqual([]);
	});
});
