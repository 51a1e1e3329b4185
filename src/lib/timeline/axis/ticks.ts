// The ticks, grid lines and labels of an axis. Labels take the room that there is, the more telling ones first.
import { daysInMonth, toCalendarDate, toDay } from '../../model/day.ts';
import type { Day } from '../../model/when.ts';
import { ceilTo, countUnits, floorTo, isFiner, startsIn, UNITS, type Step, type Unit } from './calendar.ts';
import { dayOfMonth, monthWord, spanWords, unitWords, yearWords } from './day-words.ts';
import { message } from '../../messages/message.ts';
import { endX, startX, type Axis, type PlacedPiece } from './scale.ts';

export interface Tick {
	readonly x: number;
	/** Carries a label or would, if there were room. */
	readonly major: boolean;
}

export interface Label {
	readonly x: number;
	readonly anchor: 'start' | 'middle';
	readonly text: string;
	readonly strong: boolean;
}

export interface PieceTicks {
	readonly piece: PlacedPiece;
	/** Down from the axis. */
	readonly ticks: readonly Tick[];
	/** Up through the lanes. */
	readonly grid: readonly number[];
	readonly labels: readonly Label[];
	/** What the piece shows, under its labels; empty where a label says it. */
	readonly name: string;
}

/** Width of a character of a label in px; labels are 11 px Inter with tabular figures. */
const CHARACTER = 6.6;
const LABEL_GAP = 6;
const LEAST_TICK = 4;
const LEAST_GRID = 9;
const MONTH_LABEL = 30;
/** Where more months than this hold a date, none of them tells more than another. */
const MOST_NAMED = 6;

/**
 * `named` are days of which the months get labels first. The day up to which the corpus knows and the days in `strong` are always
 * labelled, and in strong type.
 */
export function toTicks(
	axis: Axis,
	asOf: Day | null,
	named: readonly Day[],
	strong: readonly Day[] = []
): PieceTicks[] {
	const pins = [...new Set([...(asOf === null ? [] : [asOf]), ...strong])];
	return axis.pieces.map((piece) => {
		if (countUnits(piece.unit, piece.first, piece.last) === 1) return loneUnit(axis, piece);
		const major = majorStep(piece);
		const minor = finestStep(piece, LEAST_TICK);
		const majors = new Set(startsOf(major, piece));
		const days = new Set([...startsOf(minor, piece), ...majors]);
		return {
			piece,
			ticks: [...days].sort((a, b) => a - b).map((day) => ({ x: startX(axis, day), major: majors.has(day) })),
			grid: startsOf(finestStep(piece, LEAST_GRID), piece).map((day) => startX(axis, day)),
			labels: placeLabels(axis, piece, [...pinned(piece, pins), ...wanted(piece, [...majors], named)]),
			name: nameOf(piece)
		};
	});
}

/** A piece of one year is called by its year and needs no ticks. */
function loneUnit(axis: Axis, piece: PlacedPiece): PieceTicks {
	const text = unitWords(piece.unit, piece.first);
	const x = (piece.x0 + piece.x1) / 2;
	const fits = text.length * CHARACTER <= piece.x1 - piece.x0 + LABEL_GAP;
	const label = { x, anchor: 'middle', text: fits ? text : yearWords(piece.first), strong: false } as const;
	return { piece, ticks: [], grid: [], labels: [label], name: '' };
}

function nameOf({ unit, first, last, x0, x1 }: PlacedPiece): string {
	const by = message(`timeline.by.${unit}`);
	const span = unit === 'day' ? message('timeline.spanBy', { span: spanWords(first, last), by }) : by;
	const names = [span, unit === 'day' ? spanWords(first, last) : '', by];
	return names.find((name) => name !== '' && name.length * CHARACTER * 0.9 <= x1 - x0) ?? '';
}

/** The finest step that has so many pixels. */
export function finestStep({ unit, first, last, x0, x1 }: PlacedPiece, least: number): Step {
	const perDay = (x1 - x0) / (last - first + 1);
	const steps = UNITS.slice(UNITS.indexOf(unit)).flatMap((of) =>
		COUNTS[of].map((count) => ({ unit: of, count }))
	);
	for (const step of steps) if (daysIn(step) * perDay >= least) return step;
	const thousands = least / (perDay * DAYS_IN.millennium);
	return { unit: 'millennium', count: 10 ** Math.ceil(Math.log10(thousands)) };
}

const COUNTS: Readonly<Record<Unit, readonly number[]>> = {
	day: [1, 2, 7],
	month: [1, 3, 6],
	year: [1, 2, 5],
	decade: [1, 2, 5],
	century: [1, 2, 5],
	millennium: [1, 2, 5, 10, 20, 50, 100]
};

const DAYS_IN: Readonly<Record<Unit, number>> = {
	day: 1,
	month: 30.4,
	year: 365.2,
	decade: 3652,
	century: 36_524,
	millennium: 365_242
};

function daysIn({ unit, count }: Step): number {
	return DAYS_IN[unit] * count;
}

/** The step whose labels fit beside each other. */
function majorStep(piece: PlacedPiece): Step {
	const digits = (unit: Unit) => (unit === 'day' ? 2 : yearWords(piece.last).length);
	const step = finestStep(piece, digits(piece.unit) * CHARACTER + LABEL_GAP);
	const ofMonths = step.unit === 'month' && piece.unit === 'day';
	return ofMonths ? finestStep(piece, MONTH_LABEL) : step;
}

/** Beginnings of the steps in a piece. Several days at a time are counted from the first of each month. */
function startsOf(step: Step, { first, last }: PlacedPiece): Day[] {
	if (isFiner('year', step.unit)) return roundYears(step, first, last);
	if (step.unit !== 'day' || step.count === 1) return startsIn(step, first, last);
	return startsIn({ unit: 'day', count: 1 }, first, last).filter((day) => {
		const { year, month, day: number } = toCalendarDate(day);
		return (number - 1) % step.count === 0 && number + step.count - 1 <= daysInMonth(year, month);
	});
}

/** Years that are round as they are said: 18000 BC is the year −17999. */
function roundYears(step: Step, first: Day, last: Day): Day[] {
	return startsIn(step, first, last)
		.map((day) => {
			const { year } = toCalendarDate(day);
			return year > 0 ? day : toDay({ year: year + 1, month: 1, day: 1 });
		})
		.filter((day) => day <= last);
}

interface Wish {
	/** First day of what is named. */
	readonly day: Day;
	readonly last: Day;
	readonly text: string;
	readonly strong: boolean;
}

function pinned({ unit, first, last }: PlacedPiece, days: readonly Day[]): Wish[] {
	if (unit !== 'day') return [];
	const shown = days.filter((day) => day >= first && day <= last);
	return shown.map((day) => ({ day, last: day, text: dayOfMonth(day), strong: true }));
}

/** Labels from the most to the least telling: years, then months or days in which a date falls, then the regular ones. */
function wanted({ unit, first, last }: PlacedPiece, majors: readonly Day[], named: readonly Day[]): Wish[] {
	const wish = (of: Unit, day: Day, text: string): Wish => ({
		day,
		last: ceilTo(of, day),
		text,
		strong: false
	});
	if (unit === 'day') {
		const months = startsIn({ unit: 'month', count: 1 }, first, last).filter((day) => day > first);
		return [
			...months.map((day) => wish('day', day, monthWord(day))),
			...majors.map((day) => wish('day', day, dayOfMonth(day)))
		];
	}
	if (unit === 'month') {
		const years = startsIn({ unit: 'year', count: 1 }, first, last).map((day) =>
			wish('month', day, yearWords(day))
		);
		const telling = new Set(
			named.filter((day) => day >= first && day <= last).map((day) => floorTo('month', day))
		);
		const months = telling.size <= MOST_NAMED ? [...telling] : [];
		const opening = wish('month', first, unitWords('month', first));
		return [
			...(floorTo('year', first) === first ? [] : [opening]),
			...years,
			...[...new Set([...months, ...majors])].map((day) => wish('month', day, monthWord(day)))
		];
	}
	return [first, ...majors].map((day) => wish(unit, day, yearWords(day)));
}

/** In the middle of what they name if that is wide enough, else from its beginning. None meets another. */
function placeLabels(axis: Axis, piece: PlacedPiece, wishes: readonly Wish[]): Label[] {
	const taken: { x0: number; x1: number }[] = [];
	const labels: Label[] = [];
	for (const { day, last, text, strong } of wishes) {
		const width = text.length * CHARACTER;
		const [x0, x1] = [startX(axis, day), endX(axis, Math.min(last, piece.last))];
		const centred = piece.unit === 'day' || x1 - x0 >= width;
		const x = centred ? (x0 + x1) / 2 : x0;
		const begin = centred ? x - width / 2 : x;
		const end = begin + width;
		const outside = begin < piece.x0 - LABEL_GAP || end > piece.x1 + LABEL_GAP;
		if (outside || taken.some((other) => begin < other.x1 + LABEL_GAP && end > other.x0 - LABEL_GAP))
			continue;
		taken.push({ x0: begin, x1: end });
		labels.push({ x, anchor: centred ? 'middle' : 'start', text, strong });
	}
	return labels.sort((a, b) => a.x - b.x);
}
