// A place as a draft speaks of it: one of the corpus where the corpus has it, else one of the gazetteer. Joins what the recogniser found with the
// names that the corpus has for its own places, which go first.
import type { Place, PlaceId } from '../../model/corpus.ts';
import { fold } from '../../query/search/fold.ts';
import type { Span } from '../annotation.ts';
import type { GazetteerPlace } from '../gazetteer/place.ts';
import type { PlaceAnnotation, PlaceCandidate, PlaceRole } from '../places/place-annotation.ts';
import { overlap } from '../text/span.ts';

/** What is said of where: `id` of the corpus, `gazetteer` of a place that it does not have yet; one of them at least. */
export interface DraftPlace {
	readonly name: string;
	readonly id?: PlaceId;
	readonly gazetteer?: GazetteerPlace;
	readonly extent: PlaceExtent;
	/** ISO 3166-1 alpha-2, where known. */
	readonly country?: string;
}

/** How large: a country, an area or region of land or water, a town, or a spot in or near one. */
export type PlaceExtent = 'country' | 'area' | 'town' | 'spot';

export interface PlaceMention extends Span {
	readonly role: PlaceRole;
	readonly place: DraftPlace;
	readonly score: number;
	readonly others: readonly { readonly place: DraftPlace; readonly score: number }[];
}

/** In the order of the text; none overlaps another. */
export function placeMentions(
	text: string,
	annotations: readonly PlaceAnnotation[],
	known: readonly Place[]
): PlaceMention[] {
	const named = ownMentions(text, known, annotations);
	const found = annotations
		.filter((annotation) => !named.some((own) => overlap(own, annotation)))
		.map((annotation) => toMention(annotation, known));
	return [...named, ...found].sort((one, other) => one.start - other.start);
}

function toMention({ start, end, role, candidates }: PlaceAnnotation, known: readonly Place[]): PlaceMention {
	const [first, ...others] = candidates.map(({ place, score }) => ({
		place: toDraftPlace(place, known),
		score
	}));
	return { start, end, role, place: first!.place, score: first!.score, others };
}

function toDraftPlace(gazetteer: GazetteerPlace, known: readonly Place[]): DraftPlace {
	const own = known.find((place) => isSame(place, gazetteer));
	return {
		name: own?.name ?? gazetteer.names.en,
		...(own ? { id: own.id } : {}),
		gazetteer,
		extent: extentOf(gazetteer.kind),
		...(gazetteer.country === undefined ? {} : { country: gazetteer.country })
	};
}

function isSame(place: Place, { geonames, wikidata, names, kind }: GazetteerPlace): boolean {
	if (place.geonames !== undefined && geonames !== undefined) return place.geonames === geonames;
	if (place.wikidata !== undefined && wikidata !== undefined) return place.wikidata === wikidata;
	return extentOf(kind) === extentOf(place.kind) && namesOf(place).includes(foldName(names.en));
}

function extentOf(kind: string): PlaceExtent {
	if (kind === 'country') return 'country';
	if (/^(?:capital|city|town|village|quarter)$/.test(kind)) return 'town';
	return /^(?:airport|base|air-base|naval-base|landmark|institution|building|port|crossing|site)$/.test(kind)
		? 'spot'
		: 'area';
}

/** Names of the corpus's own places where the text has them, longer ones first. */
function ownMentions(
	text: string,
	known: readonly Place[],
	annotations: readonly PlaceAnnotation[]
): PlaceMention[] {
	const names = known
		.flatMap((place) => namesWritten(place).map((name) => ({ place, name })))
		.sort((one, other) => other.name.length - one.name.length);
	const taken: PlaceMention[] = [];
	for (const { place, name } of names) {
		for (const start of occurrences(text, name)) {
			const span = { start, end: start + name.length };
			if (taken.some((mention) => overlap(mention, span))) continue;
			const same = annotations.find(
				(annotation) => annotation.start === span.start && annotation.end === span.end
			);
			taken.push({
				...span,
				role: same?.role ?? 'named',
				place: ownPlace(place, annotations),
				score: 0.95,
				others: []
			});
		}
	}
	return taken;
}

function ownPlace(place: Place, annotations: readonly PlaceAnnotation[]): DraftPlace {
	const candidates = annotations.flatMap((annotation): readonly PlaceCandidate[] => annotation.candidates);
	const gazetteer = candidates.find((candidate) => isSame(place, candidate.place))?.place;
	return {
		name: place.name,
		id: place.id,
		...(gazetteer ? { gazetteer } : {}),
		extent: extentOf(place.kind),
		...(gazetteer?.country === undefined ? {} : { country: gazetteer.country })
	};
}

function namesWritten(place: Place): string[] {
	const names = new Set([place.name, ...Object.values(place.names).flat()]);
	return [...names].flatMap((name) => [name, name.replace(/^The /, '')]).filter((name) => name.length > 2);
}

function namesOf(place: Place): string[] {
	return namesWritten(place).map(foldName);
}

function foldName(name: string): string {
	return name
		.split(/[\s-]+/)
		.map(fold)
		.join(' ');
}

/** Whole words, whatever their case but for the first letter. */
function occurrences(text: string, name: string): number[] {
	const pattern = new RegExp(`(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}\\d])`, 'giu');
	return [...text.matchAll(pattern)]
		.map(({ index }) => index)
		.filter((index) => /\p{Lu}/u.test(text.slice(index, index + name.length)) || !/\p{Lu}/u.test(name));
}

function escaped(name: string): string {
	return name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
