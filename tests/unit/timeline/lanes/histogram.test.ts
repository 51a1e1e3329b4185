import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	claimsIn,
	countClaims,
	toCells,
	toColumns,
	toRuns
} from '../../../../src/lib/timeline/lanes/histogram.ts';
import { openSides, toMarks } from '../../../../src/lib/timeline/axis/weights.ts';
import { choosePieces } from '../../../../src/lib/timeline/axis/pieces.ts';
import { piecesFor, toAxis } from '../../../../src/lib/timeline/axis/scale.ts';
import { anyWhen } from '../dates.ts';

const anyCase = fc
	.tuple(
		fc.array(fc.tuple(anyWhen, fc.uniqueArray(fc.nat(2))), { minLength: 1, maxLength: 40 }),
		fc.integer({ min: 60, max: 1600 })
	)
	.map(([pairs, width]) => {
		const whens = pairs.map(([when]) => when);
		const axis = toAxis(choosePieces(toMarks(whens), null, piecesFor(width))!, openSides(whens), width);
		return { claims: pairs.map(([when, lanes], i) => ({ id: String(i), when, lanes })), axis };
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

it('counts a claim in each lane that it is in and in each cell where it may lie', () => {
	fc.assert(
		fc.property(anyCase, ({ claims, axis }) => {
			const cells = toCells(axis);
			const { possible, sure } = countClaims(claims, 3, cells);
			for (const lane of [0, 1, 2]) {
				const spans = claims
					.filter(
						({ lanes, when: { start, end } }) =>
							lanes.includes(lane) && (start.kind === 'dated' || end.kind === 'dated')
					)
					.map(({ when }) => [when.earliest ?? -Infinity, when.latest ?? Infinity] as const);
				cells.forEach(({ first, last }, i) => {
					const touching = spans.filter(([earliest, latest]) => earliest <= last && latest >= first);
					const within = touching.filter(([earliest, latest]) => earliest >= first && latest <= last);
					expect(possible[lane * cells.length + i]).toBe(touching.length);
					expect(sure[lane * cells.length + i]).toBe(within.length);
				});
			}
		})
	);
});

it('draws columns whose heights grow with the square root of their counts, and never a claim too low to see', () => {
	const cells = [0, 1, 2].map((i) => ({ first: i, last: i, x0: i * 10, x1: i * 10 + 10 }));
	const counts = Uint32Array.from([9, 9, 9, 1000, 250, 1]);
	expect(toColumns(counts, 1, cells, 1000, 12)).toBe(
		'M0.5 12V0H9.5V12ZM10.5 12V6H19.5V12ZM20.5 12V10.5H29.5V12Z'
	);
	expect(toColumns(new Uint32Array(3), 0, cells, 1, 12)).toBe('');
});

it('finds in a cell as many claims as its column counts, and sets off the cells of any of them', () => {
	fc.assert(
		fc.property(anyCase, fc.nat(2), ({ claims, axis }, lane) => {
			const cells = toCells(axis);
			const dated = claims.filter(
				({ when: { start, end } }) => start.kind === 'dated' || end.kind === 'dated'
			);
			const { possible } = countClaims(dated, 3, cells);
			const runs = toRuns(dated, lane, cells);
			cells.forEach((cell, i) => {
				const count = possible[lane * cells.length + i]!;
				expect(claimsIn(dated, lane, cell)).toHaveLength(count);
				expect(runs.some(({ x0, x1 }) => cell.x0 >= x0 && cell.x1 <= x1)).toBe(count > 0);
			});
			runs.slice(1).forEach(({ x0 }, i) => expect(x0).toBeGreaterThanOrEqual(runs[i]!.x1));
		})
	);
});
