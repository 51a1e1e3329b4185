import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIsoDay } from '../../../../src/lib/model/day.ts';
import { isOnAxis } from '../../../../src/lib/timeline/lanes/bars.ts';
import { sharedDays, toMiniAxis, toMiniBars } from '../../../../src/lib/timeline/axis/mini-scale.ts';
import { endX, startX } from '../../../../src/lib/timeline/axis/scale.ts';
import { anyWhen, day, when } from '../dates.ts';

const asOf = day('2026-01-28');
const shared = (...dates: string[]) => {
	const days = sharedDays(dates.map(when), asOf);
	return days && `${formatIsoDay(days.first)}/${formatIsoDay(days.last)}`;
};

describe('the days that positions share', () => {
	it('are those round the days that are named, and the day up to which the corpus knows', () => {
		expect(shared('2016/2026-01-26', '2026-01-26', '2026-01-26~/2026-01-27', '2026-01~/..')).toBe(
			'2026-01-24/2026-01-31'
		);
	});

	it('are whole years or months where no day is named', () => {
		expect(shared('2021', '2023')).toBe('2021-01-01/2023-12-31');
		expect(shared('2026-01', '2026-02')).toBe('2026-01-01/2026-02-28');
	});

	it('are none where nothing is dated', () => {
		expect(shared()).toBeNull();
	});
});

describe('the bars of a position', () => {
	const axis = toMiniAxis({ first: day('2026-01-24'), last: day('2026-01-31') }, 320);

	it('show a day as a block as wide as the day', () => {
		const [bar] = toMiniBars([when('2026-01-26')], axis, 18, 8);
		expect(bar).toMatchObject({
			x0: startX(axis, day('2026-01-26')),
			x1: endX(axis, day('2026-01-26')),
			thickness: 8
		});
	});

	it('are one for claims of one date, and leave out what is not shown', () => {
		expect(toMiniBars(['2026-01-26', '2026-01-26', '1944'].map(when), axis, 18, 8)).toHaveLength(1);
	});

	it('stay within their height and on what is shown, whatever the dates', () => {
		fc.assert(
			fc.property(fc.array(anyWhen, { maxLength: 12 }), (whens) => {
				const days = sharedDays(whens, asOf);
				if (!days) return;
				const own = toMiniAxis(days, 320);
				const bars = toMiniBars(whens, own, 40, 8);
				expect(bars).toHaveLength(
					new Set(whens.filter((one) => isOnAxis(own, one)).map(({ edtf }) => edtf)).size
				);
				for (const { x0, x1, y, thickness } of bars) {
					expect(x0).toBeGreaterThanOrEqual(0);
					expect(x1).toBeLessThanOrEqual(own.pieces[0].x1 + 2);
					expect(y + thickness / 2).toBeLessThanOrEqual(40.001);
				}
			})
		);
	});
});
