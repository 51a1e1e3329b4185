// A span of days on one of the four dates: what may lie in it is in. `when=2026-01-24..2026-01-28` in an address, either
// end left out where there is no limit.
import { message } from '../../messages/message.ts';
import { formatIsoDay, parseIsoDay } from '../../model/day.ts';
import { DATE_AXES, withWindow, type DateAxis, type Query, type TimeWindow } from '../query/query.ts';
import type { Filter, Reading } from './filter.ts';

export const windowFilter: Filter = {
	name: 'window',
	label: 'query.filter.window',
	params: DATE_AXES,
	test({ window }) {
		const { axis, from, to } = window!;
		return { kind: 'overlaps', axis, from, to };
	},
	write: ({ window }) => (window ? [[window.axis, writeWindow(window)]] : []),
	read: readWindow,
	say(query, wording) {
		if (!query.window) return [];
		const { axis, from, to } = query.window;
		const text = message(`query.say.${axis}`, {
			form: from === to ? 'on' : from === null ? 'until' : to === null ? 'since' : 'between',
			from: from === null ? '' : wording.day(from, from === to ? null : to),
			to: to === null ? '' : wording.day(to)
		});
		return [{ text, without: withWindow(query, null) }];
	}
};

function writeWindow({ from, to }: TimeWindow): string {
	return `${from === null ? '' : formatIsoDay(from)}..${to === null ? '' : formatIsoDay(to)}`;
}

function readWindow(query: Query, param: string, text: string): Reading {
	const refuse = (reason: 'malformed' | 'repeated'): Reading => ({
		query,
		problems: [{ filter: 'window', param, found: text, reason }]
	});
	if (query.window) return refuse('repeated');
	const ends = text.split('..').map((end) => (end === '' ? null : parseIsoDay(end)));
	const [from, to] = ends as [number | null, number | null];
	const written = ends.length === 2 && writeWindow({ axis: 'when', from, to });
	// Read only what would be written so: a day that is none became null and is no longer there.
	if (written !== text || (from === null && to === null)) return refuse('malformed');
	if (from !== null && to !== null && from > to) return refuse('malformed');
	return { query: withWindow(query, { axis: param as DateAxis, from, to }), problems: [] };
}
