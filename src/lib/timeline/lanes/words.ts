// What a shape or a column of a lane is, in words: for a screen reader, and for the line that follows the pointer.
import { message } from '../../messages/message.ts';
import { formatWhen, type WhenStyle } from '../../model/format-when.ts';
import type { Shape } from './bars.ts';
import { longDay, unitWords } from '../axis/day-words.ts';
import { ceilTo, floorTo, UNITS } from '../axis/calendar.ts';
import type { Cell } from './histogram.ts';
import type { Lane } from './lanes.ts';

/** "Leaving Qamishli, 2 claims: about 26 to 28 January 2026". */
export function shapeWords({ title }: Lane, { when, claims }: Shape, style: WhenStyle): string {
	return message('timeline.bar', {
		lane: title,
		date: formatWhen(when, style),
		count: claims.length
	});
}

/** "Leaving Qamishli, Mar 2024: 31 claims, of which 12 surely". */
export function columnWords({ title }: Lane, cell: Cell, possible: number, sure: number): string {
	return message('timeline.column', { lane: title, date: cellWords(cell), count: possible, sure });
}

function cellWords({ first, last }: Cell): string {
	const unit = UNITS.find((one) => floorTo(one, first) === first && ceilTo(one, first) === last);
	return unit
		? unitWords(unit, first)
		: message('timeline.range', { from: longDay(first), to: longDay(last) });
}
