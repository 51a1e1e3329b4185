// The regions of the selected claims as soft footprints for the map. Pure.
import type { Footprint } from '../map/footprints.ts';
import type { Bounds } from '../map/marks.ts';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Place } from '../model/corpus.ts';
import { styleOf, type ColourScheme } from './colour-scheme.ts';

/** Wider regions, in degrees of longitude, would colour the whole map: they are drawn only while open. */
const WIDEST = 12;
const STRONG = 0.34;
const FAINT = 0.16;
/** Within another footprint of its colour a strong one would only darken that. */
const FAINTEST = 0.08;

/**
 * `mentions` and `leading` by place code: an answer's, and what leading-values.ts makes of it.
 * The fuller half strongly, the others faintly. A country has none: its marker stands for it.
 */
export function regionFootprints(
	{ corpus, placements }: CompiledCorpus,
	mentions: Uint32Array,
	leading: Uint32Array,
	open: readonly string[],
	colours: ColourScheme
): Footprint[] {
	const regions = softOf(corpus.places).flatMap(({ place, code }) => {
		const claims = mentions[code]!;
		const bounds = placements[place.id]!.bounds as Bounds;
		const isOpen = open.includes(place.id);
		if (claims === 0 || (bounds[2] - bounds[0] > WIDEST && !isOpen)) return [];
		return [
			{
				place,
				claims,
				bounds,
				isOpen,
				style: styleOf(colours, colours.by === 'place' ? code : leading[code]!)
			}
		];
	});
	const most = Math.max(0, ...regions.map(({ claims }) => claims));
	return regions.map(({ place, claims, bounds, isOpen, style }) => {
		const isWithin = regions.some(
			(other) => other.style === style && placements[other.place.id]!.contains.includes(place.id)
		);
		const isStrong = isOpen || claims * 2 > most;
		return {
			id: place.id,
			geometry: place.geometry,
			bounds,
			style,
			opacity: isStrong ? STRONG : isWithin ? FAINTEST : FAINT
		};
	});
}

interface SoftPlace {
	readonly place: Place;
	readonly code: number;
}

/** Few of a corpus's places are regions, and each filter asks for them. */
const soft = new WeakMap<readonly Place[], readonly SoftPlace[]>();

function softOf(places: readonly Place[]): readonly SoftPlace[] {
	let found = soft.get(places);
	if (!found) {
		found = places.map((place, code) => ({ place, code })).filter(({ place }) => isSoft(place));
		soft.set(places, found);
	}
	return found;
}

function isSoft({ precision, kind }: Place): boolean {
	return precision === 'region' && kind !== 'country';
}
