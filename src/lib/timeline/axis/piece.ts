// One stretch of an axis with a scale of its own, and the unit in which it can be read.
import type { Day } from '../../model/when.ts';
import { ceilTo, coarserOf, countUnits, floorTo, isFiner, UNITS, type Unit } from './calendar.ts';
import { marksIn, weightIn, type Mark } from './weights.ts';

/** Between two pieces whose days do not follow each other, the days that no date names are left out. */
export interface Piece {
	readonly first: Day;
	readonly last: Day;
	/** What its ticks and the steps of a slider are. */
	readonly unit: Unit;
	/** Of the marks in it. */
	readonly weight: number;
}

/** More units than this in a row cannot be counted. */
const READABLE = 120;

export function toPiece(marks: readonly Mark[], first: Day, last: Day): Piece {
	const inside = marksIn(marks, first, last);
	const finest = inside.reduce<Unit>(
		(unit, mark) => (isFiner(mark.unit, unit) ? mark.unit : unit),
		'millennium'
	);
	const readable = UNITS.find((unit) => countUnits(unit, first, last) <= READABLE) ?? 'millennium';
	// A mark of the whole century in a piece of one year says nothing about that year.
	const unit = isFiner(finest, readable) || countUnits(finest, first, last) < 2 ? readable : finest;
	return { first, last, unit: wholeUnit(unit, finest, first, last), weight: weightIn(inside, first, last) };
}

/** One year that only a year's date names is one step, not twelve. */
function wholeUnit(unit: Unit, finest: Unit, first: Day, last: Day): Unit {
	const whole = floorTo(finest, first) === first && ceilTo(finest, last) === last;
	return whole ? coarserOf(unit, finest) : unit;
}
