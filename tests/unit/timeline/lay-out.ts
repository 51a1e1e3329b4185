// The axis that some dates give on so many pixels, as the timeline makes it.
import type { Ground } from '../../../src/lib/timeline/axis/ground.ts';
import { choosePieces } from '../../../src/lib/timeline/axis/pieces.ts';
import { piecesFor, toAxis, type Axis } from '../../../src/lib/timeline/axis/scale.ts';
import type { DayRange } from '../../../src/lib/timeline/axis/zoom.ts';

export function layOut(ground: Ground, view: DayRange | null, width: number): Axis | null {
	const pieces = choosePieces(ground.marks, view, piecesFor(width));
	return pieces && toAxis(pieces, view ? null : ground, width);
}
