// A date as Dateline has it, as a TIMEX3 value, so that it can be held against MEANTIME. Conventions: a week is W, a weekend WE, a part of the
// day T with MO, AF, EV or NI; an early or late part counts as the whole unit; a vague word is PAST_REF, PRESENT_REF or FUTURE_REF; a span that
// counts from now is the length of it.
import { parseIsoDay, toCalendarDate } from '../../../src/lib/model/day.ts';
import type { DateMention, Duration } from '../../../src/lib/reading/dates/date-mention.ts';

const UNITS = {
	minute: 'TM',
	hour: 'TH',
	day: 'D',
	week: 'W',
	month: 'M',
	quarter: 'Q',
	season: 'M',
	year: 'Y',
	decade: 'Y'
} as const;
const PARTS = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' } as const;

export function toTimex(mention: DateMention): string {
	if (mention.kind === 'vague') return `${mention.side!.toUpperCase()}_REF`;
	if (mention.duration) return durationValue(mention.duration);
	const edtf = mention.of ?? mention.edtf ?? '';
	if (mention.clock) return `${edtf}T${mention.clock}`;
	if (mention.part) return `${edtf}T${PARTS[mention.part]}`;
	return dateValue(edtf);
}

function durationValue({ count, unit }: Duration): string {
	const code = UNITS[unit];
	const amount = count === null ? 'X' : String(unit === 'decade' ? count * 10 : count);
	return code.startsWith('T') ? `PT${amount}${code.slice(1)}` : `P${amount}${code}`;
}

function dateValue(edtf: string): string {
	const plain = edtf.replaceAll('~', '');
	const quarter = /^(\d{4})-3([3-6])$/.exec(plain);
	if (quarter) return `${quarter[1]}-Q${Number(quarter[2]) - 2}`;
	const season = /^(\d{4})-2([1-4])$/.exec(plain);
	if (season) return `${season[1]}-${['SP', 'SU', 'FA', 'WI'][Number(season[2]) - 1]}`;
	const decade = /^(\d{3})X$/.exec(plain);
	if (decade) return decade[1]!;
	const [first, last] = plain.split('/').map((side) => parseIsoDay(side));
	if (first == null || last == null) return plain;
	if (last - first === 6) return week(first);
	return last - first === 1 ? `${week(first)}-WE` : plain;
}

/** The number of the week by ISO 8601. */
function week(day: number): string {
	const weekday = (((day + 3) % 7) + 7) % 7;
	const thursday = day - weekday + 3;
	const { year } = toCalendarDate(thursday);
	const count = Math.floor((thursday - parseIsoDay(`${year}-01-01`)!) / 7) + 1;
	return `${year}-W${String(count).padStart(2, '0')}`;
}
