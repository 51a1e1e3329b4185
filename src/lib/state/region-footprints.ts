// The regions of the selected claims as soft footprints for the map. Pure.
import { eventStyle } from '../map/event-shapes.ts';
import type { Footprint } from '../map/footprints.ts';
import type { Bounds } from '../map/marks.ts';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Place } from '../model/corpus.ts';
import type { Answer } from '../query/run.ts';
import type { Table } from '../query/table.ts';

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
	open: readonly string[]
): Footprint[] {
	const regions = corpus.places.flatMap((place, code) => {
		const claims = answer.mentions[code]!;
		const bounds = placements[place.id]!.bounds as Bounds;
		const isOpen = open.includes(place.id);
		if (claims === 0 || !isSoft(place) || (bounds[2] - bounds[0] > WIDEST && !isOpen)) return [];
		return [{ place, claims, bounds, isOpen, style: largestStyle(table, answer, code) }];
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

/** Style of the event that most of the selected claims about the place have. */
function largestStyle({ mentions, columns }: Table, { claims }: Answer, place: number): number {
	const { event } = columns;
	const counts = new Uint32Array(event.values.length);
	for (const row of claims) {
		const isHere = rowHolds(mentions.codes, mentions.offsets, row, place);
		if (!isHere) continue;
		const to = event.offsets ? event.offsets[row + 1]! : row + 1;
		for (let at = event.offsets ? event.offsets[row]! : row; at < to; at++) counts[event.codes[at]!]!++;
	}
	return eventStyle(counts.indexOf(Math.max(...counts)));
}

function rowHolds(codes: ArrayLike<number>, offsets: Uint32Array | null, row: number, code: number): boolean {
	const to = offsets ? offsets[row + 1]! : row + 1;
	for (let at = offsets ? offsets[row]! : row; at < to; at++) if (codes[at] === code) return true;
	return false;
}
