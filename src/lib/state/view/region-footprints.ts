// The regions of the selected claims as soft footprints for the map. Pure.
import type { Footprint } from '../../map/claims/footprints.ts';
import type { Bounds } from '../../map/marks/marks.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Place } from '../../model/corpus.ts';
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
	const regions = softOf(corpus.places, placements).flatMap(({ place, code, surrounding }) => {
		const claims = mentions[code]!;
		const bounds = placements[place.id]!.bounds as Bounds;
		const isOpen = open.includes(place.id);
		if (claims === 0 || (bounds[2] - bounds[0] > WIDEST && !isOpen)) return [];
		return [
			{
				place,
				surrounding,
				claims,
				bounds,
				isOpen,
				style: styleOf(colours, colours.by === 'place' ? code : leading[code]!)
			}
		];
	});
	const most = Math.max(0, ...regions.map(({ claims }) => claims));
	return regions.map(({ place, surrounding, claims, bounds, isOpen, style }) => {
		const isWithin = regions.some((other) => other.style === style && surrounding.has(other.place));
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
	/** The soft places that it lies in. */
	readonly surrounding: ReadonlySet<Place>;
}

/** Few of a corpus's places are regions, and each filter asks for them. */
const soft = new WeakMap<readonly Place[], readonly SoftPlace[]>();

function softOf(places: readonly Place[], placements: CompiledCorpus['placements']): readonly SoftPlace[] {
	let found = soft.get(places);
	if (!found) soft.set(places, (found = findSoft(places, placements)));
	return found;
}

function findSoft(places: readonly Place[], placements: CompiledCorpus['placements']): SoftPlace[] {
	const surrounding = new Map<string, Set<Place>>(
		places.filter(isSoft).map(({ id }) => [id, new Set<Place>()])
	);
	for (const region of places.filter(isSoft)) {
		for (const inside of placements[region.id]!.contains) surrounding.get(inside)?.add(region);
	}
	return places.flatMap((place, code) => {
		const around = surrounding.get(place.id);
		return around ? [{ place, code, surrounding: around }] : [];
	});
}

function isSoft({ precision, kind }: Place): boolean {
	return precision === 'region' && kind !== 'country';
}
