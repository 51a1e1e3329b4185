// Which places may have a footprint on the map.
import type { Place } from '../../model/corpus.ts';

/** Their codes. */
export function regionCodes(places: readonly Place[]): number[] {
	return places.flatMap(({ precision }, code) => (precision === 'region' ? [code] : []));
}
