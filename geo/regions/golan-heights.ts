// The Golan Heights, and what the outlines of its neighbours lose to it so that neither owns it by drawing.
import { polygon } from '@turf/turf';
import { administrativeUnit } from './administrative-units.ts';
import { join, overlap, withoutHoles } from './polygons.ts';
import type { Area } from './polygons.ts';

/**
 * The ground east of the Jordan, the Sea of Galilee and the lower Yarmouk. Natural Earth has no line there, so its western
 * edge is drawn between GeoNames' towns: Dafna, Kfar Blum, Mishmar HaYarden and ‘En Gev stay west of it, Majdal Shams,
 * Katzrin, Had Nes and Fiq east. What lies beyond Natural Earth's unit does not matter.
 */
const EAST_OF_THE_JORDAN = polygon([
	[
		[35.66, 33.28],
		[35.655, 33.245],
		[35.62, 33.14],
		[35.622, 33.01],
		[35.625, 32.89],
		[35.65, 32.87],
		[35.64, 32.78],
		[35.65, 32.69],
		[35.95, 32.69],
		[36.05, 33.45],
		[35.75, 33.42],
		[35.66, 33.28]
	]
]);

export function golanHeights(): Area {
	const occupied = overlap(administrativeUnit('northern-israel'), EAST_OF_THE_JORDAN);
	return withoutHoles(join(occupied, administrativeUnit('undof'), administrativeUnit('quneitra')));
}
