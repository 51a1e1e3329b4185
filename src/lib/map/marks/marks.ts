// What stands on the map: one mark a place or cluster of places, as plain data. Knows no map object and no query.
import type { MarkerPart } from './marker.ts';

export interface MapMark {
	/** That of the first of its places, which no other mark has. */
	readonly id: string;
	/** [longitude, latitude]. */
	readonly point: readonly [number, number];
	/** The places it stands for, that of its `id` first; one, unless it is a cluster. May be worked out when it is asked. */
	readonly places: readonly string[];
	/** The first hundred of them at most, by which a button is found again. */
	readonly foremost: readonly string[];
	/** Distinct claims. */
	readonly claims: number;
	/** Claims by event style, largest first. */
	readonly parts: readonly MarkerPart[];
	readonly disputed: boolean;
	readonly dashed: boolean;
	/** What is claimed of it changed since the reader last looked. */
	readonly changed: boolean;
	readonly name: string;
	/** A second line under the name; empty for none. */
	readonly note: string;
	/** The whole in words, for a screen reader. */
	readonly spoken: string;
}

/** Whether `mark` stands for one of `places`. */
export function standsFor(mark: MapMark, places: readonly string[]): boolean {
	return places.length > 0 && mark.places.some((place) => places.includes(place));
}

export interface Camera {
	/** [longitude, latitude]. */
	readonly center: readonly [number, number];
	readonly zoom: number;
}

/** Where a map is to go; each one is gone to once. */
export interface Heading {
	readonly camera: Camera;
	/** What it is the camera of: another's is flown to, another size of the same is not. */
	readonly of: string;
	/** How long a flight may take. */
	readonly ms: number;
}

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** The smallest box round all points, or null for none. Takes the short way round the antimeridian. */
export function boundsOf(points: readonly (readonly [number, number])[]): Bounds | null {
	if (points.length === 0) return null;
	const longitudes = points.map(([lng]) => lng).sort((a, b) => a - b);
	const latitudes = points.map(([, lat]) => lat);
	let gap = longitudes[0]! + 360 - longitudes.at(-1)!;
	let west = longitudes[0]!;
	let east = longitudes.at(-1)!;
	for (let i = 1; i < longitudes.length; i++) {
		const here = longitudes[i]! - longitudes[i - 1]!;
		if (here <= gap) continue;
		gap = here;
		west = longitudes[i]!;
		east = longitudes[i - 1]! + 360;
	}
	return [west, Math.min(...latitudes), east, Math.max(...latitudes)];
}
