// The two regions that the Euphrates makes: the Euphrates region along the river, and all of Syria beyond it.
import { lineString, polygon } from '@turf/turf';
import { countryOutline } from './country-outline.ts';
import { join, overlap, within } from './polygons.ts';
import type { Area } from './polygons.ts';
import { euphratesCourse } from './river-course.ts';

/** Kilometres from the course; the reports speak of the river's region and once of its eastern part. */
export const WEST_BANK = 20;
export const EAST_BANK = 60;

export function euphratesRegion(): Area {
	const course = lineString(euphratesCourse());
	const east = overlap(within(EAST_BANK, course), eastOfTheRiver());
	return overlap(join(within(WEST_BANK, course), east), countryOutline('Syria', '10m'));
}

export function northEasternSyria(): Area {
	return overlap(eastOfTheRiver(), countryOutline('Syria', '10m'));
}

/** The land on the river's left bank, as far as a frame well outside Syria. */
function eastOfTheRiver(): Area {
	const course = euphratesCourse();
	return polygon([[[38.04, 38], ...course, [43.5, 34.45], [43.5, 38], [38.04, 38]]]);
}
