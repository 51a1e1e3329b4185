// A place's marker as plain shapes: what SVG and canvas draw alike. Knows no map and no theme; colours are names.
import { colourOf, shapeOf } from './event-shapes.ts';

/** A custom property of the page without its dashes: `event-1` is the colour of the first event. */
export type MarkerColour = 'surface' | 'text' | 'land' | 'accent' | 'muted' | `event-${number}`;

export type MarkerState = 'rest' | 'hover' | 'selected' | 'focus';

export interface MarkerPart {
	/** Style, from 0, of the event or of whatever else the colours tell apart (see `colourOf`). */
	readonly style: number;
	readonly claims: number;
}

export interface MarkerSpec {
	/** Claims that the marker stands for; its area grows with them. */
	readonly claims: number;
	/** How they split by what the colours tell apart, largest first. A claim with two events is in two parts. */
	readonly parts: readonly MarkerPart[];
	/** Its claims answer a question differently. */
	readonly disputed: boolean;
	/** The place's edge or position is not known: a dashed ring. */
	readonly dashed: boolean;
	/** What is claimed of it changed since the reader last looked. */
	readonly changed?: boolean;
	readonly state: MarkerState;
}

/** A path in px round the marker's centre, y down. */
export interface MarkerShape {
	readonly path: string;
	readonly fill?: MarkerColour;
	readonly stroke?: MarkerColour;
	readonly width?: number;
	readonly dash?: readonly [number, number];
}

const GAP = 1.3;
const DASH = [2.6, 2.1] as const;
/** Radius of the dot of what changed. */
const DOT = 3.2;

/** Outer radius in px: area in proportion to the claims, within 7 and 30. */
export function markerRadius(claims: number): number {
	return Math.min(30, Math.max(7, 5.2 * Math.sqrt(claims)));
}

/** What the sign of each state adds to the radius, in px; at rest it is the halo. */
const STATE_MARGINS: Readonly<Record<MarkerState, number>> = { rest: 2, hover: 5, focus: 8, selected: 12 };

/** Half the side in px of the square that holds the marker. */
export function markerExtent({ claims, state }: Pick<MarkerSpec, 'claims' | 'state'>): number {
	return Math.ceil(markerRadius(claims) + STATE_MARGINS[state]);
}

const round = (value: number): number => Math.round(value * 100) / 100;

function point(radius: number, angle: number): string {
	return `${round(radius * Math.sin(angle))} ${round(-radius * Math.cos(angle))}`;
}

function circle(radius: number): string {
	const r = round(radius);
	return `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`;
}

/** Clockwise from `start` to `end`, in radians from twelve o'clock. */
function arc(radius: number, start: number, end: number): string {
	const r = round(radius);
	const long = end - start > Math.PI ? 1 : 0;
	return `M${point(radius, start)}A${r} ${r} 0 ${long} 1 ${point(radius, end)}`;
}

function ring(spec: MarkerSpec, radius: number, width: number): MarkerShape[] {
	const total = spec.parts.reduce((sum, part) => sum + part.claims, 0);
	const middle = radius - width / 2;
	const stroke = spec.dashed ? { width: 1.6, dash: DASH } : { width };
	if (spec.parts.length === 1)
		return [{ path: circle(middle), stroke: colourOf(spec.parts[0]!.style), ...stroke }];
	const gap = Math.min(GAP / middle, Math.PI / spec.parts.length);
	let angle = 0;
	return spec.parts.map((part) => {
		const start = angle;
		angle += (part.claims / total) * 2 * Math.PI;
		const end = Math.max(angle - gap, start + 0.01);
		return { path: arc(middle, start, end), stroke: colourOf(part.style), ...stroke };
	});
}

function notch(radius: number, inner: number): MarkerShape[] {
	const half = Math.min(0.6, Math.max(0.3, 5.4 / radius));
	const outer = radius + 1.2;
	const sides = `M${point(outer, -half)}L0 ${round(-inner)}L${point(outer, half)}`;
	return [
		{ path: `${sides}Z`, fill: 'land' },
		{ path: sides, stroke: 'text', width: 1.6 }
	];
}

/** A dot on the ring at half past four, where no notch and no tick stands. */
function dot(radius: number): MarkerShape[] {
	const [x, y] = point(radius - 1, (3 * Math.PI) / 4).split(' ') as [string, string];
	const disc = (r: number) =>
		`M${x} ${round(Number(y) - r)}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0 ${-2 * r}Z`;
	return [
		{ path: disc(DOT + 1.5), fill: 'land' },
		{ path: disc(DOT), fill: 'text' }
	];
}

function stateShapes(state: MarkerState, radius: number): MarkerShape[] {
	switch (state) {
		case 'rest':
			return [];
		case 'hover':
			return [{ path: circle(radius + 3.5), stroke: 'text', width: 1 }];
		case 'focus': {
			const side = radius + 6;
			return [{ path: `M${-side} ${-side}H${side}V${side}H${-side}Z`, stroke: 'accent', width: 2 }];
		}
		case 'selected': {
			const near = round(radius + 5);
			const far = near + 6;
			const ticks = `M0 ${-near}V${-far}M0 ${near}V${far}M${-near} 0H${-far}M${near} 0H${far}`;
			return [
				{ path: circle(near), stroke: 'accent', width: 2 },
				{ path: ticks, stroke: 'accent', width: 2 }
			];
		}
	}
}

/** From back to front: halo, core, ring, notch, glyph, and the sign of its state. */
export function markerShapes(spec: MarkerSpec): MarkerShape[] {
	const radius = markerRadius(spec.claims);
	const width = Math.min(6, Math.max(3, 0.34 * radius));
	const inner = radius - width;
	const largest = spec.parts[0];
	const glyph = largest && shapeOf(largest.style);
	const scale = Math.min(6, Math.max(2.6, 0.38 * radius));
	return [
		{ path: circle(radius + 1.6), fill: 'land' },
		{ path: circle(spec.dashed ? radius - 0.8 : radius - width / 2), fill: 'surface' },
		...ring(spec, radius, spec.dashed ? 1.6 : width),
		...(spec.disputed ? notch(radius, inner) : []),
		...(glyph ? [{ path: scalePath(glyph.path, scale), fill: colourOf(largest.style) }] : []),
		...(spec.changed ? dot(radius) : []),
		...stateShapes(spec.state, radius)
	];
}

/** Multiplies every coordinate of a path that has only M, L, H, V, A and Z; an arc's three flags stay. */
export function scalePath(path: string, scale: number): string {
	return path.replace(/([A-Z])([^A-Z]*)/g, (_, letter: string, rest: string) => {
		const numbers = rest.match(/-?(?:\d*\.\d+|\d+)/g) ?? [];
		return (
			letter +
			numbers
				.map((text, i) =>
					letter === 'A' && [2, 3, 4].includes(i % 7) ? text : String(round(Number(text) * scale))
				)
				.join(' ')
		);
	});
}
