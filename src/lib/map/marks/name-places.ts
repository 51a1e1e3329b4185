// Where the names of marks stand: beside their marks, whole within the pane, and clear of markers, of each other and of what lies over
// the map. Screen geometry only.
import { grown, isInside, overlaps, reachesInto, squareRound, type Box } from '../frame/boxes.ts';

/** The part of a name that faces its mark, as MapLibre calls it: a name that is anchored left stands on the right. */
export type NameAnchor =
	'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** A mark in px of the frame, with the size of its name. */
export interface NamedMark {
	readonly x: number;
	readonly y: number;
	/** From its middle to the nearest that a name may stand. */
	readonly reach: number;
	/** The radius of what it covers itself. */
	readonly extent: number;
	/** Of its name in full, and of shorter forms for where there is less room. */
	readonly sizes: readonly Size[];
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface PlacedName {
	readonly anchor: NameAnchor;
	/** Which of its sizes it has. */
	readonly form: number;
}

/** The first that is free is taken. */
const EASTWARD: readonly NameAnchor[] = [
	'left',
	'right',
	'bottom',
	'top',
	'bottom-left',
	'top-left',
	'bottom-right',
	'top-right'
];
const WESTWARD: readonly NameAnchor[] = [
	'right',
	'left',
	'bottom',
	'top',
	'bottom-right',
	'top-right',
	'bottom-left',
	'top-left'
];

/**
 * Names of marks further along the lines than this share of the pane stand before them, if they can; all others behind: on the right, or
 * on the left where lines run from the right.
 */
const TURN = 0.74;
/** From the pane's edge, in px. */
const MARGIN = 4;

/**
 * Where the names of `marks` stand, in their order; null for a name that has no room. Earlier marks choose first, the
 * longest form that fits; `taken` is what else lies over the map.
 */
export function placeNames(
	marks: readonly NamedMark[],
	pane: Box,
	taken: readonly Box[],
	direction: 'ltr' | 'rtl' = 'ltr'
): (PlacedName | null)[] {
	const standing = marks.filter(({ x, y }) => isInside(squareRound(x, y, 0), pane));
	const obstacles = [...taken];
	const whole = grown(pane, -MARGIN);
	const isReversed = direction === 'rtl';
	const turn = pane.left + (isReversed ? 1 - TURN : TURN) * (pane.right - pane.left);
	return marks.map((mark) => {
		if (!standing.includes(mark)) return null;
		const isFree = (box: Box) =>
			isInside(box, whole) &&
			!obstacles.some((other) => overlaps(box, other)) &&
			!standing.some(
				(other) => other !== mark && reachesInto(box, other.x, other.y, roomOf(other, box, mark))
			);
		for (const [form, size] of mark.sizes.entries()) {
			const isPast = isReversed ? mark.x < turn : mark.x > turn;
			const ways = isPast === isReversed ? EASTWARD : WESTWARD;
			const anchor = ways.find((way) => isFree(nameBox(mark, size, way)));
			if (anchor === undefined) continue;
			obstacles.push(nameBox(mark, size, anchor));
			return { anchor, form };
		}
		return null;
	});
}

/** What `box`, a name of `own`, keeps clear of round another mark: in one line with it, twice as much as its own keeps, or it would be read as that one's. */
function roomOf({ y, extent }: NamedMark, box: Box, own: NamedMark): number {
	return box.top <= y && y <= box.bottom ? extent + 2 * (own.reach - own.extent) : extent;
}

/** The box of a name at `anchor`, as MapLibre sets it out with a radial offset. */
export function nameBox({ x, y, reach }: NamedMark, { width, height }: Size, anchor: NameAnchor): Box {
	const off = anchor.includes('-') ? reach / Math.SQRT2 : reach;
	const left = anchor.includes('left') ? x + off : anchor.includes('right') ? x - off - width : x - width / 2;
	const top = anchor.startsWith('top')
		? y + off
		: anchor.startsWith('bottom')
			? y - off - height
			: y - height / 2;
	return { left, top, right: left + width, bottom: top + height };
}
