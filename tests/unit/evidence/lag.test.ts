import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLag, lagBetween, lagsOf } from '../../../src/lib/evidence/lag.ts';
import type { Claim, Report } from '../../../src/lib/model/corpus.ts';
import { parseEdtf } from '../../../src/lib/model/parse-edtf.ts';
import type { When } from '../../../src/lib/model/when.ts';

function when(edtf: string): When {
	const result = parseEdtf(edtf);
	if (!result.ok) throw new Error(`${edtf}: expected ${result.expected}`);
	return result.when;
}

describe('the lag from one date to another', () => {
	test.each([
		['2026-01-26', '2026-01-26', 0, 0, 'same day'],
		['2026-01-26', '2026-01-27', 1, 1, '1 day later'],
		['2026-01-26', '2026-01-28', 2, 2, '2 days later'],
		['2026-01-24/2026-01-26', '2026-01-28', 2, 4, '2 to 4 days later'],
		['2026-01', '2026-01-28', -3, 27, 'between 3 days ahead and 27 days later'],
		['2026-01-28/2026-01-30', '2026-01-30', 0, 2, 'up to 2 days later'],
		['2026-01-28', '2026-01-24/2026-01-28', -4, 0, 'up to 4 days ahead'],
		['2026-02-10', '2026-01-28', -13, -13, '13 days ahead'],
		['1944', '2026-01-28', 29613, 29978, 'about 81 to 82 years later'],
		['2025-10', '2026-01-28', 89, 119, 'about 3 to 4 months later'],
		['2016/..', '2026-01-28', null, 3680, 'lag not known'],
		['2025-12-20/2026-01-02', '2026-02-20', 49, 62, '49 days to about 2 months later'],
		['../2026-01-20', '2026-01-28', 8, null, 'at least 8 days later'],
		['2026-03-01/..', '2026-01-28', null, -32, 'at least 32 days ahead']
	])('%s to %s', (from, to, least, most, words) => {
		const lag = lagBetween(when(from), when(to));
		expect(lag).toEqual({ least, most });
		expect(formatLag(lag)).toBe(words);
	});

	test('of two sure days is their difference, and turned round its opposite', () => {
		const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(date, date, (a, b) => {
				const [from, to] = [a, b].map((day) => when(day.toISOString().slice(0, 10))) as [When, When];
				const { least, most } = lagBetween(from, to);
				expect(least).toBe(most);
				expect(lagBetween(to, from).least! + least!).toBe(0);
			})
		);
	});
});

test('a claim has the lags between the dates that it has', () => {
	const claim = { when: when('2026-01-26') } as Claim;
	const report = { published: when('2026-01-28'), retrieved: when('2026-02') } as Report;
	expect(lagsOf(claim, report)).toEqual([
		{ from: 'happened', to: 'published', least: 2, most: 2 },
		{ from: 'published', to: 'retrieved', least: 4, most: 31 }
	]);
	expect(lagsOf({} as Claim, { published: when('2026-01-28') } as Report)).toEqual([]);
});
