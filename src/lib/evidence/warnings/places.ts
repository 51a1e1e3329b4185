// Slips in where places are: numbers that changed places, a name that lies elsewhere, a region without extent. Knows the world only by what
// it is told of names.
import type { Fault, Placement } from '../../model/compiled.ts';
import type { Corpus, Place, PlaceId } from '../../model/corpus.ts';
import { kilometresBetween } from '../../model/distance.ts';

/** [longitude, latitude] in degrees. */
type Position = readonly [number, number];

/** Where places lie that are called so, as far as anybody knows. */
export type NamedPositions = (name: string) => readonly Position[];

/** Kilometres: nobody puts a place as far off by rounding, and one of the same name lies farther off. */
const FAR_FROM_NAME = 300;
/** So near a place is the one that is meant. */
const NEAR = 150;
/** From all other places of a corpus. */
const FAR_FROM_ALL = 4000;
/** With fewer places nothing is told by where the others are. */
const FEW = 5;

/** Kinds of places that have one name in the world's lists; a building is called what its town has many of. */
const LISTED: ReadonlySet<Place['kind']> = new Set([
	'country',
	'province',
	'city',
	'town',
	'village',
	'airport'
]);

export function placeWarnings(
	{ places, invented = false }: Corpus,
	placements: Readonly<Record<PlaceId, Placement>>,
	positionsOf: NamedPositions
): Fault[] {
	const points = places.map(({ id }) => placements[id]!.point);
	return places.flatMap((place, index) => {
		const [point, others] = [points[index]!, points.filter((_, at) => at !== index)];
		const named = invented || !LISTED.has(place.kind) ? [] : namesOf(place).flatMap(positionsOf);
		const elsewhere = isPoint(place) ? (farFromName(point, named) ?? farFromAll(point, others, named)) : null;
		return [
			...(elsewhere ? [{ ...at(place, 'geometry'), ...elsewhere }] : []),
			...(place.precision === 'region' && isPoint(place) && place.radiusKm === undefined
				? [{ ...at(place, 'geometry'), ...POINT_REGION }]
				: [])
		];
	});
}

const POINT_REGION = {
	found: 'a region that is a point',
	expected: 'its outline, or a radiusKm'
};

type Words = Pick<Fault, 'found' | 'expected'>;

function farFromName(point: Position, named: readonly Position[]): Words | null {
	if (named.length === 0 || nearest(point, named) < FAR_FROM_NAME) return null;
	const swapped = named.find((position) => kilometres(swap(point), position) < NEAR);
	if (swapped) return swappedWords(point);
	const best = named.reduce((a, b) => (kilometres(point, a) <= kilometres(point, b) ? a : b));
	const found = `${show(point)}, ${round(kilometres(point, best))} km from the nearest place of this name`;
	return { found, expected: `a position near ${show(best)}` };
}

function farFromAll(point: Position, others: readonly Position[], named: readonly Position[]): Words | null {
	// What lies where its name says may lie far from the rest.
	if (named.length > 0 || others.length + 1 < FEW) return null;
	const distance = nearest(point, others);
	if (distance < FAR_FROM_ALL) return null;
	if (Math.abs(point[0]) <= 90 && nearest(swap(point), others) < NEAR) return swappedWords(point);
	const found = `${show(point)}, ${round(distance)} km from all other places`;
	return { found, expected: 'a position that was looked at twice: longitude, then latitude' };
}

function swappedWords(point: Position): Words {
	return {
		found: `${show(point)}, which seem to be swapped`,
		expected: `longitude, then latitude: ${show(swap(point))}`
	};
}

function at({ id }: Place, field: string): Pick<Fault, 'file'> & { record: string; field: string } {
	return { file: 'places.geojson', record: id, field };
}

function isPoint({ geometry }: Place): boolean {
	return geometry.type === 'Point' || geometry.type === 'MultiPoint';
}

function namesOf({ name, names }: Place): string[] {
	return [...new Set([name, ...Object.values(names).flat()])];
}

function swap([longitude, latitude]: Position): Position {
	return [latitude, longitude];
}

function nearest(point: Position, others: readonly Position[]): number {
	return others.reduce((least, other) => Math.min(least, kilometres(point, other)), Infinity);
}

function kilometres(a: Position, b: Position): number {
	return kilometresBetween(...a, ...b);
}

function round(distance: number): string {
	return String(Math.round(distance / 10) * 10);
}

function show([longitude, latitude]: Position): string {
	return `[${Number(longitude.toFixed(4))}, ${Number(latitude.toFixed(4))}]`;
}
