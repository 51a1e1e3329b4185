import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	daysInMonth,
	formatIsoDay,
	isLeapYear,
	parseIsoDay,
	toCalendarDate,
	toDate,
	toDay
} from '../../../src/lib/model/day.ts';

describe('days', () => {
	it('count from 1 January 1970', () => {
		expect(toDay({ year: 1970, month: 1, day: 1 })).toBe(0);
		expect(toDay({ year: 1969, month: 12, day: 31 })).toBe(-1);
	});

	it('are those of Date, wherever Date reaches', () => {
		fc.assert(
			fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
				const date = toDate(day);
				const expected = {
					year: date.getUTCFullYear(),
					month: date.getUTCMonth() + 1,
					day: date.getUTCDate()
				};
				expect(toCalendarDate(day)).toEqual(expected);
				expect(toDay(expected)).toBe(day);
			})
		);
	});

	it('come back from their calendar date far beyond Date', () => {
		fc.assert(
			fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (day) => {
				expect(toDay(toCalendarDate(day))).toBe(day);
			})
		);
	});

	it('come back from ISO 8601', () => {
		fc.assert(
			fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (day) => {
				expect(parseIsoDay(formatIsoDay(day))).toBe(day);
			})
		);
	});

	it.each([
		[0, '1970-01-01'],
		[20_479, '2026-01-26'],
		[-719_528, '0000-01-01'],
		[-719_529, '-0001-12-31'],
		[2_932_897, '+10000-01-01']
	])('%i is %s', (day, iso) => {
		expect(formatIsoDay(day)).toBe(iso);
	});

	it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-04-31', '2026-1-1', '26-01-01', ''])(
		'refuse %j',
		(text) => {
			expect(parseIsoDay(text)).toBeNull();
		}
	);

	it('beyond Date are refused, not shown as an invalid date', () => {
		expect(() => toDate(100_000_001)).toThrow('100000001');
	});
});

it.each([
	[2024, true],
	[2026, false],
	[1900, false],
	[2000, true],
	[0, true],
	[-4, true],
	[-1, false]
])('the year %i has a 29 February: %s', (year, leap) => {
	expect(isLeapYear(year)).toBe(leap);
	expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
});
