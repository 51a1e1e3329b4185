// The lanes of a timeline, one an event, and what each of them shows. Knows no corpus.
import type { When } from '../../model/when.ts';
import { toShapes, type DatedClaim, type LaneShapes } from './bars.ts';
import type { Axis } from '../axis/scale.ts';

/** An event as the timeline draws it. */
export interface Lane {
	readonly id: string;
	readonly title: string;
	/** Outline round 0,0 within a circle of radius 1, as SVG path data. */
	readonly path: string;
	/** A CSS colour. */
	readonly color: string;
}

export interface TimelineClaim {
	readonly id: string;
	/** Positions of its events in the list of lanes. */
	readonly lanes: readonly number[];
	/** The date that the axis shows; null where the claim has none. */
	readonly when: When | null;
}

/** More claims than this are counted, not drawn. */
const MOST_DRAWN = 1500;
/** Ten are all in sight, close as they may stand; of more, some scroll, and letters have their tails clear of the rule beneath. */
const ALL_IN_SIGHT = 10;
const LEAST_HEIGHT = { few: 12, many: 14 } as const;
/** With the title above the bars instead of beside them. */
const STACKED_HEIGHT = 34;
const LEAST_LABELS = 98;
const MOST_LABELS = 194;
/** Mean width of a character of a title, of a Cyrillic letter, and of the glyph and gaps beside it. */
const CHARACTER = 5.7;
const CYRILLIC = 6.6;
const BESIDE = 28;

/** Height of one lane where `room` px are left for all. Where they do not fit at their least height they scroll, and none in sight is cut. */
export function laneHeight(room: number, lanes: number, stacked: boolean): number {
	const least = stacked ? STACKED_HEIGHT : LEAST_HEIGHT[lanes > ALL_IN_SIGHT ? 'many' : 'few'];
	const fitting = Math.max(1, Math.floor(room / least));
	return Math.max(least, room / Math.max(1, Math.min(lanes, fitting)));
}

/** Width of the column of titles. */
export function labelWidth(lanes: readonly Lane[]): number {
	const widths = lanes.map(({ title }) => {
		const cyrillic = title.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
		return cyrillic * CYRILLIC + (title.length - cyrillic) * CHARACTER;
	});
	return Math.max(LEAST_LABELS, Math.min(MOST_LABELS, Math.max(0, ...widths) + BESIDE));
}

/** The claims that have a date at all. */
export function datedOnly(claims: readonly TimelineClaim[]): DatedClaim[] {
	return claims.flatMap(({ id, lanes, when }) =>
		when && (when.start.kind === 'dated' || when.end.kind === 'dated') ? [{ id, lanes, when }] : []
	);
}

/** Shapes by lane; null for lanes that show columns. All do where most would, so that they can be compared. */
export function chooseShapes(
	claims: readonly DatedClaim[],
	lanes: number,
	axis: Axis,
	height: number
): LaneShapes[] {
	const none = Array.from({ length: lanes }, () => null);
	if (claims.length > MOST_DRAWN) return none;
	const shapes = toShapes(claims, lanes, axis, height);
	const filled = shapes.filter((lane) => lane === null || lane.length > 0).length;
	const crowded = shapes.filter((lane) => lane === null).length;
	return crowded > 0 && crowded * 2 >= filled ? none : shapes;
}

/** Number of claims in each lane. */
export function countByLane(claims: readonly DatedClaim[], lanes: number): number[] {
	const counts = Array.from({ length: lanes }, () => 0);
	for (const { lanes: own } of claims) for (const lane of own) counts[lane]! += 1;
	return counts;
}

/** The lane that holds most of some claims, the first of several; null where none holds any. */
export function laneOfMost(claims: readonly TimelineClaim[], chosen: ReadonlySet<string>): number | null {
	if (chosen.size === 0) return null;
	const counts = new Map<number, number>();
	for (const { id, lanes } of claims) {
		if (chosen.has(id)) for (const lane of lanes) counts.set(lane, (counts.get(lane) ?? 0) + 1);
	}
	const most = Math.max(0, ...counts.values());
	const fullest = [...counts].filter(([, count]) => count === most).map(([lane]) => lane);
	return most === 0 ? null : Math.min(...fullest);
}
