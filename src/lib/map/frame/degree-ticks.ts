// The degree ticks along the map's frame. Screen geometry only.
import { language, message } from '../../messages/message.ts';
import { overlaps, type Box } from './boxes.ts';
import { planeOf } from './camera.ts';
import type { Frame } from './frame.ts';

export interface DegreeTick {
	/** Degrees, negative west and south. */
	readonly degrees: number;
	/** Px from the frame's start. */
	readonly offset: number;
}

export interface FrameTicks {
	/** Along head and foot. */
	readonly horizontal: readonly WrittenTick[];
	/** Along both sides. */
	readonly vertical: readonly WrittenTick[];
}

interface WrittenTick extends DegreeTick {
	/** Null where there is no room for it. */
	readonly text: string | null;
}

/** How far ticks reach into the pane, and where their figures stand: at its foot the line that they are written on, at its left the edge. */
export const TICKS = { reach: 5, foot: 9, side: 8, points: 11 } as const;

const GAP_PX = 80;

/** No figure stands beneath what lies over the map: `covers`. */
export function frameTicks(frame: Frame, covers: readonly Box[]): FrameTicks {
	const { bounds, pane, center } = frame;
	const [west, south, east, north] = bounds;
	const [width, height] = [pane.right - pane.left, pane.bottom - pane.top];
	const plane = planeOf(frame, frame);
	const isFree = (figure: Box) => !covers.some((box) => overlaps(box, figure));
	const across = degreeTicks(
		west,
		east,
		tickStep(east - west, width, GAP_PX),
		(degrees) => plane([degrees, center[1]]).x
	);
	const along = degreeTicks(
		south,
		north,
		tickStep(north - south, height, GAP_PX),
		(degrees) => plane([center[0], degrees]).y
	);
	return {
		horizontal: across.map((tick) => {
			const isWhole = tick.offset > pane.left + 24 && tick.offset < pane.right - 24;
			const hasRoom = isWhole && isFree(atFoot(tick.offset, pane));
			return { ...tick, text: hasRoom ? formatDegrees(tick.degrees, 'longitude') : null };
		}),
		vertical: along.map((tick) => {
			const isWhole = tick.offset > pane.top + 14 && tick.offset < pane.bottom - 30;
			const hasRoom = isWhole && isFree(atSide(tick.offset, pane));
			return { ...tick, text: hasRoom ? formatDegrees(tick.degrees, 'latitude') : null };
		})
	};
}

/** Where the figures of ticks stand, of about that size, in px. */
export function tickBoxes({ horizontal, vertical }: FrameTicks, { pane }: Pick<Frame, 'pane'>): Box[] {
	const written = ({ text }: WrittenTick) => text !== null;
	return [
		...horizontal.filter(written).map(({ offset }) => atFoot(offset, pane)),
		...vertical.filter(written).map(({ offset }) => atSide(offset, pane))
	];
}

/** Half of what a figure takes along its line. */
const HALF_PX = TICKS.points * 1.7;

function atFoot(offset: number, pane: Box): Box {
	const bottom = pane.bottom - TICKS.foot;
	return { left: offset - HALF_PX, right: offset + HALF_PX, top: bottom - TICKS.points, bottom: bottom + 2 };
}

function atSide(offset: number, pane: Box): Box {
	const half = TICKS.points / 2 + 1;
	const left = pane.left + TICKS.side;
	return { left, right: left + 2 * HALF_PX, top: offset - half, bottom: offset + half };
}

const STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30, 45];

/** The finest step at which ticks stand at least `gap` px apart over `span` degrees on `size` px. */
export function tickStep(span: number, size: number, gap: number): number {
	return STEPS.find((step) => (step / span) * size >= gap) ?? 90;
}

/** Ticks between `from` and `to` degrees at multiples of `step`, placed by `offsetOf`. */
export function degreeTicks(
	from: number,
	to: number,
	step: number,
	offsetOf: (degrees: number) => number
): DegreeTick[] {
	const first = Math.ceil(from / step);
	const last = Math.floor(to / step);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
		const degrees = Number(((first + i) * step).toFixed(4));
		return { degrees, offset: offsetOf(degrees) };
	});
}

/** `37°N`, `2.5°W`, `0°`; longitudes beyond 180 are brought back. */
export function formatDegrees(degrees: number, axis: 'longitude' | 'latitude'): string {
	const turned = axis === 'longitude' ? ((((degrees + 180) % 360) + 360) % 360) - 180 : degrees;
	const value = Number(turned.toFixed(4));
	const letter = axis === 'longitude' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N';
	return message('map.degrees', {
		degrees: language().number(Math.abs(value), { maximumFractionDigits: 4 }),
		side: value === 0 || value === -180 ? 'none' : letter
	});
}
