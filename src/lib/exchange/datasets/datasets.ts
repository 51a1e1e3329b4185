// The data sets that are known by their columns, so that nobody is asked what each column is. The first that fits is taken.
import { ACLED } from './acled.ts';
import type { Dataset } from './dataset.ts';
import { GDELT_EVENTS } from './gdelt-events.ts';
import { GDELT_GKG, GDELT_GKG_SHORT } from './gdelt-gkg.ts';
import { LINKED_PLACES } from './linked-places.ts';
import { PLACEMARKS } from './placemarks.ts';
import { TIMEMAP } from './timemap.ts';
import { UCDP } from './ucdp.ts';

export const DATASETS: readonly Dataset[] = [
	UCDP,
	ACLED,
	TIMEMAP,
	GDELT_EVENTS,
	GDELT_GKG,
	GDELT_GKG_SHORT,
	LINKED_PLACES,
	PLACEMARKS
];

/** `fields` of the first rows; null where a mapping must say what they are. */
export function datasetOf(fields: ReadonlySet<string>, format: string): Dataset | null {
	return DATASETS.find((dataset) => dataset.fits(fields, format)) ?? null;
}
