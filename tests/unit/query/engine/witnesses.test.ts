import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingPlaces } from '../../../../src/lib/evidence/dispute/differing-places.ts';
import { disputedQuestions, disputesOf } from '../../../../src/lib/evidence/dispute/disputed.ts';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import { countOrigins } from '../../../../src/lib/evidence/origin/origin.ts';
import { differingIn } from '../../../../src/lib/query/engine/differing.ts';
import { Clusters } from '../../../../src/lib/query/clusters/clusters.ts';
import { run } from '../../../../src/lib/query/engine/engine.ts';
import { toTable } from '../../../../src/lib/query/engine/to-table.ts';
import { codesHeld, witnessesOf } from '../../../../src/lib/query/engine/witnesses.ts';
import { compiledCorpus, query } from '../random-corpus.ts';

const RUNS = { numRuns: 200 };
const namesOf = (values: readonly string[], flags: Uint8Array) =>
	values.filter((_, code) => flags[code] === 1).sort();

describe('what columns say of evidence', () => {
	it('is what the records say of the differing questions and places', () => {
		fc.assert(
			fc.property(compiledCorpus, (compiled) => {
				const table = toTable(compiled);
				const { questions, places } = differingIn(table);
				const evidence = indexEvidence(compiled.corpus);
				expect(namesOf(table.columns.question.values, questions)).toEqual(
					[...disputedQuestions(evidence)].sort()
				);
				expect(namesOf(table.columns.place.values, places)).toEqual([...differingPlaces(evidence)].sort());
			}),
			RUNS
		);
	});

	it('is what the records say of reports, origins and disputes behind the selected claims', () => {
		fc.assert(
			fc.property(compiledCorpus, query, (compiled, query) => {
				const table = toTable(compiled);
				const rows = run(table, { ...query, words: '' }).claims;
				const claims = Array.from(rows, (row) => compiled.corpus.claims[row]!);
				const evidence = indexEvidence(compiled.corpus);
				expect(witnessesOf(table, rows, differingIn(table))).toEqual({
					claims: claims.length,
					reports: new Set(claims.map(({ report }) => report)).size,
					origins: countOrigins(claims, evidence),
					disputes: disputesOf(claims, evidence).length
				});
				expect(
					codesHeld(table.columns.event, rows, table.size).map((code) => table.columns.event.values[code])
				).toEqual(
					table.columns.event.values.filter((id) => claims.some(({ events }) => events.includes(id as never)))
				);
			}),
			RUNS
		);
	});

	it('is what the records say of the event that leads at each place', () => {
		fc.assert(
			fc.property(compiledCorpus, query, (compiled, query) => {
				const table = toTable(compiled);
				const answer = run(table, { ...query, words: '' });
				const { events, places } = compiled.corpus;
				const leading = new Clusters(table).leading(answer, [...places.keys()]);
				places.forEach(({ id }, code) => {
					const about = Array.from(answer.claims, (row) => compiled.corpus.claims[row]!).filter((claim) =>
						claim.about.includes(id)
					);
					const counts = events.map(
						(event) => about.filter((claim) => claim.events.includes(event.id)).length
					);
					if (about.length > 0) expect(leading[code]).toBe(counts.indexOf(Math.max(...counts)));
				});
			}),
			RUNS
		);
	});
});
