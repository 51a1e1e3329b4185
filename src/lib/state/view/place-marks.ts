// The clusters of an answer as marks for the map: the meeting of corpus, answer and marker. Pure.
import type { MarkerPart } from '../../map/marks/marker.ts';
import type { MapMark } from '../../map/marks/marks.ts';
import { language, message } from '../../messages/message.ts';
import type { Place } from '../../model/corpus.ts';
import type { Cluster } from '../../query/clusters/clusters.ts';
import type { Counted } from '../../query/engine/engine.ts';
import { styleOf, type ColourScheme } from './colour-scheme.ts';

/** At which the small map beside the map shows the whole. */
export const WHOLE_ZOOM = 3;

/** A cluster may stand for thousands. */
const MOST_FOREMOST = 100;

/** What is known of places whatever is selected. */
export interface KnownPlaces {
	readonly places: readonly Place[];
	/** By place code 1 where claims about it differ. */
	readonly differing: Uint8Array;
	/** Something changed about these since the reader last looked. */
	readonly changed: ReadonlySet<string>;
}

/** `clusters` of `answer`, split for `colours`. */
export function toMarks(
	clusters: readonly Cluster[],
	answer: Pick<Counted, 'mentions' | 'counts'>,
	{ places, differing, changed }: KnownPlaces,
	colours: ColourScheme
): MapMark[] {
	return clusters.map((cluster) => {
		const codes = cluster.places;
		return toMark(cluster, places, toParts(cluster, answer, colours), answer, {
			disputed: cluster.disputed > 0 && codes.some((code) => differing[code] === 1),
			changed: changed.size > 0 && codes.some((code) => changed.has(places[code]!.id))
		});
	});
}

/** What is said of a mark, and of which places, is worked out when it is asked: most marks lie outside of what the map shows. */
function toMark(
	{ places: codes, point, claims }: Cluster,
	places: readonly Place[],
	parts: readonly MarkerPart[],
	{ counts }: Pick<Counted, 'counts'>,
	{ disputed, changed }: { disputed: boolean; changed: boolean }
): MapMark {
	const lead = places[codes[0]!]!;
	const others = codes.length - 1;
	const dashed = others === 0 && isDashed(lead);
	let ids: readonly string[] | undefined;
	let foremost: readonly string[] | undefined;
	let note: string | undefined;
	let spoken: string | undefined;
	return {
		id: lead.id,
		point,
		get places() {
			return (ids ??= codes.map((code) => places[code]!.id));
		},
		get foremost() {
			return (foremost ??= codes.slice(0, MOST_FOREMOST).map((code) => places[code]!.id));
		},
		claims,
		parts,
		disputed,
		dashed,
		changed,
		name: lead.name,
		get note() {
			// Both columns of places have the same codes.
			return (note ??= noteOf(lead, others, claims, counts.place[codes[0]!]!, counts.at[codes[0]!]!));
		},
		get spoken() {
			return (spoken ??= message('explore.mark.spoken', {
				name: others > 0 ? message('explore.mark.cluster', { name: lead.name, count: others }) : lead.name,
				claims,
				disputed: String(disputed),
				dashed: String(dashed),
				changed: String(changed)
			}));
		}
	};
}

/** Counts by class as parts by style; of places that claims are about, by place. */
function toParts(
	{ parts, places }: Cluster,
	{ mentions }: Pick<Counted, 'mentions'>,
	colours: ColourScheme
): MarkerPart[] {
	const counts = new Map<number, number>();
	const add = (style: number, count: number) => {
		if (count > 0) counts.set(style, (counts.get(style) ?? 0) + count);
	};
	// Of the places that its claims are about, a marker shows those that it stands for.
	if (colours.by === 'place') for (const place of places) add(styleOf(colours, place), mentions[place]!);
	else parts.forEach((count, position) => add(colours.classes[position]!.style, count));
	return [...counts]
		.map(([style, claims]) => ({ style, claims }))
		.sort((a, b) => b.claims - a.claims || a.style - b.style);
}

/** A country's edge is known well enough for a marker in its middle; that of a region is not. */
function isDashed({ kind, precision }: Place): boolean {
	return precision === 'approximate' || (precision === 'region' && kind !== 'country');
}

/** `within`: as many claims name it or a place that lies in it, as its filter counts them. */
function noteOf(lead: Place, others: number, claims: number, within: number, saidHere: number): string {
	const notes = [
		others > 0 ? message('explore.mark.others', { count: others }) : '',
		lead.precision === 'approximate' ? message('panel.precision.approximate') : '',
		lead.precision === 'region' && lead.kind !== 'country' ? message('explore.mark.region') : '',
		others === 0 && within > claims ? message('explore.mark.within', { count: within }) : '',
		saidHere > 0 ? message('explore.mark.saidHere', { count: saidHere }) : ''
	];
	return language().row(
		notes.filter((note) => note !== ''),
		'semicolon'
	);
}
