// How a window of time moves by whole units of the axis: with arrow keys, by dragging and in play. Pure; knows no clock.
import type { Day } from '../../model/when.ts';
import { ceilTo, floorTo } from '../axis/calendar.ts';
import { dayAt, endX, firstDay, lastDay, pieceAt, sideAt, startX, unitAt, type Axis } from '../axis/scale.ts';

/** First and last day, both inside; null has no limit. */
export interface DayWindow {
	readonly from: Day | null;
	readonly to: Day | null;
}

export type Side = 'from' | 'to';

export const UNLIMITED: DayWindow = { from: null, to: null };

/** Where a side without limit would begin or end. */
export function dayOf(axis: Axis, window: DayWindow, side: Side): Day {
	return side === 'from' ? (window.from ?? firstDay(axis)) : (window.to ?? lastDay(axis));
}

/** Moves one side by so many units of the axis, skipping what a break leaves out; it never passes the other side. */
export function moveSide(axis: Axis, window: DayWindow, side: Side, by: number): DayWindow {
	let day: Day | null = window[side];
	for (let i = 0; i < Math.abs(by); i++) day = stepOnce(axis, day, side, by > 0 ? 1 : -1);
	return withSide(window, side, day);
}

/** Puts one side on the unit at a pixel: its first day for `from`, its last for `to`. */
export function dragSide(axis: Axis, window: DayWindow, side: Side, x: number): DayWindow {
	return withSide(window, side, snap(axis, x, side));
}

/** The window between two pixels, in whole units. */
export function windowBetween(axis: Axis, a: number, b: number): DayWindow {
	return { from: snap(axis, Math.min(a, b), 'from'), to: snap(axis, Math.max(a, b), 'to') };
}

/** Both sides by so many pixels from where `window` has them, as far as the axis goes. */
export function dragBoth(axis: Axis, window: DayWindow, by: number): DayWindow {
	if (window.from === null || window.to === null) return window;
	const [x0, x1] = [startX(axis, window.from), endX(axis, window.to)];
	const [start, end] = [axis.pieces[0].x0, axis.pieces.at(-1)!.x1];
	const dx = Math.max(start - x0, Math.min(end - x1, by));
	return { from: nearestFirst(axis, x0 + dx), to: nearestLast(axis, x1 + dx) };
}

/** The first day of a unit that begins nearest to a pixel. */
function nearestFirst(axis: Axis, x: number): Day {
	const day = dayAt(axis, x);
	const [first, last] = [floorWithin(axis, day), ceilWithin(axis, day)];
	const isLate = x - startX(axis, first) > endX(axis, last) - x;
	return isLate && last < lastDay(axis) ? shown(axis, last + 1, 1) : first;
}

function nearestLast(axis: Axis, x: number): Day {
	const day = dayAt(axis, x);
	const [first, last] = [floorWithin(axis, day), ceilWithin(axis, day)];
	const isEarly = x - startX(axis, first) < endX(axis, last) - x;
	return isEarly && first > firstDay(axis) ? shown(axis, first - 1, -1) : last;
}

/** Where play begins: the first unit of the window, or the window as it is where it can still grow. */
export function playFrom(axis: Axis, window: DayWindow): DayWindow {
	if (window.to !== null && window.to < lastDay(axis)) return window;
	const first = Math.max(window.from ?? firstDay(axis), firstDay(axis));
	return { from: window.from, to: ceilTo(unitAt(axis, first), first) };
}

/** The window one unit longer; null when it has reached the end. */
export function playOn(axis: Axis, window: DayWindow): DayWindow | null {
	if (window.to === null || window.to >= lastDay(axis)) return null;
	return moveSide(axis, window, 'to', 1);
}

/** One unit on; null past the end on its own side. From null it comes back to the end of the axis. */
function stepOnce(axis: Axis, day: Day | null, side: Side, by: 1 | -1): Day | null {
	const outward = side === 'from' ? -1 : 1;
	const edge = side === 'from' ? firstDay(axis) : lastDay(axis);
	const open = side === 'from' ? axis.earlier : axis.later;
	if (day === null) {
		if (by === outward) return null;
		return open ? edge : stepOnce(axis, edge, side, by);
	}
	if (day === edge && by === outward && axis.whole) return null;
	return side === 'from' ? stepFirst(axis, day, by) : stepLast(axis, day, by);
}

/** From the first day of a unit to the first day of the next, or of the one before. */
function stepFirst(axis: Axis, day: Day, by: 1 | -1): Day {
	if (by === 1)
		return Math.min(shown(axis, ceilTo(unitAt(axis, day), day) + 1, by), Math.max(day, lastDay(axis)));
	return floorWithin(axis, shown(axis, day - 1, by));
}

function stepLast(axis: Axis, day: Day, by: 1 | -1): Day {
	if (by === -1)
		return Math.max(shown(axis, floorTo(unitAt(axis, day), day) - 1, by), Math.min(day, firstDay(axis)));
	return ceilWithin(axis, shown(axis, day + 1, by));
}

/** First day of the unit of the axis that holds `day`, as far as its piece shows it. */
function floorWithin(axis: Axis, day: Day): Day {
	const { unit, first } = pieceAt(axis, day);
	const floor = floorTo(unit, day);
	return day < first ? floor : Math.max(first, floor);
}

function ceilWithin(axis: Axis, day: Day): Day {
	const { unit, last } = pieceAt(axis, day);
	const ceil = ceilTo(unit, day);
	return day > last ? ceil : Math.min(last, ceil);
}

/** The day itself, or where a break leaves it out the nearest shown one in the direction of travel. */
function shown(axis: Axis, day: Day, by: 1 | -1): Day {
	const gap = axis.breaks.find(({ first, last }) => day >= first && day <= last);
	if (!gap) return day;
	return by === 1 ? gap.last + 1 : gap.first - 1;
}

function snap(axis: Axis, x: number, side: Side): Day | null {
	const beyond = sideAt(axis, x);
	const [start, end] = [axis.pieces[0].x0, axis.pieces.at(-1)!.x1];
	if (side === 'from' && (beyond === 'earlier' || (axis.whole && !axis.earlier && x <= start))) return null;
	if (side === 'to' && (beyond === 'later' || (axis.whole && !axis.later && x >= end))) return null;
	const day = dayAt(axis, x);
	return side === 'from' ? floorWithin(axis, day) : ceilWithin(axis, day);
}

function withSide(window: DayWindow, side: Side, day: Day | null): DayWindow {
	if (side === 'from') {
		const limit = window.to;
		return { ...window, from: day !== null && limit !== null && day > limit ? limit : day };
	}
	const limit = window.from;
	return { ...window, to: day !== null && limit !== null && day < limit ? limit : day };
}
