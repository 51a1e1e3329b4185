// The rivers, rounded off, with the names of those that a table recognises: Natural Earth's package has none. The Euphrates
// and the Jordan have finer courses of their own. Knows no direction of flow.
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import { readRivers } from './natural-earth.ts';
import { smoothLine } from './smooth.ts';

export interface RiverProperties {
	readonly minzoom: number;
	readonly name?: string;
	readonly 'name:ar'?: string;
	readonly 'name:ru'?: string;
	/** The zoom from which the name is written. */
	readonly namezoom?: number;
}

interface NamedRiver {
	readonly name: string;
	readonly ar?: string;
	readonly ru?: string;
	/** Points on the river, one at least on each of its pieces: [longitude, latitude]. */
	readonly at: readonly Position[];
	readonly from?: number;
	/** A file beside this one with a finer course, drawn in place of the pieces. */
	readonly course?: string;
}

/** Degrees within which a point of the table must find its river; the package's grid is 0.036° wide. */
const REACH = 0.06;

/** The zoom from which an unnamed river is drawn. */
const MINOR_FROM = 5;

export function toRivers(): Feature<MultiLineString, RiverProperties>[] {
	const names = new Map<number, NamedRiver>();
	const rivers = readRivers();
	for (const named of readNames()) {
		for (const point of named.at) {
			const [index, distance] = nearestRiver(rivers, point);
			if (distance > REACH)
				throw new Error(`No river within ${REACH}° of ${point.join(', ')}, for ${named.name}`);
			names.set(index, named);
		}
	}
	const finer = new Set([...names.values()].filter(({ course }) => course));
	return [
		...rivers
			.map(({ geometry }, index) => toRiver(names.get(index), geometry))
			.filter((_, index) => !names.get(index)?.course),
		...[...finer].map((named) => toRiver(named, readCourse(named.course!)))
	];
}

function toRiver(
	named: NamedRiver | undefined,
	geometry: LineString | MultiLineString
): Feature<MultiLineString, RiverProperties> {
	const coordinates = toLines(geometry).map(smoothLine);
	return {
		type: 'Feature',
		properties: toProperties(named),
		geometry: { type: 'MultiLineString', coordinates }
	};
}

function toLines(geometry: LineString | MultiLineString): Position[][] {
	return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

function readCourse(file: string): LineString | MultiLineString {
	const path = new URL(`./${file}`, import.meta.url);
	return (JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<LineString | MultiLineString>)
		.features[0]!.geometry;
}

function toProperties(named: NamedRiver | undefined): RiverProperties {
	if (!named) return { minzoom: MINOR_FROM };
	const { name, ar, ru, from } = named;
	return {
		minzoom: 0,
		name,
		...(ar && { 'name:ar': ar }),
		...(ru && { 'name:ru': ru }),
		...(from !== undefined && { namezoom: from })
	};
}

function readNames(): NamedRiver[] {
	const path = new URL('./river-names.json', import.meta.url);
	return (JSON.parse(readFileSync(path, 'utf8')) as { rivers: NamedRiver[] }).rivers;
}

function nearestRiver(
	rivers: readonly Feature<LineString | MultiLineString>[],
	point: Position
): [index: number, degrees: number] {
	let best: [number, number] = [-1, Infinity];
	rivers.forEach(({ geometry }, index) => {
		for (const line of toLines(geometry)) {
			for (let i = 1; i < line.length; i++) {
				const distance = distanceToSegment(point, line[i - 1]!, line[i]!);
				if (distance < best[1]) best = [index, distance];
			}
		}
	});
	return best;
}

/** In degrees, longitude and latitude alike: good enough to tell rivers apart. */
function distanceToSegment([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
	const [dx, dy] = [x2! - x1!, y2! - y1!];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : ((x! - x1!) * dx + (y! - y1!) * dy) / length;
	const nearest = Math.max(0, Math.min(1, along));
	return Math.hypot(x1! + nearest * dx - x!, y1! + nearest * dy - y!);
}
