// Where the places lie that selected claims are about, and how far they reach: what a map opens with. Pure.
import type { Ground } from '../../map/frame/opening.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Place } from '../../model/corpus.ts';
import { KM_A_DEGREE } from '../../model/distance.ts';

export interface Located {
	readonly compiled: Pick<CompiledCorpus, 'placements'>;
	readonly corpus: { readonly places: readonly Place[] };
	readonly answer: { readonly mentions: ArrayLike<number> };
	readonly pointOf: (place: string) => readonly [number, number];
}

/** Kilometres: so far a region reaches at least of which nobody says how far. */
const UNKNOWN_REACH = { country: 300, region: 150 } as const;

/** `mentions` by place code, of another answer than the one on screen; of all places where no claim names any. */
export function mentionedPoints(
	of: Located,
	mentions: ArrayLike<number> = of.answer.mentions
): (readonly [number, number])[] {
	return mentioned(of, mentions).map(({ id }) => of.pointOf(id));
}

/** What those of the same places take of the map that are more than a point. */
export function mentionedGrounds(of: Located, mentions: ArrayLike<number> = of.answer.mentions): Ground[] {
	return mentioned(of, mentions).flatMap((place) => {
		const point = of.pointOf(place.id);
		const [west, south, east, north] = of.compiled.placements[place.id]!.bounds as Ground['bounds'];
		if (west < east || south < north) return [{ point, bounds: [west, south, east, north] }];
		const unknown =
			place.precision === 'region' ? UNKNOWN_REACH[place.kind === 'country' ? 'country' : 'region'] : 0;
		const up = (place.radiusKm ?? unknown) / KM_A_DEGREE;
		if (up === 0) return [];
		const aside = Math.min(180, up / Math.max(0.01, Math.cos((south * Math.PI) / 180)));
		return [
			{ point, bounds: [west - aside, Math.max(-90, south - up), east + aside, Math.min(90, north + up)] }
		];
	});
}

function mentioned({ corpus: { places } }: Located, mentions: ArrayLike<number>): readonly Place[] {
	const named = places.filter((_, code) => (mentions[code] ?? 0) > 0);
	return named.length > 0 ? named : places;
}
