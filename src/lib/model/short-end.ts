// An interval whose end is written short, as people write by hand: 2026-01-26/28, 2025/26, 1939/45. EDTF reads the two digits as a century.
// Says what was meant, written in full. Knows of dates only their digits.
import { daysInMonth } from './day.ts';

/** Whether `end` is two digits, which in an interval are nothing that people mean as a century. */
export function isShort(end: string): boolean {
	return /^\d\d[?~%]?$/.test(end);
}

/** The interval in full, or null where nothing in particular was meant. `end` is short. */
export function inFull(start: string, end: string): string | null {
	const [short, doubt] = [end.slice(0, 2), end.slice(2)];
	const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/.exec(start) ?? [];
	if (year === undefined) return /^\d\d[?~%]?$/.test(start) ? `${start.slice(0, 2)}XX/${short}XX` : null;
	const full =
		day !== undefined
			? nextDay(Number(year), Number(month), Number(day), Number(short))
			: month !== undefined
				? nextMonth(Number(year), Number(month), Number(short))
				: nextYear(Number(year), Number(short));
	return full === null ? null : `${start}/${full}${doubt}`;
}

/** Of the same month, or of the next where that would lie before the start. */
function nextDay(year: number, month: number, from: number, day: number): string | null {
	const isNext = day < from;
	const [y, m] = isNext && month === 12 ? [year + 1, 1] : [year, isNext ? month + 1 : month];
	return day >= 1 && day <= daysInMonth(y, m) ? `${four(y)}-${two(m)}-${two(day)}` : null;
}

/** Or a season, 21 to 41. */
function nextMonth(year: number, from: number, month: number): string | null {
	const isOfKind = from > 12 ? month >= 21 && month <= 41 : month >= 1 && month <= 12;
	return isOfKind ? `${four(month < from ? year + 1 : year)}-${two(month)}` : null;
}

function nextYear(from: number, digits: number): string {
	const year = Math.floor(from / 100) * 100 + digits;
	return four(year < from ? year + 100 : year);
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

function four(year: number): string {
	return String(year).padStart(4, '0');
}
