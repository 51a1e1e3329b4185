// One dated end of a When as text for people: its words of doubt, its season or decade, its day. The reader's
// locale writes the date; the words around it stand in messages/en/model.json.
import { message } from '../messages/message.ts';
import { commonUnit, formatDate, formatDates, unitOf, type DateStyle, type DoubtMark } from './date-text.ts';
import { toCalendarDate } from './day.ts';
import type { DateEdge } from './when.ts';

export function formatEdge(edge: DateEdge, style: DateStyle): string {
	const mark = doubtMark(edge, style);
	const unit = unitOf(edge.first, edge.last);
	const text =
		edge.season !== undefined
			? formatSeason(edge, edge.season, style) + mark
			: unit
				? formatDate(edge.first, unit, style, mark)
				: formatSpan(edge, style) + mark;
	return inDoubt(text, edge, style);
}

/** In the short style doubt is a mark in the date, in the long one it is words before it. */
export function doubtMark({ approximate, uncertain }: DateEdge, { length }: DateStyle): DoubtMark {
	if (length === 'long') return '';
	return approximate ? (uncertain ? '~?' : '~') : uncertain ? '?' : '';
}

export function inDoubt(date: string, { approximate, uncertain }: DateEdge, { length }: DateStyle): string {
	if (length === 'short' || (!approximate && !uncertain)) return date;
	const doubt = approximate ? (uncertain ? 'both' : 'approximate') : 'uncertain';
	return message('model.when.doubt', { doubt, date });
}

/** A winter lies in two years. */
function formatSeason({ first, last }: DateEdge, season: number, { length }: DateStyle): string {
	const { year } = toCalendarDate(first);
	const lastYear = toCalendarDate(last).year;
	const years = lastYear === year ? String(year) : `${year}/${String(lastYear).slice(-2)}`;
	const key = length === 'long' ? 'model.when.season' : 'model.when.season.short';
	return message(key, { season: String(season), year: years });
}

/** A decade or more, or what the known digits of a date leave open. */
function formatSpan({ first, last, precision }: DateEdge, style: DateStyle): string {
	const { year } = toCalendarDate(first);
	const unit = commonUnit(first, last);
	if (unit === 'year' && precision === 'decade' && year >= 100)
		return message('model.when.decade', { year: String(year) });
	const [start, end] = formatDates([first, last], unit, style);
	const wholeYears = unit === 'year' && precision !== 'year';
	return message(wholeYears || style.length === 'short' ? 'model.when.years' : 'model.when.between', {
		start,
		end
	});
}
