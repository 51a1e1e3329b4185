// The Euphrates through Syria as one line, downstream. Natural Earth's rivers come without names and in pieces that
// run either way, so the course is followed from its known upper end: from piece to piece, always southward.
import { feature as toFeature } from 'topojson-client';
import type { FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import { readRivers } from './topology.ts';

/** Where the pieces below Türkiye begin, and a point well into Iraq; [longitude, latitude] of Natural Earth's vertices. */
const UPPER_END: Position = [38.04, 36.84];
const LOWER_END: Position = [42, 34.45];

/** Half a cell of the packages' grid, in degrees. */
const TOLERANCE = 0.02;

export function euphratesCourse(): Position[] {
	const pieces = readPieces();
	const course: Position[] = [];
	for (let end = UPPER_END; !course.some((point) => isAt(point, LOWER_END)); end = course.at(-1)!) {
		course.push(...findPieceSouthOf(pieces, end));
	}
	return course.slice(0, course.findIndex((point) => isAt(point, LOWER_END)) + 1);
}

function readPieces(): Position[][] {
	const topology = readRivers();
	const rivers = toFeature(topology, topology.objects.rivers) as FeatureCollection<
		LineString | MultiLineString
	>;
	return rivers.features.flatMap(({ geometry }) =>
		geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
	);
}

/** The piece that has the point at one end and its other end further south, turned so that it begins at the point. */
function findPieceSouthOf(pieces: Position[][], start: Position): Position[] {
	for (const piece of pieces) {
		for (const directed of [piece, piece.toReversed()]) {
			if (isAt(directed[0]!, start) && directed.at(-1)![1]! < start[1]!) return directed;
		}
	}
	throw new Error(`No river piece of Natural Earth leads south from ${start.join(', ')}`);
}

function isAt(a: Position, b: Position): boolean {
	return Math.abs(a[0]! - b[0]!) < TOLERANCE && Math.abs(a[1]! - b[1]!) < TOLERANCE;
}
