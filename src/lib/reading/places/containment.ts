// Whether one place of the gazetteer lies in another: by country, or by the outline of an area. Outlines are read once.
import type { MultiPolygon } from 'geojson';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isInOutline } from '../gazetteer/outline.ts';
import { kilometresBetween } from '../../model/distance.ts';
import type { PlaceKind } from '../gazetteer/place.ts';
import { middleOfPart } from './directions.ts';
import type { Mention } from './mention.ts';

const TOWNS = new Set<PlaceKind>(['capital', 'city']);
const IN_TOWNS = new Set<PlaceKind>(['institution', 'landmark', 'quarter', 'airport', 'base']);
const TOWN_KM = 40;
/** Outlines that are kept, those of counties and areas mostly. */
const MOST_OUTLINES = 100;

/** One for a gazetteer, so that what it worked out for one text serves the next. */
const made = new WeakMap<Gazetteer, Containment>();

export function containmentOf(gazetteer: Gazetteer): Containment {
	let containment = made.get(gazetteer);
	if (!containment) made.set(gazetteer, (containment = new Containment(gazetteer)));
	return containment;
}

export class Containment {
	readonly #gazetteer: Gazetteer;
	readonly #outlines = new Map<number, MultiPolygon | null>();
	readonly #middles = new Map<string, readonly [number, number] | undefined>();

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
		const area = gazetteer.area(inner);
		if (area === outer) return true;
		const parts = gazetteer.parts(outer);
		if (parts.length > 0)
			return parts.some((part) => part === inner || part === area || this.isIn(inner, part));
		// Towns and airports lie in the area that they are listed in and in no other.
		if (kind === 'area' && area >= 0) return false;
		const country = gazetteer.countryCode(outer);
		if (country !== 0 && gazetteer.countryCode(inner) !== country) return false;
		return gazetteer.radiusKm(inner) < gazetteer.radiusKm(outer) && this.#isInOutline(inner, outer);
	}

	#isInOutline(inner: number, outer: number): boolean {
		const gazetteer = this.#gazetteer;
		const [lng, lat] = [gazetteer.longitude(inner), gazetteer.latitude(inner)];
		const km = kilometresBetween(lng, lat, gazetteer.longitude(outer), gazetteer.latitude(outer));
		if (km > 2 * gazetteer.radiusKm(outer)) return false;
		const outline = this.#outline(outer);
		return outline !== null && isInOutline(outline, lng, lat);
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

	/** Where a part of a place by direction has its middle, as [longitude, latitude]; undefined where it has no outline. */
	middleOfPart(place: number, direction: string): readonly [number, number] | undefined {
		const key = `${place} ${direction}`;
		if (!this.#middles.has(key)) {
			const outline = this.#gazetteer.outline(place);
			this.#middles.set(key, outline ? middleOfPart(outline, direction) : undefined);
		}
		return this.#middles.get(key);
	}

	#outline(place: number): MultiPolygon | null {
		let outline = this.#outlines.get(place);
		if (outline !== undefined) return outline;
		if (this.#outlines.size >= MOST_OUTLINES) this.#outlines.clear();
		this.#outlines.set(place, (outline = this.#gazetteer.outline(place)));
		return outline;
	}
}
