// The ground of a corpus that is there only as columns of days, as large ones are. What was written is gone: a span that is exactly
// a month, a year or a longer unit is taken for one date, any other for an interval, and an end of it that is the edge of a year or
// month for a date of that length.
import { EVER_AFTER, EVER_SINCE, type Span } from '../query/table.ts';
import type { Day } from '../model/when.ts';
import { ceilTo, floorTo, UNITS, type Unit } from './calendar.ts';
import { withDay, type Ground } from './ground.ts';
import type { Mark } from './marks.ts';

const LONG = ['year', 'month'] as const;

/** As `toGround` does it from dates. */
export function toGroundOfSpans({ earliest, latest }: Span, asOf: Day | null): Ground {
	const counts = new Map<string, { first: Day; last: Day; count: number }>();
	const sides = { earlier: false, later: false };
	const add = (first: Day, last: Day) => {
		const key = `${first}/${last}`;
		const known = counts.get(key);
		if (known) known.count += 1;
		else counts.set(key, { first, last, count: 1 });
	};
	for (let row = 0; row < earliest.length; row++) {
		const [first, last] = [earliest[row]!, latest[row]!];
		if (first > last) continue;
		sides.earlier ||= first === EVER_SINCE;
		sides.later ||= last === EVER_AFTER;
		if (unitOfSpan(first, last)) {
			add(first, last);
			continue;
		}
		if (first !== EVER_SINCE) add(first, firstDate(first, last));
		if (last !== EVER_AFTER) add(lastDate(first, last), last);
	}
	return { marks: withDay(Array.from(counts.values(), toMark), asOf), ...sides };
}

function toMark({ first, last, count }: { first: Day; last: Day; count: number }): Mark {
	return { first, last, unit: unitOfSpan(first, last) ?? 'day', weight: 1 + Math.log(count) };
}

/** Last day of the date with which an interval begins; of one that goes on no more than a month, so that it reaches into no empty year. */
function firstDate(first: Day, last: Day): Day {
	const unit = (last === EVER_AFTER ? LONG.slice(1) : LONG).find(
		(one) => floorTo(one, first) === first && ceilTo(one, first) <= last
	);
	return unit ? ceilTo(unit, first) : first;
}

/** First day of the date with which an interval ends. */
function lastDate(first: Day, last: Day): Day {
	const unit = (first === EVER_SINCE ? LONG.slice(1) : LONG).find(
		(one) => ceilTo(one, last) === last && floorTo(one, last) >= first
	);
	return unit ? floorTo(unit, last) : last;
}

function unitOfSpan(first: Day, last: Day): Unit | undefined {
	if (first === last) return 'day';
	if (first === EVER_SINCE || last === EVER_AFTER) return undefined;
	return UNITS.find((unit) => floorTo(unit, first) === first && ceilTo(unit, first) === last);
}
