// Dates of generated records, put together without the parser, which a million of them would keep busy for half a minute.
// A test holds that the parser reads them the same.
import { daysInMonth, formatIsoDay, toCalendarDate, toDay } from '../../../src/lib/model/day.ts';
import type { DateEdge, DatePrecision, Day, When } from '../../../src/lib/model/when.ts';

export function whenDay(day: Day): When {
	return toWhen(formatIsoDay(day), edge('day', day, day));
}

/** The month that `day` lies in. */
export function whenMonth(day: Day): When {
	const { year, month } = toCalendarDate(day);
	const last = toDay({ year, month, day: daysInMonth(year, month) });
	return toWhen(formatIsoDay(day).slice(0, -3), edge('month', toDay({ year, month, day: 1 }), last));
}

/** The year that `day` lies in. */
export function whenYear(day: Day): When {
	const { year } = toCalendarDate(day);
	const last = toDay({ year, month: 12, day: 31 });
	return toWhen(formatIsoDay(day).slice(0, -6), edge('year', toDay({ year, month: 1, day: 1 }), last));
}

export function whenSpan(from: Day, to: Day): When {
	const [start, end] = [edge('day', from, from), edge('day', to, to)];
	return {
		edtf: `${formatIsoDay(from)}/${formatIsoDay(to)}`,
		form: 'interval',
		start,
		end,
		earliest: from,
		latest: to
	};
}

/** From `from` on, without an end. */
export function whenSince(from: Day): When {
	return {
		edtf: `${formatIsoDay(from)}/..`,
		form: 'interval',
		start: edge('day', from, from),
		end: { kind: 'open' },
		earliest: from,
		latest: null
	};
}

function toWhen(edtf: string, both: DateEdge): When {
	return { edtf, form: 'date', start: both, end: both, earliest: both.first, latest: both.last };
}

function edge(precision: DatePrecision, first: Day, last: Day): DateEdge {
	return { kind: 'dated', precision, first, last, approximate: false, uncertain: false };
}
