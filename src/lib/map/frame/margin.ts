// What lies beyond the map, in the strips of paper round it: each mark once, at the bearing in which it lies, with name, count, distance from
// the map's edge and direction. Where there is no room for all, neighbours stand together. Screen geometry only.
import { language, message } from '../../messages/message.ts';
import { lead } from '../marks/lead.ts';
import type { MapMark } from '../marks/marks.ts';
import { brokenLines, textWidth } from '../marks/name-size.ts';
import type { Box } from './boxes.ts';
import { placeAt, type ScreenPoint } from './camera.ts';
import { kilometresBetween } from '../../model/distance.ts';
import { isOnMap, type Frame } from './frame.ts';
import { alongStrip, type Wanted } from './along-strip.ts';
import { sideOf, STRIP, type Side } from './pane.ts';

export interface MarginMark {
	/** What one opens here: a mark, or one that stands for several. */
	readonly mark: MapMark;
	readonly side: Side;
	/** The middle of its sign, px of the frame. */
	readonly x: number;
	readonly y: number;
	/** Direction in which it lies, in degrees clockwise from straight up. */
	readonly angle: number;
	readonly writing: readonly MarginWords[];
	/** How far beyond the edge and in which direction, in words. */
	readonly distance: string;
	/** Sign and words together. */
	readonly box: Box;
}

export interface MarginWords {
	readonly text: string;
	/** Of its start, or of its middle, and of the middle of its line; px of the frame. */
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle';
	readonly weight: 400 | 600;
	readonly size: number;
	readonly muted: boolean;
}

/** The sign with its arrow: half its side, and its own radius. */
export const MARGIN_SIGN = { half: 16, radius: 8 } as const;
const NAME = { weight: 600, size: 12, muted: false } as const;
const COUNT = { weight: 400, size: 12, muted: true } as const;
const DISTANCE = { weight: 400, size: 11, muted: true } as const;
const LINE_PX = 14;
const GAP = { across: 10, aside: 6 } as const;
/** Degrees of latitude. */
const POLE = 89.9;
/** Between what stands in a strip and the strip's ends, and between a sign's arrow and the words beside it, px. */
const CLEAR = { ends: 8, words: 5 } as const;
/** Nearer along a strip than so many px they are neighbours. */
const CELL = 12;

const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

interface Beyond {
	readonly mark: MapMark;
	readonly along: number;
	readonly angle: number;
	readonly km: number;
}

/** `marks` are all of the view, on the map or not, the largest first. */
export function marginMarks(marks: readonly MapMark[], frame: Frame): MarginMark[] {
	const bySide = new Map<Side, Beyond[]>();
	for (const mark of marks) {
		if (isOnMap(frame, mark.point)) continue;
		const at = frame.project(mark.point);
		const side = sideOf(at, frame);
		bySide.set(side, [...(bySide.get(side) ?? []), toBeyond(mark, at, side, frame)]);
	}
	return [...bySide].flatMap(([side, beyond]) => onStrip(side, beyond, frame));
}

/** The line to it from the middle of the frame, and where that leaves the map. */
function toBeyond(mark: MapMark, at: ScreenPoint, side: Side, frame: Frame): Beyond {
	const { pane, width, height } = frame;
	// At a pole all meridians meet.
	const isPole = Math.abs(mark.point[1]) >= POLE;
	const [dx, dy] = [isPole ? 0 : at.x - width / 2, at.y - height / 2];
	const reachX = dx > 0 ? pane.right - width / 2 : width / 2 - pane.left;
	const reachY = dy > 0 ? pane.bottom - height / 2 : height / 2 - pane.top;
	const share = Math.min(1, reachX / Math.max(1e-9, Math.abs(dx)), reachY / Math.max(1e-9, Math.abs(dy)));
	const leaves = { x: width / 2 + dx * share, y: height / 2 + dy * share };
	const from = placeAt(frame, frame, leaves);
	return {
		mark,
		along: side === 'top' || side === 'bottom' ? leaves.x : leaves.y,
		angle: (Math.atan2(dx, -dy) * 180) / Math.PI,
		km: kilometresBetween(...from, ...mark.point)
	};
}

function onStrip(side: Side, beyond: readonly Beyond[], frame: Frame): MarginMark[] {
	const isAcross = side === 'top' || side === 'bottom';
	const { pane, width } = frame;
	const [start, end] = isAcross ? [CLEAR.ends, width - CLEAR.ends] : [pane.top, pane.bottom];
	const wanted = beyond.map((one): Wanted<Beyond> => ({ at: one.along, members: [one] }));
	const line = { start, end, gap: isAcross ? GAP.across : GAP.aside, cell: CELL };
	const middle = middleOf(side, frame);
	const sizeOf = (members: readonly Beyond[]) => (isAcross ? widthOf : heightOf)(said(members));
	return alongStrip(wanted, line, sizeOf).map(({ at, members }) => {
		const words = said(members);
		return { side, ...words, ...(isAcross ? across(words, at, middle) : aside(words, middle, at)) };
	});
}

/** The middle of a strip, across it. */
function middleOf(side: Side, { pane, width, height }: Frame): number {
	switch (side) {
		case 'top':
			return pane.top - STRIP.across / 2;
		case 'bottom':
			return Math.min(pane.bottom, height - STRIP.across) + STRIP.across / 2;
		case 'left':
			return pane.left - STRIP.aside / 2;
		case 'right':
			return Math.min(pane.right, width - STRIP.aside) + STRIP.aside / 2;
	}
}

interface Said {
	readonly mark: MapMark;
	readonly angle: number;
	readonly count: string;
	readonly distance: string;
}

function said(members: readonly Beyond[]): Said {
	const mark = lead(members.map((one) => one.mark));
	const { angle } = members.find((one) => one.mark.id === mark.id)!;
	const [least, most] = [Math.min, Math.max].map((of) =>
		language().number(of(...members.map(({ km }) => km)), { maximumSignificantDigits: 2 })
	);
	const claims = language().number(mark.claims);
	const more = mark.places.length - 1;
	return {
		mark,
		angle,
		count: more > 0 ? message('map.margin.more', { claims, more }) : claims,
		distance: message('map.margin.distance', {
			km: least === most ? least! : `${least}–${most}`,
			direction: DIRECTIONS[(Math.round(angle / 45) + 8) % 8]!
		})
	};
}

type Set = Pick<MarginMark, 'x' | 'y' | 'writing' | 'box'>;

function widthOf({ mark, count, distance }: Said): number {
	const named =
		textWidth(mark.name, NAME.weight, NAME.size) + textWidth(`  ${count}`, COUNT.weight, COUNT.size);
	const words = Math.max(named, textWidth(distance, DISTANCE.weight, DISTANCE.size));
	return 2 * MARGIN_SIGN.half + CLEAR.words + words + 3;
}

/** Sign, name and count in one line, the distance beneath; from the right where lines run from there. */
function across(said: Said, middle: number, y: number): Set {
	const width = widthOf(said);
	const left = middle - width / 2;
	const isReversed = language().direction === 'rtl';
	/** Of what is so wide and stands so far along the line. */
	const startOf = (along: number, wide: number) => (isReversed ? left + width - along - wide : left + along);
	const words = 2 * MARGIN_SIGN.half + CLEAR.words;
	const named = textWidth(said.mark.name, NAME.weight, NAME.size);
	const behind = words + textWidth(`${said.mark.name} `, NAME.weight, NAME.size) + 1;
	const counted = textWidth(said.count, COUNT.weight, COUNT.size);
	const far = textWidth(said.distance, DISTANCE.weight, DISTANCE.size);
	const half = STRIP.across / 2;
	const upper = { y: y - LINE_PX / 2, anchor: 'start' } as const;
	return {
		x: startOf(MARGIN_SIGN.half, 0),
		y,
		writing: [
			{ text: said.mark.name, x: startOf(words, named), ...upper, ...NAME },
			{ text: said.count, x: startOf(behind, counted), ...upper, ...COUNT },
			{ text: said.distance, x: startOf(words, far), y: y + LINE_PX / 2, anchor: 'start', ...DISTANCE }
		],
		box: { left, right: left + width, top: y - half, bottom: y + half }
	};
}

/** The lines beneath a sign at the side. */
function linesOf({ mark, count, distance }: Said) {
	const lines = (text: string, hand: typeof NAME | typeof COUNT | typeof DISTANCE) =>
		brokenLines(text, hand.weight, hand.size, STRIP.aside - 6).map((line) => ({ text: line, ...hand }));
	return [...lines(mark.name, NAME), ...lines(count, COUNT), ...lines(distance, DISTANCE)];
}

function heightOf(said: Said): number {
	return 2 * MARGIN_SIGN.half + LINE_PX * linesOf(said).length;
}

function aside(said: Said, x: number, middle: number): Set {
	const height = heightOf(said);
	const top = middle - height / 2;
	const half = STRIP.aside / 2;
	const first = top + 2 * MARGIN_SIGN.half + LINE_PX / 2;
	return {
		x,
		y: top + MARGIN_SIGN.half,
		writing: linesOf(said).map((line, at) => ({ ...line, x, y: first + at * LINE_PX, anchor: 'middle' })),
		box: { left: x - half, right: x + half, top, bottom: top + height }
	};
}
