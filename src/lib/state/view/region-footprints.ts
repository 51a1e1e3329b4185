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
	soft: readonly SoftPlace[],
	mentions: Uint32Array,
	leading: Uint32Array,
	open: readonly string[],
	colours: ColourScheme
): Footprint[] {
	const regions = soft.flatMap(({ place, code, surrounding, bounds }) => {
		const claims = mentions[code]!;
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

export interface SoftPlace {
	readonly place: Place;
	readonly code: number;
	readonly bounds: Bounds;
	/** The soft places that it lies in. */
	readonly surrounding: ReadonlySet<Place>;
}

/** The places that are drawn soft: few of a corpus's are, so that they are found once. */
export function softPlaces({ corpus: { places }, placements }: CompiledCorpus): SoftPlace[] {
	const surrounding = new Map<string, Set<Place>>(
		places.filter(isSoft).map(({ id }) => [id, new Set<Place>()])
	);
	for (const region of places.filter(isSoft)) {
		for (const inside of placements[region.id]!.contains) surrounding.get(inside)?.add(region);
	}
	return places.flatMap((place, code) => {
		const around = surrounding.get(place.id);
		const bounds = placements[place.id]!.bounds as Bounds;
		return around ? [{ place, code, bounds, surrounding: around }] : [];
	});
}

function isSoft({ precision, kind }: Place): boolean {
	return precision === 'region' && kind !== 'country';
}
