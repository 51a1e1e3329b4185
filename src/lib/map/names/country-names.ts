// Where the names of countries stand in a frame: each once, on its land, where it covers nothing and nothing cuts it; the country of which
// most is in sight chooses first, so that names thin out from the smallest on. Screen geometry only.
import { nearLongitude } from '../../model/web-mercator.ts';
import { grown, isInside, overlaps, type Box } from '../frame/boxes.ts';
import { placeAt, planeOf, type Place, type Project } from '../frame/camera.ts';
import type { Frame } from '../frame/frame.ts';
import { textWidth } from '../marks/name-size.ts';
import type { CountryRoom, Stretch } from '../../model/country-room.ts';

export interface CountryName {
	/** Its lines, in capitals where the script has them. */
	readonly lines: readonly string[];
	/** Where its middle stands, so that it goes along when the map moves. */
	readonly at: Place;
	/** Px between letters. */
	readonly spacing: number;
}

export const COUNTRY = { weight: 400, size: 11, line: 15 } as const;
const SPACING_PX = 3;
/** Where it has no room otherwise. */
const CLOSE_PX = 1;
/** From the pane's edge and from anything else, px. */
const CLEAR = { edge: 6, other: 2 } as const;
/** A name may be so much wider than the land it stands on, if most of the country is in sight. */
const OVERHANG = 1.7;
/** How much worse a px beyond its land is than one away from its middle. */
const OVER_COST = 3;
/** Of a country that takes less of the map there is no name, px². */
const LEAST_PX2 = 600;
/** Scripts whose letters join keep together. */
const JOINED = /\p{Script=Arabic}/u;

/** Part of a parallel on the screen. */
interface Level {
	readonly y: number;
	readonly left: number;
	readonly right: number;
}

interface Country {
	readonly room: CountryRoom;
	readonly levels: readonly Level[];
	/** Of the map, px². */
	readonly size: number;
	/** How much of it is in sight. */
	readonly share: number;
}

/** `taken` is what else stands over the map. */
export function countryNames(
	rooms: readonly CountryRoom[],
	frame: Frame,
	taken: readonly Box[],
	language: string
): CountryName[] {
	const obstacles = taken.map((box) => grown(box, CLEAR.other));
	const names: CountryName[] = [];
	for (const country of countriesIn(frame, rooms)) {
		const placed = place(country, frame, obstacles, language);
		if (!placed) continue;
		names.push(placed.name);
		obstacles.push(grown(placed.box, CLEAR.other));
	}
	return names;
}

/** A filter asks again for the same frame. */
const known = new WeakMap<Frame, readonly Country[]>();

/** That of which most is in sight first. */
function countriesIn(frame: Frame, rooms: readonly CountryRoom[]): readonly Country[] {
	let seen = known.get(frame);
	if (!seen) {
		seen = rooms
			.map((room) => inSight(room, frame))
			.filter(({ size }) => size >= LEAST_PX2)
			.toSorted((a, b) => b.size - a.size);
		known.set(frame, seen);
	}
	return seen;
}

/** What a name takes of the map now. */
export function countryBox({ lines, at, spacing }: CountryName, { project }: Pick<Frame, 'project'>): Box {
	const { x, y } = project(at);
	const width = Math.max(...lines.map((line) => widthOf(line, spacing)));
	const height = lines.length * COUNTRY.line;
	return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

export function widthOf(line: string, spacing: number): number {
	return textWidth(line, COUNTRY.weight, COUNTRY.size) + spacing * [...line].length;
}

function inSight(room: CountryRoom, frame: Frame): Country {
	const plane = planeOf(frame, frame);
	const { pane } = frame;
	const levels: Level[] = [];
	let [size, whole] = [0, 0];
	for (const parallels of room.pieces) {
		const rows = parallels.map((stretches) =>
			stretches.map((stretch) => toLevel(stretch, plane, frame.center[0]))
		);
		rows.forEach((row, at) => {
			const next = rows[at + 1] ?? [];
			const height = heightOf(row, next, rows[at - 1] ?? []);
			whole += height * row.reduce((sum, { left, right }) => sum + right - left, 0);
			for (const { level, high } of between(row, next, height, pane)) {
				const [left, right] = [Math.max(level.left, pane.left), Math.min(level.right, pane.right)];
				if (right <= left) continue;
				levels.push({ y: level.y, left, right });
				size += (right - left) * high;
			}
		});
	}
	return { room, levels, size, share: size / Math.max(1, whole) };
}

/** How far apart levels are that a name is tried on, px. */
const DENSE_PX = 7;

function heightOf([one]: readonly Level[], [next]: readonly Level[], [before]: readonly Level[]): number {
	const other = next ?? before;
	return one && other ? Math.abs(one.y - other.y) : DENSE_PX;
}

/** The levels from a parallel up to the next, those in sight alone. */
function* between(
	row: readonly Level[],
	next: readonly Level[],
	height: number,
	{ top, bottom }: Box
): Generator<{ level: Level; high: number }> {
	const steps = Math.max(1, Math.round(height / DENSE_PX));
	const high = height / steps;
	for (const level of row) {
		if (level.y - height > bottom || level.y < top) continue;
		const [from, to] = [
			Math.max(0, Math.floor((level.y - bottom) / high)),
			Math.min(steps - 1, Math.ceil((level.y - top) / high))
		];
		for (let step = from; step <= to; step++) {
			const y = level.y - step * high;
			if (y < top || y > bottom) continue;
			if (step === 0) yield { level, high };
			else
				for (const other of next)
					for (const mid of mixed(level, other, step / steps)) yield { level: mid, high };
		}
	}
}

function toLevel([latitude, west, east]: Stretch, plane: Project, middle: number): Level {
	const shift = nearLongitude((west + east) / 2, middle) - (west + east) / 2;
	const { x: left, y } = plane([west + shift, latitude]);
	return { y, left, right: plane([east + shift, latitude]).x };
}

/** Between two parallels, what both have. */
function mixed(one: Level, other: Level, share: number): Level[] {
	const left = Math.max(one.left, other.left);
	const right = Math.min(one.right, other.right);
	return right > left ? [{ y: one.y + (other.y - one.y) * share, left, right }] : [];
}

function place(
	{ room, levels, share }: Country,
	frame: Frame,
	obstacles: readonly Box[],
	language: string
): { name: CountryName; box: Box } | null {
	const text = (room.names[language] ?? room.names['en']!).toLocaleUpperCase();
	const pane = grown(frame.pane, -CLEAR.edge);
	const middle = centreOf(levels);
	for (const { lines, spacing } of formsOf(text)) {
		const width = Math.max(...lines.map((line) => widthOf(line, spacing)));
		const half = { width: width / 2, height: (lines.length * COUNTRY.line) / 2 };
		const tried = levels
			.filter(({ left, right }) => width <= (right - left) * (share > 0.7 ? OVERHANG : 1))
			.flatMap(({ y, left, right }) => {
				// On its own land rather than over its neighbour's, in the middle rather than aside.
				const over = OVER_COST * Math.max(0, width - (right - left));
				return spots(left, right, half.width).map((x) => ({
					x,
					y,
					off: Math.hypot((x - middle.x) / 2, y - middle.y) + over
				}));
			})
			.toSorted((a, b) => a.off - b.off);
		for (const { x, y } of tried) {
			const box = {
				left: x - half.width,
				right: x + half.width,
				top: y - half.height,
				bottom: y + half.height
			};
			if (!isInside(box, pane) || obstacles.some((other) => overlaps(other, box))) continue;
			return { name: { lines, at: placeAt(frame, frame, { x, y }), spacing }, box };
		}
	}
	return null;
}

/** In one line, and of several words in two; then both closer set. */
function formsOf(text: string): Pick<CountryName, 'lines' | 'spacing'>[] {
	const spacings = JOINED.test(text) ? [0] : [SPACING_PX, CLOSE_PX];
	const broken = [[text], ...inTwo(text.split(' '))];
	return spacings.flatMap((spacing) => broken.map((lines) => ({ lines, spacing })));
}

function inTwo(words: readonly string[]): string[][] {
	const halves = words
		.slice(1)
		.map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
	const longest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
	return halves.toSorted((a, b) => longest(a) - longest(b)).slice(0, 1);
}

/** Where the middle of a name may stand on a stretch: in its middle, and aside as far as it then still lies on it. */
function spots(left: number, right: number, half: number): number[] {
	const middle = (left + right) / 2;
	const free = (right - left) / 2 - half;
	return free <= 0 ? [middle] : [0, -0.33, 0.33, -0.66, 0.66, -1, 1].map((share) => middle + share * free);
}

function centreOf(levels: readonly Level[]): { x: number; y: number } {
	let [x, y, all] = [0, 0, 0];
	for (const level of levels) {
		const length = level.right - level.left;
		x += (length * (level.left + level.right)) / 2;
		y += length * level.y;
		all += length;
	}
	return { x: x / Math.max(1e-9, all), y: y / Math.max(1e-9, all) };
}
