// Geometries over the 180th meridian or round a pole, laid out on a plane without a tear: longitudes may then leave ±180. GeoJSON has several
// legal ways to write them (RFC 7946 asks for a cut; many programs write a ring that just steps over); here they become alike. Pure.
import type { Geometry, Position } from 'geojson';
import { nearLongitude } from './web-mercator.ts';

/** Each longitude within half a turn of the one before: a step over the 180th meridian is a step, not a way round the world. */
export function unrolled(line: readonly Position[]): Position[] {
	let before = line[0]?.[0] ?? 0;
	return line.map(([longitude = 0, latitude = 0]) => {
		before = nearLongitude(longitude, before);
		return [before, latitude];
	});
}

/** By whole turns as near to `middle`, in degrees, as it gets. */
function movedNear(line: readonly Position[], middle: number): Position[] {
	const own = middleOf(line);
	const shift = nearLongitude(own, middle) - own;
	return line.map(([longitude, latitude]) => [longitude! + shift, latitude!]);
}

/** Every line and ring of it in one piece, holes in their rings, all within half a turn of `middle` where one is given. */
export function inOnePiece<Shape extends Geometry>(geometry: Shape, middle?: number): Shape {
	return laidOut(geometry, (line) => (middle === undefined ? line : movedNear(line, middle))) as Shape;
}

function laidOut(geometry: Geometry, settle: (line: Position[]) => Position[]): Geometry {
	const ringsOf = ([exterior, ...holes]: readonly Position[][]) => {
		const outer = settle(ringInOnePiece(exterior!));
		return [outer, ...holes.map((hole) => movedNear(ringInOnePiece(hole), middleOf(outer)))];
	};
	switch (geometry.type) {
		case 'Point':
			return { ...geometry, coordinates: settle([geometry.coordinates])[0]! };
		case 'MultiPoint':
			return { ...geometry, coordinates: geometry.coordinates.map((position) => settle([position])[0]!) };
		case 'LineString':
			return { ...geometry, coordinates: settle(unrolled(geometry.coordinates)) };
		case 'MultiLineString':
			return { ...geometry, coordinates: geometry.coordinates.map((line) => settle(unrolled(line))) };
		case 'Polygon':
			return { ...geometry, coordinates: ringsOf(geometry.coordinates) };
		case 'MultiPolygon':
			return { ...geometry, coordinates: geometry.coordinates.map(ringsOf) };
		case 'GeometryCollection':
			return { ...geometry, geometries: geometry.geometries.map((part) => laidOut(part, settle)) };
	}
}

/** A band round the world by its four corners steps from -180 to 180, which is the way round and no step over. */
function ringInOnePiece(ring: readonly Position[]): Position[] {
	const whole = unrolled(ring);
	const isBand = whole.every(([longitude]) => longitude === whole[0]![0]);
	return isBand ? [...ring] : closedAtPole(whole);
}

/** A ring once round the world encloses the pole that it is nearer to: closed along that. */
function closedAtPole(ring: Position[]): Position[] {
	const [first, last] = [ring[0]!, ring.at(-1)!];
	if (Math.abs(last[0]! - first[0]!) < 180) return ring;
	const pole = ring.reduce((sum, [, latitude]) => sum + latitude!, 0) < 0 ? -90 : 90;
	return [...ring, [last[0]!, pole], [first[0]!, pole], first];
}

/** Half-way between west and east end. */
function middleOf(line: readonly Position[]): number {
	let [west, east] = [Infinity, -Infinity];
	for (const [longitude] of line) {
		west = Math.min(west, longitude!);
		east = Math.max(east, longitude!);
	}
	return (west + east) / 2;
}
