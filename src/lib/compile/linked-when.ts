// A When as Linked Places writes it (`when: { timespans: [...] }`), which GIS people read: ISO 8601 dates
// only, so that approximation, doubt and sets are left to the EDTF string beside it.
// https://github.com/LinkedPasts/linked-places-format
import { unitOf } from '../model/date-text.ts';
import { formatIsoDay } from '../model/day.ts';
import type { DateEdge, UndatedEdge, When } from '../model/when.ts';

export interface LinkedWhen {
	readonly timespans: readonly [{ readonly start?: LinkedDate; readonly end?: LinkedDate }];
}

/** `in`: on that day, or some time in that month or year. */
type LinkedDate = { readonly in: string } | { readonly earliest: string; readonly latest: string };

/** A side that is open or unknown is left out. */
export function toLinkedWhen({ start, end }: When): LinkedWhen {
	const from = toLinkedDate(start);
	const to = toLinkedDate(end);
	return { timespans: [{ ...(from ? { start: from } : {}), ...(to ? { end: to } : {}) }] };
}

function toLinkedDate(edge: DateEdge | UndatedEdge): LinkedDate | null {
	if (edge.kind !== 'dated') return null;
	const earliest = formatIsoDay(edge.first);
	switch (unitOf(edge.first, edge.last)) {
		case 'day':
			return { in: earliest };
		case 'month':
			return { in: earliest.slice(0, -'-01'.length) };
		case 'year':
			return { in: earliest.slice(0, -'-01-01'.length) };
		case null:
			return { earliest, latest: formatIsoDay(edge.last) };
	}
}
