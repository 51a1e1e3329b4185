// The ground of a corpus that is there only as columns of days, as large ones are. What was written is gone: a span that is exactly
// a month, a year or a longer unit is taken for one date, any other for an interval, and an end of it that is the edge of a year or
// month for a date of that length.
import { EVER_AFTER, EVER_SINCE } from '../../query/engine/table.ts';
import type { Day } from '../../model/when.ts';
import { ceilTo, floorTo, UNITS, type Unit } from './calendar.ts';
import { withDay, type Ground } from './ground.ts';
import type { Mark } from './weights.ts';

/** First and last days of spans: of each claim, or of each date that some claims have. What has no date ends before it begins. */
export interface Spans {
	readonly earliest: Int32Array;
	readonly latest: Int32Array;
}

const LONG = ['year', 'month'] as const;

/** As `toGround` does it from dates. */
export function toGroundOfSpans(spans: Spans, asOf: Day | null): Ground {
	const dates = new Counts();
	const sides = { earlier: false, later: false };
	for (const { first, last, count } of distinctSpans(spans).all()) {
		sides.earlier ||= first === EVER_SINCE;
		sides.later ||= last === EVER_AFTER;
		if (unitOfSpan(first, last)) dates.add(first, last, count);
		else {
			if (first !== EVER_SINCE) dates.add(first, firstDate(first, last), count);
			if (last !== EVER_AFTER) dates.add(lastDate(first, last), last, count);
		}
	}
	return { marks: withDay(dates.all().map(toMark), asOf), ...sides };
}

function distinctSpans({ earliest, latest }: Spans): Counts {
	const spans = new Counts();
	for (let row = 0; row < earliest.length; row++) {
		if (earliest[row]! <= latest[row]!) spans.add(earliest[row]!, latest[row]!, 1);
	}
	return spans;
}

interface Counted {
	readonly first: Day;
	readonly last: Day;
	readonly count: number;
}

/** How often each span of days was met; maps of maps, since texts as keys take seconds for a million. */
class Counts {
	readonly #counts = new Map<Day, Map<Day, number>>();

	add(first: Day, last: Day, count: number): void {
		let lasts = this.#counts.get(first);
		if (!lasts) this.#counts.set(first, (lasts = new Map()));
		lasts.set(last, (lasts.get(last) ?? 0) + count);
	}

	all(): Counted[] {
		return [...this.#counts].flatMap(([first, lasts]) =>
			Array.from(lasts, ([last, count]) => ({ first, last, count }))
		);
	}
}

function toMark({ first, last, count }: Counted): Mark {
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
