// A place named in a text: which places may be meant, how likely each is, and why. A person decides among them.
import type { Span } from '../annotation.ts';
import type { GazetteerPlace } from '../gazetteer/place.ts';

/**
 * - `named`: the place itself;
 * - `demonym`: its people or what is theirs ("Turkish");
 * - `government`: a capital that stands for those who govern from it ("Damascus said");
 * - `dateline`: where the report was written, which is not what it is about;
 * - `direction`: a part of a place, worked out from direction and area ("northern Syria");
 * - `approximate`: a name that no gazetteer has, placed by what stands beside it ("the village of X, near Y").
 */
export type PlaceRole = 'named' | 'demonym' | 'government' | 'dateline' | 'direction' | 'approximate';

/** Why a candidate is thought of, as data: `sayReason` puts it in words. `name` is of the place that lends the reason. */
export type PlaceReason =
	| { readonly kind: 'only' }
	| { readonly kind: 'largest' }
	| { readonly kind: 'beside'; readonly name: string }
	| { readonly kind: 'in'; readonly name: string }
	| { readonly kind: 'near'; readonly name: string }
	| { readonly kind: 'home'; readonly name: string }
	| { readonly kind: 'people-of'; readonly name: string }
	| { readonly kind: 'government-of'; readonly name: string }
	| { readonly kind: 'part-of'; readonly name: string }
	| { readonly kind: 'cue'; readonly cue: string; readonly name?: string };

export interface PlaceCandidate {
	readonly place: GazetteerPlace;
	/** From 0 to 1; those of one annotation add up to at most 1. */
	readonly score: number;
	readonly reason: PlaceReason;
}

export interface PlaceAnnotation extends Span {
	/** As it stands in the text. */
	readonly text: string;
	/** The name by itself, where the annotation is more: the "Syria" of "northern Syria". */
	readonly core?: Span;
	readonly role: PlaceRole;
	/** The likeliest first; never empty. */
	readonly candidates: readonly [PlaceCandidate, ...PlaceCandidate[]];
}
