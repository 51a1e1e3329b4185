// A report as CSL-JSON, the form that reference managers read. Own mapping: CSL has no library to make it, and its
// date rules (date-parts, circa, literal) are few. Checked in tests through citation-js.
import type { Report } from '../../model/corpus.ts';
import { toCalendarDate } from '../../model/day.ts';
import { formatWhen } from '../../model/format-when.ts';
import type { DateEdge, When } from '../../model/when.ts';

import { recordOf, type EvidenceIndex } from '../evidence-index.ts';

export interface CslItem {
	readonly id: string;
	readonly type: 'article-newspaper';
	readonly title?: string;
	readonly 'container-title': string;
	readonly issued: CslDate;
	readonly accessed?: CslDate;
	readonly URL?: string;
	/** Where it was filed. */
	readonly 'event-place'?: string;
	readonly note?: string;
}

export type CslDate =
	| { readonly 'date-parts': readonly CslDay[]; readonly circa?: true }
	/** What date-parts cannot say: an open end, a decade, a set. */
	| { readonly literal: string };

/** Year, month, day, as far as known. */
export type CslDay = readonly [number] | readonly [number, number] | readonly [number, number, number];

export function toCsl(report: Report, index: EvidenceIndex): CslItem {
	return {
		id: report.id,
		type: 'article-newspaper',
		...(report.title === undefined ? {} : { title: report.title }),
		'container-title': recordOf(index.sources, report.source).name,
		issued: toCslDate(report.published),
		...(report.retrieved === undefined ? {} : { accessed: toCslDate(report.retrieved) }),
		...(report.url === undefined ? {} : { URL: report.url }),
		...(report.dateline === undefined ? {} : { 'event-place': recordOf(index.places, report.dateline).name })
	};
}

export function toCslDate(when: When): CslDate {
	const { start, end, form } = when;
	const literal = { literal: formatWhen(when, 'long') };
	if (start.kind !== 'dated' || end.kind !== 'dated') return literal;
	const [from, to] = [toCslDay(start), toCslDay(end)];
	if (!from || !to || form === 'one-of' || form === 'all-of') return literal;
	const inDoubt = [start, end].some(({ approximate, uncertain }) => approximate || uncertain);
	return { 'date-parts': form === 'date' ? [from] : [from, to], ...(inDoubt ? { circa: true } : {}) };
}

function toCslDay({ precision, first, last }: DateEdge): CslDay | undefined {
	const { year, month, day } = toCalendarDate(first);
	switch (precision) {
		case 'day':
			return first === last ? [year, month, day] : undefined;
		case 'month':
			return [year, month];
		case 'year':
			return [year];
		case 'season':
		case 'decade':
		case 'century':
		case 'millennium':
			return undefined;
	}
}
