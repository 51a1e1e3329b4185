// Portions of claims as whoever reads them gives them, made what writers want: it is said, once, whose work they are.
import type { SourceId } from '../../model/corpus.ts';
import { sayCredit, type Selection } from './selection.ts';

interface Uncredited extends Omit<Selection, 'credit'> {
	/** Of all selected claims; and whether a point of theirs is from GeoNames. */
	readonly sources: ReadonlySet<SourceId>;
	readonly isFromGeoNames: boolean;
}

export async function* withCredit(portions: AsyncIterable<Uncredited>): AsyncGenerator<Selection, void> {
	let credit: string | null = null;
	for await (const { sources, isFromGeoNames, ...selected } of portions) {
		credit ??= sayCredit(selected.evidence, sources, isFromGeoNames);
		yield { ...selected, credit };
	}
}
