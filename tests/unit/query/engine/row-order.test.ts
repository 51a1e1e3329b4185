import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledCorpus } from '../../../../src/lib/model/compiled.ts';
import type { Claim } from '../../../../src/lib/model/corpus.ts';
import { NEWEST_FIRST, RowOrder, type Order } from '../../../../src/lib/query/engine/row-order.ts';
import { DATE_AXES, type DateAxis } from '../../../../src/lib/query/query/query.ts';
import { toTable } from '../../../../src/lib/query/engine/to-table.ts';
import { compiledCorpus } from '../random-corpus.ts';
import { dateOf } from '../reference.ts';

/** Names in another order than ids, some of them alike. */
const nameOf = (_: string, value: string) => `${value.length} ${900 - value.charCodeAt(value.length - 1)}`;

const order: fc.Arbitrary<Order> = fc.record({
	by: fc.constantFrom<Order['by'][]>(...DATE_AXES, 'event', 'source', 'speaker', 'place', 'grade', 'text'),
	descending: fc.boolean()
});

/** What orders a claim, compared number by number; null where it has nothing. */
function keyOf(
	claim: Claim,
	{ by, descending }: Order,
	compiled: CompiledCorpus
): readonly (number | string)[] | null {
	const { corpus } = compiled;
	const source = corpus.sources.find(
		({ id }) => id === corpus.reports.find(({ id }) => id === claim.report)!.source
	)!;
	const named = (value: string | undefined) => (value === undefined ? null : [nameOf('', value)]);
	switch (by) {
		case 'event':
			return [corpus.events.findIndex(({ id }) => id === claim.events[0])];
		case 'source':
			return named(source.id);
		case 'speaker':
			return named(claim.attribution.at(-1));
		case 'place':
			return named(claim.about[0]);
		case 'grade':
			return [source.reliability, String(claim.credibility ?? 6)];
		case 'text':
			return claim.text === '' ? null : [claim.text];
		case 'kind':
			return named(claim.kind);
		default: {
			const date = dateOf(claim, by satisfies DateAxis, compiled);
			if (!date) return null;
			const [from, to] = [date.earliest ?? -Infinity, date.latest ?? Infinity];
			return descending ? [to, from] : [from, to];
		}
	}
}

function sorted(claims: readonly Claim[], order: Order, compiled: CompiledCorpus): Claim[] {
	const sign = order.descending ? -1 : 1;
	return [...claims].sort((a, b) => {
		const [left, right] = [keyOf(a, order, compiled), keyOf(b, order, compiled)];
		const isFirst = !order.descending && DATE_AXES.some((axis) => axis === order.by);
		if (!left || !right) return (isFirst ? -1 : 1) * (Number(!left) - Number(!right));
		const at = left.findIndex((part, at) => part !== right[at]);
		return at < 0 ? 0 : sign * (left[at]! < right[at]! ? -1 : 1);
	});
}

describe('rows in order', () => {
	it('stand as sorting the claims would have them, alike ones newest first, those without last but for undated ones under the earliest', () => {
		fc.assert(
			fc.property(compiledCorpus, order, fc.func(fc.boolean()), (compiled, order, isWanted) => {
				const { claims } = compiled.corpus;
				const rows = Uint32Array.from([...claims.keys()].filter((row) => isWanted(row)));
				const textAt = (row: number) => claims[row]!.text;
				const ordered = new RowOrder(toTable(compiled), nameOf, textAt).list(rows, order).rows;
				const wanted = Array.from(rows, (row) => claims[row]!);
				const expected = sorted(sorted(wanted, NEWEST_FIRST, compiled), order, compiled);
				expect(Array.from(ordered, (row) => claims[row]!.id)).toEqual(expected.map(({ id }) => id));
			}),
			{ numRuns: 200 }
		);
	});
});
