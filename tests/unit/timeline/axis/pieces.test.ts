import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIsoDay } from '../../../../src/lib/model/day.ts';
import type { When } from '../../../../src/lib/model/when.ts';
import { toMarks } from '../../../../src/lib/timeline/axis/weights.ts';
import { choosePieces } from '../../../../src/lib/timeline/axis/pieces.ts';
import { anyDay, anyWhen, day, TALKS, when } from '../dates.ts';

const cut = (whens: readonly When[], most = 5, view: Parameters<typeof choosePieces>[1] = null) =>
	choosePieces(toMarks(whens), view, most)?.map(
		({ first, last, unit }) => `${formatIsoDay(first)}/${formatIsoDay(last)} ${unit}`
	) ?? null;

const days = (year: number, month: number, count: number) =>
	Array.from({ length: count }, (_, i) =>
		when(`${year}-${String(month).padStart(2, '0')}-${String(i + 1).padStart(2, '0')}`)
	);

describe('the pieces of an axis', () => {
	it('give a lone year its place, then years, months and the days in question', () => {
		expect(cut(TALKS)).toEqual([
			'1944-01-01/1944-12-31 year',
			'2016-01-01/2023-12-31 year',
			'2024-01-01/2025-12-31 month',
			'2026-01-01/2026-01-31 day'
		]);
	});

	it('are fewer where there is less room', () => {
		expect(cut(TALKS, 3)).toHaveLength(3);
		expect(cut(TALKS, 1)).toHaveLength(1);
	});

	it('show a lone day among its neighbours', () => {
		expect(cut([when('2026-01-28')])).toEqual(['2026-01-25/2026-01-31 day']);
	});

	it('stay one where dates are spread evenly', () => {
		const century = Array.from({ length: 100 }, (_, i) => when(String(1900 + i)));
		expect(cut(century)).toEqual(['1900-01-01/1999-12-31 year']);
		const everyMonth = Array.from({ length: 36 }, (_, i) =>
			when(`${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-10`)
		);
		expect(cut(everyMonth)).toEqual(['2020-01-01/2022-12-31 month']);
	});

	it('leave out the years between two distant clusters', () => {
		expect(cut([...days(1944, 6, 20), ...days(2026, 1, 20)])).toEqual([
			'1944-06-01/1944-06-30 day',
			expect.stringMatching(/^2026-01-01\/2026-01-\d\d day$/)
		]);
	});

	it('change from days to months within a year, at the beginning of a month', () => {
		expect(cut([...days(2026, 1, 25), when('2026'), when('2026-08')])).toEqual([
			'2026-01-01/2026-01-31 day',
			'2026-02-01/2026-12-31 month'
		]);
	});

	it('reach before the common era', () => {
		expect(cut(['-0043-03-15', '-0100', '-0050/-0040', '0014'].map(when))).toEqual([
			'-0100-01-01/0014-12-31 year'
		]);
	});

	it('name a century that only its number dates as one step', () => {
		expect(cut([when('19XX')])).toEqual(['1900-01-01/1999-12-31 century']);
	});

	it('are none where nothing is dated', () => {
		expect(cut([])).toBeNull();
		expect(cut([when('XXXX-XX-XX')])).toBeNull();
	});

	it('hold exactly the days of a view', () => {
		const view = { first: day('2025-10-01'), last: day('2026-01-27') };
		const pieces = choosePieces(toMarks(TALKS), view, 5)!;
		expect([pieces[0]!.first, pieces.at(-1)!.last]).toEqual([view.first, view.last]);
		expect(choosePieces([], { first: 5, last: 5 }, 5)).toEqual([
			{ first: 5, last: 5, unit: 'day', weight: 0 }
		]);
	});

	it('hold every date, in order and without meeting, whatever the dates', () => {
		fc.assert(
			fc.property(
				fc.array(anyWhen, { minLength: 1, maxLength: 60 }),
				fc.integer({ min: 1, max: 6 }),
				(whens, most) => {
					const marks = toMarks(whens);
					const pieces = choosePieces(marks, null, most)!;
					expect(pieces.length).toBeLessThanOrEqual(most);
					pieces.forEach(({ first, last }, i) => {
						expect(last).toBeGreaterThanOrEqual(first);
						if (i > 0) expect(first).toBeGreaterThan(pieces[i - 1]!.last);
					});
					for (const { first, last } of marks) {
						expect(pieces.some((piece) => piece.first <= first && piece.last >= first)).toBe(true);
						expect(pieces.some((piece) => piece.first <= last && piece.last >= last)).toBe(true);
					}
				}
			)
		);
	});

	it('fill any view, whatever the dates', () => {
		fc.assert(
			fc.property(fc.array(anyWhen, { maxLength: 40 }), anyDay, fc.nat(40_000), (whens, first, length) => {
				const pieces = choosePieces(toMarks(whens), { first, last: first + length }, 5)!;
				expect(pieces.at(-1)!.last).toBeLessThanOrEqual(first + length);
				expect(pieces[0]!.first).toBeGreaterThanOrEqual(first);
			})
		);
	});
});
