// Selections that come in portions, one after another or as one whole.
import type { Selections } from '../format.ts';
import type { Selection } from '../selection/selection.ts';

/** All portions as one; for formats that are written in one go. */
export async function gathered(selections: Selections): Promise<Selection> {
	const portions: Selection[] = [];
	for await (const selection of selections) portions.push(selection);
	const [first] = portions;
	if (!first) throw new Error('No selection to write; expected one, if only of no claims');
	if (portions.length === 1) return first;
	const ofClaim = new Map(portions.flatMap((each) => each.claims.map((claim) => [claim, each])));
	return {
		...first,
		claims: portions.flatMap(({ claims }) => claims),
		originOf: (claim) => ofClaim.get(claim)!.originOf(claim)
	};
}

/** A selection that is whole already, as who writes wants it. */
export async function* asPortion(selection: Selection): AsyncGenerator<Selection, void> {
	yield await Promise.resolve(selection);
}
