// Puts polygons together again that the source cuts along the antimeridian, so that no shore is drawn along the cut.
// Knows nothing of rings that cross it or run round a pole: see rings.ts.
import type { Position } from 'geojson';

/** A polygon's rings, the exterior first. */
type Rings = Position[][];

const CUT = 180;
/** Degrees; a cell of the source's grid is 0.0017° high, and both sides of the cut were rounded on their own. */
const NEAR = 0.003;

/** The polygons with those joined that share an edge on the antimeridian; longitudes of joined ones reach beyond 180. */
export function joinAcrossAntimeridian(polygons: readonly Rings[]): Rings[] {
	const isCut = ([exterior]: Rings) =>
		[-CUT, CUT].some((meridian) => edgesOn(exterior!, meridian).length > 0);
	const whole = polygons.filter((rings) => !isCut(rings));
	const cut = polygons.filter(isCut).map((rings) => (isOnWestEdge(rings) ? rings.map(turnEast) : rings));
	return [...whole, ...joinAll(cut)];
}

function joinAll([first, ...others]: Rings[]): Rings[] {
	if (!first) return [];
	const neighbour = others.findIndex(([other]) => sharedEdge(first[0]!, other!));
	if (neighbour < 0) return [first, ...joinAll(others)];
	return joinAll([joinPolygons(first, others[neighbour]!), ...others.toSpliced(neighbour, 1)]);
}

function isOnWestEdge([exterior]: Rings): boolean {
	return edgesOn(exterior!, -CUT).length > 0 && edgesOn(exterior!, CUT).length === 0;
}

function turnEast(ring: Position[]): Position[] {
	return ring.map(([longitude, latitude]) => [longitude! + 360, latitude!]);
}

/** Places in the ring where an edge along the meridian ends; a point said twice is no edge. */
function edgesOn(ring: Position[], meridian: number): number[] {
	const ends: number[] = [];
	for (let i = 1; i < ring.length; i++) {
		const [from, to] = [ring[i - 1]!, ring[i]!];
		const isOn = from[0] === meridian && to[0] === meridian;
		if (isOn && !isNear(from[1]!, to[1]!)) ends.push(i);
	}
	return ends;
}

function isNear(a: number, b: number): boolean {
	return Math.abs(a - b) < NEAR;
}

/** Where in both rings the edge ends that they share, each running it the other way. */
function sharedEdge(one: Position[], other: Position[]): [number, number] | undefined {
	const others = edgesOn(other, CUT);
	for (const i of edgesOn(one, CUT)) {
		const k = others.find(
			(at) => isNear(one[i]![1]!, other[at - 1]![1]!) && isNear(one[i - 1]![1]!, other[at]![1]!)
		);
		if (k !== undefined) return [i, k];
	}
	return undefined;
}

function joinPolygons([exterior, ...holes]: Rings, [other, ...otherHoles]: Rings): Rings {
	const [i, k] = sharedEdge(exterior!, other!)!;
	const one = startAt(exterior!, i);
	return [[...one, ...startAt(other!, k).slice(1, -1), one[0]!], ...holes, ...otherHoles];
}

/** The closed ring without its closing edge, beginning at a point, which the edge before it is taken from. */
function startAt(ring: Position[], start: number): Position[] {
	return [...ring.slice(start, -1), ...ring.slice(0, start)];
}
