import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countByCell, toCells } from '../../../src/lib/timeline/histogram.ts';
import { openSides, toMarks } from '../../../src/lib/timeline/marks.ts';
import { choosePieces } from '../../../src/lib/timeline/pieces.ts';
import { piecesFor, toAxis } from '../../../src/lib/timeline/scale.ts';
import { anyWhen } from './dates.ts';

const anyCase = fc
	.tuple(
		fc.array(fc.tuple(anyWhen, fc.uniqueArray(fc.nat(2))), { minLength: 1, maxLength: 40 }),
		fc.integer({ min: 60, max: 1600 })
	)
	.map(([pairs, width]) => {
		const whens = pairs.map(([when]) => when);
		const axis = toAxis(choosePieces(toMarks(whens), null, piecesFor(width))!, openSides(whens), width);
		return { spans: pairs.map(([{ earliest, latest }, lanes]) => ({ earliest, latest, lanes })), axis };
	});

it('cuts the axis into cells that follow each other and leave out no day that is shown', () => {
	fc.assert(
		fc.property(anyCase, ({ axis }) => {
			const cells = toCells(axis);
			expect(cells.length).toBeLessThanOrEqual(axis.width / 4 + 12);
			for (const piece of axis.pieces) {
				const own = cells.filter(({ first }) => first >= piece.first && first <= piece.last);
				expect(own[0]!.first).toBe(piece.first);
				expect(own.at(-1)!.last).toBe(piece.last);
				own.slice(1).forEach(({ first }, i) => expect(first).toBe(own[i]!.last + 1));
			}
		})
	);
});

it('counts as a slow count of each claim in each cell does', () => {
	fc.assert(
		fc.property(anyCase, ({ spans, axis }) => {
			const cells = toCells(axis);
			const columns = countByCell(spans, 3, cells);
			for (const lane of [0, 1, 2]) {
				const own = spans.filter(({ lanes }) => lanes.includes(lane));
				cells.forEach(({ first, last }, i) => {
					const possible = own.filter(
						({ earliest, latest }) => (earliest ?? -Infinity) <= last && (latest ?? Infinity) >= first
					);
					const sure = possible.filter(
						({ earliest, latest }) => (earliest ?? -Infinity) >= first && (latest ?? Infinity) <= last
					);
					expect(columns[lane]![i]).toMatchObject({ possible: possible.length, sure: sure.length });
				});
			}
		})
	);
});
