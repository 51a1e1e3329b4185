// What is drawn for each claim in the lanes of its events: a bar for a span, a glyph for an exact day, as plain shapes in px.
// Claims with one date in one lane share a shape. Bars take a row of their own only where they meet. Knows no colours.
import type { DateEdge, Day, UndatedEdge, When } from '../../model/when.ts';
import { packRows } from './pack-rows.ts';
import { endX, firstDay, lastDay, midX, startX, type Axis } from '../axis/scale.ts';

export interface DatedClaim {
	readonly id: string;
	/** Positions of its events in the list of lanes. */
	readonly lanes: readonly number[];
	readonly when: When;
}

/**
 * How a side of a bar ends. `tick`: the date is known. `dashes`: about that date, or nobody said. `open`: goes on without limit.
 * `cut`: goes on outside what the axis shows.
 */
export type End = 'tick' | 'dashes' | 'open' | 'cut';

export interface Bar {
	readonly kind: 'bar';
	readonly lane: number;
	/** The solid part. Dashes and blocks stand outside of it. */
	readonly x0: number;
	readonly x1: number;
	readonly start: End;
	readonly end: End;
	/** Middle and thickness, from the top of the lane. */
	readonly y: number;
	readonly thickness: number;
	readonly claims: readonly string[];
	readonly when: When;
}

export interface Glyph {
	readonly kind: 'glyph';
	readonly lane: number;
	readonly x: number;
	/** Either side: about that day. */
	readonly dashes: boolean;
	/** Whether its number of claims has room beside it. */
	readonly numbered: boolean;
	readonly claims: readonly string[];
	readonly when: When;
}

export type Shape = Bar | Glyph;

/** What one lane shows: shapes from the earliest, or null where they are too many to be told apart. */
export type LaneShapes = readonly Shape[] | null;

export const DASHES = 9;
export const GLYPH_RADIUS = 4.6;
/** Radius of the ground that a glyph clears round itself. */
export const HALO = GLYPH_RADIUS + 1.7;
/** Blocks of an open end: their offsets and lengths as shares of the room for them. */
export const OPEN_BLOCKS = [
	{ at: 0, length: 0.15 },
	{ at: 0.21, length: 0.12 },
	{ at: 0.43, length: 0.09 },
	{ at: 0.64, length: 0.065 }
] as const;
const LEAST_BAR = 2;
const BAR_GAP = 3;
const WIDEST_PITCH = 4.6;
const NARROWEST_PITCH = 2;
/** Glyphs nearer than this hide each other; so many of them may. */
const GLYPH_PITCH = 6;
const HIDDEN_GLYPHS = 6;

/** `height` of a lane in px. Claims without any date on the axis are in no lane; see `isOnAxis`. */
export function toShapes(
	claims: readonly DatedClaim[],
	lanes: number,
	axis: Axis,
	height: number
): LaneShapes[] {
	const groups = groupByDate(claims, lanes);
	return groups.map((group, lane) => {
		const shapes = group.filter(({ when }) => isOnAxis(axis, when));
		const glyphs = shapes.filter(({ when }) => isExactDay(when));
		const bars = shapes.filter(({ when }) => !isExactDay(when));
		const placed = toGlyphs(glyphs, lane, axis);
		return arrange(
			placed,
			toBars(bars, lane, axis, height)?.map((bar) => uncover(bar, placed, height))
		);
	});
}

/** Whether some day on which it may lie is shown. */
export function isOnAxis(axis: Axis, { start, end, earliest, latest }: When): boolean {
	if (start.kind !== 'dated' && end.kind !== 'dated') return false;
	return (earliest ?? -Infinity) <= lastDay(axis) && (latest ?? Infinity) >= firstDay(axis);
}

interface Group {
	readonly when: When;
	readonly claims: string[];
}

/** For each lane, the claims that have the same date. */
function groupByDate(claims: readonly DatedClaim[], lanes: number): Group[][] {
	const groups = Array.from({ length: lanes }, () => new Map<string, Group>());
	for (const { id, lanes: own, when } of claims) {
		for (const lane of own) {
			const group = groups[lane]?.get(when.edtf);
			if (group) group.claims.push(id);
			else groups[lane]?.set(when.edtf, { when, claims: [id] });
		}
	}
	return groups.map((lane) => [...lane.values()]);
}

function isExactDay({ form, start }: When): boolean {
	return form === 'date' && start.kind === 'dated' && start.first === start.last;
}

function toGlyphs(groups: readonly Group[], lane: number, axis: Axis): Glyph[] {
	const placed = groups
		.map(({ when, claims }) => ({ when, claims, edge: when.start as DateEdge }))
		.map((group) => ({ ...group, x: midX(axis, group.edge.first) }))
		.sort((a, b) => a.x - b.x);
	return placed.map(({ when, claims, edge, x }, i) => {
		const next = placed[i + 1]?.x ?? Infinity;
		const room = next - x - 2 * GLYPH_RADIUS;
		return {
			kind: 'glyph',
			lane,
			x,
			dashes: edge.approximate || edge.uncertain,
			numbered: claims.length > 1 && room >= 4 + 7 * String(claims.length).length,
			claims,
			when
		};
	});
}

type Flat = Omit<Bar, 'y' | 'thickness'>;

function toBars(groups: readonly Group[], lane: number, axis: Axis, height: number): Bar[] | null {
	const bars = groups.map(({ when, claims }): Flat => ({
		kind: 'bar',
		lane,
		...spanOf(when, axis),
		claims,
		when
	}));
	const sorted = bars.sort((a, b) => a.x0 - b.x0 || b.x1 - a.x1);
	const { rows, count } = packRows(sorted.map((bar) => reachOf(axis, bar)));
	const pitch = Math.min(WIDEST_PITCH, (height - 2) / count);
	if (pitch < NARROWEST_PITCH) return null;
	return sorted.map((bar, i) => ({
		...bar,
		y: height / 2 + (rows[i]! - (count - 1) / 2) * pitch,
		thickness: Math.min(
			2.2 + 0.45 * (bar.claims.length - 1),
			count > 1 ? pitch - (pitch > 2.9 ? 0.8 : 0.6) : height - 6
		)
	}));
}

/** The solid part of a bar and its ends. The date must be on the axis. */
export function spanOf({ start, end }: When, axis: Axis): Pick<Bar, 'x0' | 'x1' | 'start' | 'end'> {
	const [left, right] = [sideOf(axis, start, end, 'start'), sideOf(axis, end, start, 'end')];
	return { x0: left.x, x1: Math.max(right.x, left.x + LEAST_BAR), start: left.end, end: right.end };
}

/** Where a side of a bar stands and how it ends; `other` serves where this side names no date. */
function sideOf(
	axis: Axis,
	edge: DateEdge | UndatedEdge,
	other: DateEdge | UndatedEdge,
	side: 'start' | 'end'
): { x: number; end: End } {
	const atStart = side === 'start';
	const limit = atStart ? axis.pieces[0].x0 : axis.pieces.at(-1)!.x1;
	if (edge.kind === 'open') return { x: limit, end: (atStart ? axis.earlier : axis.later) ? 'open' : 'cut' };
	const dated = edge.kind === 'dated' ? edge : (other as DateEdge);
	// Of an end that nobody named, all that is known is the date at the other side.
	const day: Day = atStart ? dated.first : dated.last;
	if (atStart ? day < firstDay(axis) : day > lastDay(axis)) return { x: limit, end: 'cut' };
	const sure = edge.kind === 'dated' && !edge.approximate && !edge.uncertain;
	return { x: atStart ? startX(axis, day) : endX(axis, day), end: sure ? 'tick' : 'dashes' };
}

/** All the room that a bar and its ends take. */
export function reachOf(
	axis: Axis,
	{ x0, x1, start, end }: Pick<Bar, 'x0' | 'x1' | 'start' | 'end'>
): { x0: number; x1: number } {
	const before = start === 'open' ? 0 : start === 'dashes' ? x0 - DASHES : x0;
	const after = end === 'open' ? axis.width : end === 'dashes' ? x1 + DASHES : x1;
	return { x0: before - BAR_GAP / 2, x1: after + BAR_GAP / 2 };
}

/** A bar so short that a glyph would hide it looks out from under the glyph. */
function uncover(bar: Bar, glyphs: readonly Glyph[], height: number): Bar {
	const hidden = glyphs.some(({ x }) => bar.x0 > x - HALO && bar.x1 < x + HALO);
	return hidden ? { ...bar, y: Math.min(height - 1.5, height / 2 + HALO), thickness: 2.2 } : bar;
}

function arrange(glyphs: readonly Glyph[], bars: readonly Bar[] | undefined): LaneShapes {
	const hidden = glyphs.filter(({ x }, i) => i > 0 && x - glyphs[i - 1]!.x < GLYPH_PITCH).length;
	if (!bars || hidden > HIDDEN_GLYPHS) return null;
	const at = (shape: Shape) => (shape.kind === 'bar' ? shape.x0 : shape.x);
	return [...bars, ...glyphs].sort((a, b) => at(a) - at(b));
}
