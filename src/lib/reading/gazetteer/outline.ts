// Outlines out of their bytes: corners as differences from the one before, small numbers in one byte.
import type { MultiPolygon, Position } from 'geojson';
import { OUTLINE_STEP } from './layout.ts';

/** Null where there is none, and of what is made of other places. */
export function readOutline(bytes: Uint8Array): MultiPolygon | null {
	if (bytes.length === 0 || bytes[0] === 0) return null;
	const reader = new NumberReader(bytes);
	return {
		type: 'MultiPolygon',
		coordinates: Array.from({ length: reader.next() }, () => readPolygon(reader))
	};
}

/** The places of which one is made, by number; none for what has an outline of its own. */
export function readParts(bytes: Uint8Array): number[] {
	if (bytes[0] !== 0) return [];
	const reader = new NumberReader(bytes);
	reader.next();
	const parts: number[] = [];
	while (!reader.isAtEnd) parts.push(reader.next());
	return parts;
}

function readPolygon(reader: NumberReader): Position[][] {
	return Array.from({ length: reader.next() }, () => {
		let [x, y] = [0, 0];
		const ring = Array.from({ length: reader.next() }, (): Position => {
			x += reader.nextSigned();
			y += reader.nextSigned();
			return [round(x), round(y)];
		});
		return [...ring, ring[0]!];
	});
}

/** Whole steps as degrees, without the tail that multiplying leaves. */
function round(steps: number): number {
	return Math.round(steps) / Math.round(1 / OUTLINE_STEP);
}

class NumberReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get isAtEnd(): boolean {
		return this.#at >= this.#bytes.length;
	}

	next(): number {
		let [value, scale] = [0, 1];
		for (;;) {
			const byte = this.#bytes[this.#at++]!;
			value += (byte & 127) * scale;
			if (byte < 128) return value;
			scale *= 128;
		}
	}

	nextSigned(): number {
		const value = this.next();
		return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
	}
}

/** Whether a point lies in an outline; a point on the edge may count either way. */
export function isInOutline({ coordinates }: MultiPolygon, lng: number, lat: number): boolean {
	return coordinates.some(
		([outer, ...holes]) => isInRing(outer!, lng, lat) && !holes.some((hole) => isInRing(hole, lng, lat))
	);
}

function isInRing(ring: readonly Position[], lng: number, lat: number): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [ax, ay] = ring[i] as [number, number];
		const [bx, by] = ring[j] as [number, number];
		if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}
