// The regions of the selected claims as soft footprints for the map. Pure.
import type { Footprint } from '../map/footprints.ts';
import type { Bounds } from '../map/marks.ts';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Place } from '../model/corpus.ts';
import type { Answer } from '../query/run.ts';
import { codesOf, type Table } from '../query/table.ts';
import { styleOf, type ColourScheme } from './colour-scheme.ts';

/** Wider regions, in degrees of longitude, would colour the whole map: they are drawn only while open. */
const WIDEST = 12;
const STRONG = 0.34;
const FAINT = 0.16;
/** Within another footprint of its colour a strong one would only darken that. */
const FAINTEST = 0.08;

/** The fuller half strongly, the others faintly. A country has none: its marker stands for it. */
export function regionFootprints(
	{ corpus, placements }: CompiledCorpus,
	table: Table,
	answer: Answer,
	open: readonly string[],
	colours: ColourScheme
): Footprint[] {
	const regions = corpus.places.flatMap((place, code) => {
		const claims = answer.mentions[code]!;
		const bounds = placements[place.id]!.bounds as Bounds;
		const isOpen = open.includes(place.id);
		if (claims === 0 || !isSoft(place) || (bounds[2] - bounds[0] > WIDEST && !isOpen)) return [];
		return [{ place, claims, bounds, isOpen, style: largestStyle(table, answer, code, colours) }];
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

function isSoft({ precision, kind }: Place): boolean {
	return precision === 'region' && kind !== 'country';
}

/** Style of what most of the selected claims about the place have. */
function largestStyle({ columns }: Table, { claims }: Answer, place: number, colours: ColourScheme): number {
	if (colours.by === 'place') return styleOf(colours, place);
	const counts = new Uint32Array(columns[colours.by].values.length);
	for (const row of claims) {
		if (!codesOf(columns.place, row).includes(place)) continue;
		for (const code of codesOf(columns[colours.by], row)) counts[code]!++;
	}
	return styleOf(colours, counts.indexOf(Math.max(...counts)));
}
