// Where the places lie that selected claims are about: what a map opens with. Pure.
import type { Corpus } from '../../model/corpus.ts';

export interface Located {
	readonly corpus: Pick<Corpus, 'places'>;
	readonly answer: { readonly mentions: ArrayLike<number> };
	readonly pointOf: (place: string) => readonly [number, number];
}

/** `mentions` by place code, of another answer than the one on screen; of all places where no claim names any. */
export function mentionedPoints(
	of: Located,
	mentions: ArrayLike<number> = of.answer.mentions
): (readonly [number, number])[] {
	const { places } = of.corpus;
	const named = places.filter((_, code) => (mentions[code] ?? 0) > 0);
	return (named.length > 0 ? named : places).map(({ id }) => of.pointOf(id));
}
