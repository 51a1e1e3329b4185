// Several marks as one, led by that of the most claims. Of a claim about two of them it does not know that it is one, so it has the leading
// mark's count and says how many places there are besides.
import { message } from '../../messages/message.ts';
import type { MapMark } from './marks.ts';

/** As many as a button is found again by. */
const MOST_FOREMOST = 100;

export function lead(marks: readonly MapMark[]): MapMark {
	const [first, ...others] = marks.toSorted((a, b) => b.claims - a.claims);
	if (!first) throw new Error('no marks to be led, expected one at least');
	if (others.length === 0) return first;
	let places: readonly string[] | undefined;
	const all = () => (places ??= [first, ...others].flatMap((mark) => mark.places));
	return {
		id: first.id,
		point: first.point,
		get places() {
			return all();
		},
		get foremost() {
			return all().slice(0, MOST_FOREMOST);
		},
		claims: first.claims,
		parts: first.parts,
		disputed: marks.some(({ disputed }) => disputed),
		dashed: first.dashed,
		changed: marks.some(({ changed }) => changed),
		name: first.name,
		note: '',
		get spoken() {
			return message('map.margin.led', { first: first.spoken, more: all().length - first.places.length });
		}
	};
}
