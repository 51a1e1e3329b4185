// Whether one place of the gazetteer lies in another: by country, or by the outline of an area. Outlines are read once.
import type { MultiPolygon } from 'geojson';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isInOutline } from '../gazetteer/outline.ts';
import { kilometresBetween } from '../../model/distance.ts';
import type { PlaceKind } from '../gazetteer/place.ts';
import type { Mention } from './mention.ts';

const TOWNS = new Set<PlaceKind>(['capital', 'city']);
const IN_TOWNS = new Set<PlaceKind>(['institution', 'landmark', 'quarter', 'airport', 'base']);
const TOWN_KM = 40;

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
		if (TOWNS.has(kind)) return IN_TOWNS.has(gazetteer.kind(inner)) && this.#areNear(inner, outer);
		if (gazetteer.area(inner) === outer) return true;
		if (gazetteer.kind(inner) === 'country' || gazetteer.radiusKm(inner) >= gazetteer.radiusKm(outer))
			return false;
		const country = gazetteer.countryCode(outer);
		if (country !== 0 && gazetteer.countryCode(inner) !== country) return false;
		const outline = this.outline(outer);
		return outline !== null && isInOutline(outline, gazetteer.longitude(inner), gazetteer.latitude(inner));
	}

	#areNear(a: number, b: number): boolean {
		const gazetteer = this.#gazetteer;
		const [lng, lat] = [gazetteer.longitude(b), gazetteer.latitude(b)];
		return kilometresBetween(gazetteer.longitude(a), gazetteer.latitude(a), lng, lat) < TOWN_KM;
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
