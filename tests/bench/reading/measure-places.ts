// How well the reader finds the places that others marked, and how near to theirs it sets them. Knows no corpus.
import { kilometresBetween } from '../../../src/lib/model/distance.ts';
import type { Gazetteer } from '../../../src/lib/reading/gazetteer/gazetteer.ts';
import { isInOutline } from '../../../src/lib/reading/gazetteer/outline.ts';
import type { GazetteerPlace } from '../../../src/lib/reading/gazetteer/place.ts';
import type { PlaceAnnotation } from '../../../src/lib/reading/places/place-annotation.ts';
import { readPlaces } from '../../../src/lib/reading/places/read-places.ts';
import type { GoldPlace, MarkedCorpus } from './geoparsing.ts';

export interface PlaceFigures {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
	/** Of what was found, the share set within 161 km (100 miles) of the marked point. */
	readonly near: number;
	/** The same, where an area is right if the point lies in it, and a sea or continent within 2,500 km. */
	readonly aware: number;
	readonly marked: number;
	/** Whether the corpus marks peoples ("Turkish") as places; where it does not, what was read as such is left out. */
	readonly marksPeoples: boolean;
}

const NEAR_KM = 161;
const VAST_KM = 2500;
/** From this share on of its peoples a corpus is taken to mark them: each leaves some out. */
const MARKING = 0.3;

export function measurePlaces({ texts }: MarkedCorpus, gazetteer: Gazetteer): PlaceFigures {
	const read = texts.map(({ text, places }) => ({ places, found: readPlaces(text, { gazetteer }) }));
	const peoples = read.flatMap(({ places, found }) =>
		found.filter(({ role }) => role === 'demonym').map((annotation) => keys(places).has(key(annotation)))
	);
	const marksPeoples = peoples.filter(Boolean).length >= peoples.length * MARKING;
	let [hits, near, aware, found, marked] = [0, 0, 0, 0, 0];
	for (const { places, found: annotations } of read) {
		const counted = annotations.filter(({ role }) => marksPeoples || role !== 'demonym');
		const byKey = new Map(counted.map((annotation) => [key(annotation.core ?? annotation), annotation]));
		found += counted.length;
		marked += places.length;
		for (const place of places) {
			const annotation = byKey.get(key(place));
			if (!annotation) continue;
			hits++;
			const meant = meantBy(annotation);
			if (isNear(meant, place)) near++;
			if (isNear(meant, place) || isAware(meant, place, gazetteer)) aware++;
		}
	}
	const [precision, recall] = [hits / found, hits / marked];
	return {
		precision,
		recall,
		f1: (2 * precision * recall) / (precision + recall),
		near: near / hits,
		aware: aware / hits,
		marked,
		marksPeoples
	};
}

function key({ start, end }: { start: number; end: number }): string {
	return `${start}:${end}`;
}

function keys(places: readonly GoldPlace[]): Set<string> {
	return new Set(places.map(key));
}

/** Who marks "Syria" in "northern Syria" means all of it, which is the second candidate. */
function meantBy({ role, core, candidates }: PlaceAnnotation): GazetteerPlace {
	return (role === 'direction' && core ? candidates[1]! : candidates[0]).place;
}

function isNear(place: GazetteerPlace, gold: GoldPlace): boolean {
	return kilometresBetween(place.longitude, place.latitude, gold.longitude, gold.latitude) <= NEAR_KM;
}

function isAware(place: GazetteerPlace, { longitude, latitude }: GoldPlace, gazetteer: Gazetteer): boolean {
	const isVast = place.kind === 'sea' || place.kind === 'continent';
	const km = kilometresBetween(place.longitude, place.latitude, longitude, latitude);
	if (isVast && km <= VAST_KM) return true;
	const outline = place.index < 0 ? null : gazetteer.outline(place.index);
	return outline !== null && isInOutline(outline, longitude, latitude);
}
