// The shape of a band that shows things moving: a bent line and its head, in px of the map. On slides only, and each resting on a claim that
// the slide cites. Pure.
import { themeColour, type ThemeName } from '$lib/map/basemap/theme.ts';
import type { Box } from '$lib/map/frame/boxes.ts';
import type { Project } from '$lib/map/frame/camera.ts';
import type { Frame } from '$lib/map/frame/frame.ts';
import { colourOf } from '$lib/map/marks/event-shapes.ts';
import type { Shape } from '$lib/ui/shapes.ts';

export interface Band {
	/** [longitude, latitude]. */
	readonly from: readonly [number, number];
	readonly to: readonly [number, number];
	/** Style of the event, from 0. */
	readonly style: number;
	/** How far before its end it stops, px. */
	readonly clearance: number;
}

interface Px {
	readonly x: number;
	readonly y: number;
}

export interface BandShape {
	/** Paths of SVG. */
	readonly line: string;
	readonly head: string;
	/** What it lies over, in small boxes along it. */
	readonly covers: readonly Box[];
}

/** How it is drawn; its width in px. */
const BAND = { width: 4, opacity: 0.8, headOpacity: 0.9 } as const;

/** How far a band leans out, as a share of its length. */
const LEAN = 0.12;
const HEAD = 13;
const SAMPLES = 14;
const HALF_WIDTH = 5;

/** Null for a band too short to be seen. */
export function bandShape({ from, to, clearance }: Band, project: Project): BandShape | null {
	const [a, b] = [project(from), project(to)];
	const length = Math.hypot(b.x - a.x, b.y - a.y);
	if (length < 2 * HEAD + clearance) return null;
	const side = b.x < a.x ? -1 : 1;
	const control = {
		x: (a.x + b.x) / 2 - (b.y - a.y) * LEAN * side,
		y: (a.y + b.y) / 2 + (b.x - a.x) * LEAN * side
	};
	const reach = Math.hypot(b.x - control.x, b.y - control.y);
	const unit = { x: (b.x - control.x) / reach, y: (b.y - control.y) / reach };
	const tip = { x: b.x - unit.x * clearance, y: b.y - unit.y * clearance };
	const neck = { x: tip.x - unit.x * HEAD, y: tip.y - unit.y * HEAD };
	const wing = { x: -unit.y * HEAD * 0.62, y: unit.x * HEAD * 0.62 };
	return {
		line: `M${a.x} ${a.y}Q${control.x} ${control.y} ${neck.x} ${neck.y}`,
		head: `M${tip.x} ${tip.y}L${neck.x + wing.x} ${neck.y + wing.y}L${neck.x - wing.x} ${neck.y - wing.y}Z`,
		covers: Array.from({ length: SAMPLES }, (_, i) => boxAt(a, control, tip, (i + 1) / SAMPLES))
	};
}

/** Beneath the marks' names and the paper; cut off where the frame ends. */
export function bandShapes(
	bands: readonly Band[],
	{ width, height, project }: Frame,
	theme: ThemeName
): Shape[] {
	const corner = { kind: 'path', x: 0, y: 0, within: { width, height } } as const;
	return bands.flatMap((band): Shape[] => {
		const shape = bandShape(band, project);
		if (!shape) return [];
		const colour = themeColour(theme, colourOf(band.style));
		return [
			{ ...corner, path: shape.line, stroke: colour, width: BAND.width, opacity: BAND.opacity },
			{ ...corner, path: shape.head, fill: colour, opacity: BAND.headOpacity }
		];
	});
}

function boxAt(a: Px, control: Px, b: Px, t: number): Box {
	const mix = (from: number, over: number, to: number) =>
		(1 - t) ** 2 * from + 2 * t * (1 - t) * over + t ** 2 * to;
	const [x, y] = [mix(a.x, control.x, b.x), mix(a.y, control.y, b.y)];
	return { left: x - HALF_WIDTH, top: y - HALF_WIDTH, right: x + HALF_WIDTH, bottom: y + HALF_WIDTH };
}
