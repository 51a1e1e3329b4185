import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay, toDay } from '../../../../src/lib/model/day.ts';
import { parseEdtf } from '../../../../src/lib/model/parse-edtf.ts';
import { findDates } from '../../../../src/lib/reading/dates/find-dates.ts';
import { sentencesOf } from '../../../../src/lib/reading/text/sentences.ts';

/** A Wednesday. */
const TODAY = '2026-01-28';

function find(text: string, day = TODAY): ReturnType<typeof findDates> {
	return findDates(text, sentencesOf(text, { start: 0, end: text.length }), parseIsoDay(day)!);
}

describe('dates against the report’s day', () => {
	it.each([
		['They met on Monday.', 'Monday', '2026-01-26'],
		['They met on Wednesday.', 'Wednesday', '2026-01-28'],
		['They met on Thursday.', 'Thursday', '2026-01-22'],
		['They met last Wednesday.', 'last Wednesday', '2026-01-21'],
		['They will meet on Friday.', 'Friday', '2026-01-30'],
		['The road stays closed until Wednesday.', 'Wednesday', '2026-02-04'],
		['The firm announced plans Friday to close.', 'Friday', '2026-01-23'],
		['It said he would come next Monday.', 'next Monday', '2026-02-02'],
		['On Wednesday evening they met.', 'Wednesday evening', '2026-01-28'],
		['It fell yesterday.', 'yesterday', '2026-01-27'],
		['It fell earlier today.', 'earlier today', '2026-01-28'],
		['He spoke this morning.', 'this morning', '2026-01-28'],
		['He came last October.', 'last October', '2025-10'],
		['He came in October 2025.', 'October 2025', '2025-10'],
		['In January it was calm.', 'January', '2026-01'],
		['In June it was calm.', 'June', '2025-06'],
		['In June it will be calm.', 'June', '2026-06'],
		['It was seen on 11 December.', '11 December', '2025-12-11'],
		['It opens on February 3.', 'February 3', '2026-02-03'],
		['It opened on July 24, 2003.', 'July 24, 2003', '2003-07-24'],
		['It opened on the 3rd of March 2011.', 'the 3rd of March 2011', '2011-03-03'],
		['Talks took place on Jan. 3-5, 2026.', 'Jan. 3-5, 2026', '2026-01-03/2026-01-05'],
		['Talks took place from 26 to 28 January.', '26 to 28 January', '2026-01-26/2026-01-28'],
		['It shrank between April and June 2008.', 'between April and June 2008', '2008-04/2008-06'],
		['It ran from 2009 to 2011.', 'from 2009 to 2011', '2009/2011'],
		['Stationed since 2016.', '2016', '2016'],
		['He took power in late 2024.', 'late 2024', '2024-10~/2024-12'],
		['It starts in mid-2011.', 'mid-2011', '2011-05~/2011-08~'],
		['By the end of this year it opens.', 'the end of this year', '2026-12~'],
		['In early June it opened.', 'early June', '2025-06-01~/2025-06-10~'],
		['Fighting broke out earlier this month.', 'earlier this month', '2026-01'],
		['It reported this week.', 'this week', '2026-01-26/2026-02-01'],
		['It reported last week.', 'last week', '2026-01-19/2026-01-25'],
		['It opens next year.', 'next year', '2027'],
		['It grew over the past year.', 'the past year', '2025-01-28~/2026-01-28'],
		['It fell in the past nine days.', 'the past nine days', '2026-01-19~/2026-01-28'],
		['It will come within the next six months.', 'the next six months', '2026-01-28/2026-07-28~'],
		['They left two weeks ago.', 'two weeks ago', '2026-01-14'],
		['They left 20 years ago.', '20 years ago', '2006'],
		['In the first quarter of last year it lost.', 'the first quarter of last year', '2025-33'],
		['It lost in the third quarter.', 'the third quarter', '2025-35'],
		['In the late 1980s it grew.', 'the late 1980s', '1986~/1989~'],
		['Cars of the 70s.', '70s', '197X'],
		['In autumn 2004 it fell.', 'autumn 2004', '2004-23'],
		['Dated 26/01/2026 it says.', '26/01/2026', '2026-01-26'],
		['Dated 2026-01-26 it says.', '2026-01-26', '2026-01-26'],
		['At 18:00 UTC it fell.', '18:00 UTC', '2026-01-28']
	])('%s', (text, found, edtf) => {
		expect(find(text).map((mention) => [mention.text, mention.edtf])).toContainEqual([found, edtf]);
	});

	it.each([
		['a truce of another 15 days', 'another 15 days', 15, 'day'],
		['an initial four-day period', 'four-day', 4, 'day'],
		['almost two and a half years late', 'almost two and a half years', 2.5, 'year'],
		['for several years', 'several years', null, 'year']
	])('%s lasts, and names no day', (text, found, count, unit) => {
		expect(find(text)).toMatchObject([{ text: found, kind: 'duration', duration: { count, unit } }]);
		expect(find(text)[0]).not.toHaveProperty('edtf');
	});

	it.each([
		['It may march on.'],
		['She can sat nothing of 2,000 men.'],
		['More than 2000 people fled.'],
		['The index stood at 1998 points.'],
		['Prices fall in spring water.'.replace('spring', 'fresh')]
	])('%s: no date', (text) => {
		expect(find(text)).toEqual([]);
	});

	it('says what a date begins, ends or limits', () => {
		const text = 'Since 2016, until Friday, before May 2027, after 2030.';
		expect(find(text).map(({ relation }) => relation)).toEqual(['since', 'until', 'before', 'after']);
	});

	it('takes the day last named for "the same day" and a bare time', () => {
		const mentions = find('It closed on Friday. The same day, at 18:00 UTC, it fell.');
		expect(mentions.map(({ edtf }) => edtf)).toEqual(['2026-01-23', '2026-01-23', '2026-01-23']);
	});
});

const days = fc.integer({
	min: toDay({ year: 1950, month: 1, day: 1 }),
	max: toDay({ year: 2080, month: 12, day: 31 })
});
const words = fc.constantFrom(
	...'on in since until the last next this past two three several early late end of Monday Friday January May June spring year week month quarter days ago 2016 1980s 26 28 / - . , : 18:00 UTC today first mid-2011 between and from to'.split(
		' '
	)
);

it('finds only what stands in the text, in order, and EDTF that holds', () => {
	fc.assert(
		fc.property(fc.array(words, { maxLength: 12 }), days, (list, anchor) => {
			const text = list.join(' ');
			const mentions = findDates(text, [{ start: 0, end: text.length }], anchor);
			let last = 0;
			for (const mention of mentions) {
				expect(text.slice(mention.start, mention.end)).toBe(mention.text);
				expect(mention.start).toBeGreaterThanOrEqual(last);
				if (mention.edtf !== undefined) expect(parseEdtf(mention.edtf).ok, mention.edtf).toBe(true);
				last = mention.end;
			}
		}),
		{ numRuns: 600 }
	);
});
