// What a text's other names tell of one of them: which countries and areas it speaks of, and where its surest places lie.
import { kilometresBetween } from '../../model/distance.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlaceKind } from '../gazetteer/place.ts';
import type { Containment } from './containment.ts';

/** A name's place as chosen so far, and how often the text has it. */
export interface Anchor {
	readonly key: string;
	readonly place: number;
	readonly count: number;
	readonly isSure: boolean;
}

export interface Support {
	readonly weight: number;
	/** The place that lends most of it, and how. */
	readonly from?: { readonly place: number; readonly how: 'in' | 'near' | 'contains' };
}

/** Kilometres within which places of one text usually lie. */
const NEAR_KM = 200;
/** To lie in one of these says little, or has been counted. */
const VAST = new Set<PlaceKind>(['country', 'continent', 'region']);
const HOLDERS = new Set<PlaceKind>(['country', 'area', 'capital', 'city']);
const NO_SUPPORT: Support = { weight: 0 };
const POINTS = new Set(['capital', 'city', 'quarter', 'airport', 'base', 'landmark', 'county', 'area']);

export class Context {
	readonly #anchors: readonly Anchor[];
	readonly #gazetteer: Gazetteer;
	readonly #containment: Containment;

	constructor(anchors: readonly Anchor[], gazetteer: Gazetteer, containment: Containment) {
		this.#anchors = anchors;
		this.#gazetteer = gazetteer;
		this.#containment = containment;
	}

	/** How much the other names speak for this place as what `key` means. */
	support(key: string, place: number): Support {
		const others = this.#anchors.filter((anchor) => anchor.key !== key && anchor.place !== place);
		if (others.length === 0) return NO_SUPPORT;
		const supports = [
			this.#fromCountry(place, others),
			this.#fromAreas(place, others),
			this.#fromNeighbours(place, others),
			this.#fromContents(place, others)
		];
		const strongest = supports.reduce((best, each) => (each.weight > best.weight ? each : best));
		return { ...strongest, weight: supports.reduce((sum, { weight }) => sum + weight, 0) };
	}

	#fromCountry(place: number, others: readonly Anchor[]): Support {
		const code = this.#gazetteer.countryCode(place);
		if (code === 0) return NO_SUPPORT;
		const same = others.filter((anchor) => this.#gazetteer.countryCode(anchor.place) === code);
		const count = same.reduce((sum, anchor) => sum + anchor.count, 0);
		if (count === 0) return NO_SUPPORT;
		const weight = Math.min(2.6, 1 + 0.5 * Math.log2(count));
		return { weight, from: { place: same[0]!.place, how: 'in' } };
	}

	#fromAreas(place: number, others: readonly Anchor[]): Support {
		const area = others.find(
			(anchor) => !VAST.has(this.#gazetteer.kind(anchor.place)) && this.#containment.isIn(place, anchor.place)
		);
		return area ? { weight: 2.2, from: { place: area.place, how: 'in' } } : NO_SUPPORT;
	}

	#fromNeighbours(place: number, others: readonly Anchor[]): Support {
		const gazetteer = this.#gazetteer;
		if (!POINTS.has(gazetteer.kind(place))) return NO_SUPPORT;
		const [lng, lat] = [gazetteer.longitude(place), gazetteer.latitude(place)];
		const near = others.find(
			(anchor) =>
				anchor.isSure &&
				POINTS.has(gazetteer.kind(anchor.place)) &&
				kilometresBetween(lng, lat, gazetteer.longitude(anchor.place), gazetteer.latitude(anchor.place)) <
					NEAR_KM
		);
		return near ? { weight: 1.4, from: { place: near.place, how: 'near' } } : NO_SUPPORT;
	}

	/** A country or area of which the text names something that lies in it. */
	#fromContents(place: number, others: readonly Anchor[]): Support {
		const kind = this.#gazetteer.kind(place);
		if (!HOLDERS.has(kind)) return NO_SUPPORT;
		const inside = others.find((anchor) => anchor.isSure && this.#containment.isIn(anchor.place, place));
		return inside ? { weight: 2.5, from: { place: inside.place, how: 'contains' } } : NO_SUPPORT;
	}
}
