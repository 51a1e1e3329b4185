// Rounds off lines whose points stand on a coarse grid (Chaikin's corner cutting). Knows no river.
import type { Position } from 'geojson';

/** Each round cuts every corner at a quarter of its sides; twice turns the steps of a grid into bends. */
const ROUNDS = 2;

/** The line with its corners cut; both ends stay, so that lines that met still meet. */
export function smoothLine(line: readonly Position[]): Position[] {
	let smooth = [...line];
	for (let round = 0; round < ROUNDS && smooth.length > 2; round++) {
		smooth = [smooth[0]!, ...cutCorners(smooth).slice(1, -1), smooth.at(-1)!];
	}
	return smooth;
}

/** The closed ring with every corner cut, the one where it closes too. */
export function smoothRing(ring: readonly Position[]): Position[] {
	let smooth = [...ring];
	for (let round = 0; round < ROUNDS; round++) {
		const cut = cutCorners(smooth);
		smooth = [...cut, cut[0]!];
	}
	return smooth;
}

/** Two points a segment: a quarter and three quarters along. */
function cutCorners(line: readonly Position[]): Position[] {
	return line.slice(1).flatMap((to, i) => {
		const from = line[i]!;
		return [between(from, to, 0.25), between(from, to, 0.75)];
	});
}

function between(from: Position, to: Position, share: number): Position {
	return [from[0]! + share * (to[0]! - from[0]!), from[1]! + share * (to[1]! - from[1]!)];
}
