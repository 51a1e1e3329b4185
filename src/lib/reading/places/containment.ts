// Whether one place of the gazetteer lies in another: by country, or by the outline of an area. Outlines are read once.
import type { MultiPolygon } from 'geojson';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isInOutline } from '../gazetteer/outline.ts';
import type { Mention } from './mention.ts';

export class Containment {
	readonly #gazetteer: Gazetteer;
	readonly #outlines = new Map<number, MultiPolygon | null>();

	constructor(gazetteer: Gazetteer) {
		this.#gazetteer = gazetteer;
	}

	/** No place lies in itself. */
	isIn(inner: number, outer: number): boolean {
		const gazetteer = this.#gazetteer;
		if (inner === outer) return false;
		const kind = gazetteer.kind(outer);
		if (kind === 'country')
			return (
				gazetteer.countryCode(inner) === gazetteer.countryCode(outer) && gazetteer.kind(inner) !== 'country'
			);
		if (gazetteer.area(inner) === outer) return true;
		if (gazetteer.kind(inner) === 'country' || gazetteer.radiusKm(inner) >= gazetteer.radiusKm(outer))
			return false;
		const country = gazetteer.countryCode(outer);
		if (country !== 0 && gazetteer.countryCode(inner) !== country) return false;
		const outline = this.outline(outer);
		return outline !== null && isInOutline(outline, gazetteer.longitude(inner), gazetteer.latitude(inner));
	}

	/** Whether any place that one mention may mean lies in any that the other may. */
	mayBeIn(inner: Mention, outer: Mention): boolean {
		return outer.choices.some(
			({ place, kind }) =>
				kind !== 'city' &&
				kind !== 'quarter' &&
				inner.choices.some((choice) => this.isIn(choice.place, place))
		);
	}

	outline(place: number): MultiPolygon | null {
		let outline = this.#outlines.get(place);
		if (outline === undefined) this.#outlines.set(place, (outline = this.#gazetteer.outline(place)));
		return outline;
	}
}
