// A When as text for people, in the reader's locale, in UTC: "about 26 to 28 January 2026" or, short, "26~ –
// 28 Jan 2026". Knows neither today nor the corpus; what it says of an open end therefore holds at any time
// of reading.
import { language, message } from '../messages/message.ts';
import { formatDates, unitOf, type DateStyle } from './date-text.ts';
import { doubtMark, formatEdge, inDoubt } from './format-edge.ts';
import type { DateEdge, UndatedEdge, When } from './when.ts';

/** `long` for sentences and headings, `short` for narrow columns. */
export type WhenStyle = 'long' | 'short';

/**
 * `impliedYear` is left out of days and months that lie in it, for where what
 * stands around the date says it already: "26~ – 28 Jan".
 */
export function formatWhen(
	when: When,
	length: WhenStyle,
	impliedYear?: number,
	locale = language().code
): string {
	const style: DateStyle = { locale, length, impliedYear };
	switch (when.form) {
		case 'date':
			return when.start.kind === 'dated' ? formatEdge(when.start, style) : message('model.when.none');
		case 'interval':
			return formatInterval(when.start, when.end, style);
		case 'one-of':
			return formatSet(when, 'one', style);
		case 'all-of':
			return formatSet(when, 'all', style);
	}
}

function formatInterval(
	start: DateEdge | UndatedEdge,
	end: DateEdge | UndatedEdge,
	style: DateStyle
): string {
	if (start.kind === 'dated' && end.kind === 'dated') return formatBoth(start, end, style);
	if (start.kind === 'dated') {
		return message('model.when.from', {
			end: end.kind,
			length: style.length,
			date: formatEdge(start, style)
		});
	}
	if (end.kind === 'dated') {
		return message('model.when.until', {
			start: start.kind,
			length: style.length,
			date: formatEdge(end, style)
		});
	}
	return message('model.when.none');
}

function formatBoth(start: DateEdge, end: DateEdge, style: DateStyle): string {
	if (isSame(start, end)) return formatEdge(start, style);
	const [from, to] = formatEnds(start, end, style);
	return message('model.when.interval', { length: style.length, start: from, end: to });
}

/** What both ends say, such as the year, stands once. */
function formatEnds(start: DateEdge, end: DateEdge, style: DateStyle): [string, string] {
	const unit = unitOf(start.first, start.last);
	if (unit === null || unit !== unitOf(end.first, end.last)) {
		return [formatEdge(start, style), formatEdge(end, style)];
	}
	const marks = [doubtMark(start, style), doubtMark(end, style)] as const;
	const [from, to] = formatDates([start.first, end.first], unit, style, marks);
	return [inDoubt(from, start, style), inDoubt(to, end, style)];
}

function isSame(left: DateEdge, right: DateEdge): boolean {
	return (
		left.first === right.first &&
		left.last === right.last &&
		left.approximate === right.approximate &&
		left.uncertain === right.uncertain
	);
}

function formatSet({ start, end }: When, form: 'one' | 'all', style: DateStyle): string {
	if (start.kind === 'dated' && end.kind === 'dated') {
		if (isSame(start, end)) return formatEdge(start, style);
		const [from, to] = formatEnds(start, end, style);
		return message('model.when.set', { form, length: style.length, start: from, end: to });
	}
	if (start.kind === 'dated')
		return message('model.when.set.after', { form, date: formatEdge(start, style) });
	if (end.kind === 'dated') return message('model.when.set.before', { form, date: formatEdge(end, style) });
	return message('model.when.none');
}
