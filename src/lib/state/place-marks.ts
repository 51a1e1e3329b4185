// The clusters of an answer as marks for the map: the meeting of corpus, answer and marker. Pure.
import { differingPlaces } from '../evidence/differing-places.ts';
import type { EvidenceIndex } from '../evidence/evidence-index.ts';
import type { MarkerPart } from '../map/marker.ts';
import type { MapMark } from '../map/marks.ts';
import { message } from '../messages/message.ts';
import type { Place } from '../model/corpus.ts';
import { clustersOf, type Cluster, type ClusterView } from '../query/clusters.ts';
import type { Answer, Counted } from '../query/run.ts';
import type { Table } from '../query/table.ts';
import { styleOf, type ColourScheme } from './colour-scheme.ts';

/** At which the small map beside the map shows the whole. */
export const WHOLE_ZOOM = 3;

/** The marks of the selected claims at `zoom`, those of the most mentioned places first. Their rings are split by what `colours` tells apart. */
export function toMarks(
	table: Table,
	answer: Answer,
	evidence: EvidenceIndex,
	zoom: number,
	colours: ColourScheme,
	changedPlaces: ReadonlySet<string> = new Set()
): MapMark[] {
	const differing = differingPlaces(evidence);
	return clustersToMarks(
		clustersOf(table, answer, { zoom, ...splitBy(colours) }),
		answer,
		evidence.corpus.places,
		({ id }) => differing.has(id),
		colours,
		changedPlaces
	);
}

/** How `clustersOf` has to split claims for marks in these colours. */
export function splitBy({ by, classes, classOf }: ColourScheme): Pick<ClusterView, 'by' | 'classes'> {
	// Marks split by the places that claims are about need no counts but those of the places.
	return by === 'at' ? { by, classes: { count: classes.length, of: classOf } } : { by: 'event' };
}

/** `clusters` of `answer`, split for `colours`. */
export function clustersToMarks(
	clusters: readonly Cluster[],
	answer: Counted,
	places: readonly Place[],
	isDiffering: (place: Place) => boolean,
	colours: ColourScheme,
	changedPlaces: ReadonlySet<string> = new Set()
): MapMark[] {
	return clusters.map((cluster) => {
		const here = cluster.places.map((code) => places[code]!);
		const parts = toParts(cluster, answer, colours);
		// Both columns of places have the same codes.
		const saidHere = answer.counts.at[cluster.places[0]!]!;
		return toMark(cluster, here, parts, saidHere, {
			disputed: cluster.disputed > 0 && here.some(isDiffering),
			changed: changedPlaces.size > 0 && here.some(({ id }) => changedPlaces.has(id))
		});
	});
}

function toMark(
	cluster: Cluster,
	here: readonly Place[],
	parts: readonly MarkerPart[],
	saidHere: number,
	{ disputed, changed }: { disputed: boolean; changed: boolean }
): MapMark {
	const lead = here[0]!;
	const dashed = here.length === 1 && isDashed(lead);
	const others = here.length - 1;
	return {
		id: lead.id,
		point: cluster.point,
		places: here.map(({ id }) => id),
		claims: cluster.claims,
		parts,
		disputed,
		dashed,
		changed,
		name: lead.name,
		note: noteOf(lead, others, saidHere),
		spoken: message('explore.mark.spoken', {
			name: others > 0 ? message('explore.mark.cluster', { name: lead.name, count: others }) : lead.name,
			claims: cluster.claims,
			disputed: String(disputed),
			dashed: String(dashed),
			changed: String(changed)
		})
	};
}

/** Counts by class as parts by style; of places that claims are about, by place. */
function toParts({ parts, places }: Cluster, { mentions }: Counted, colours: ColourScheme): MarkerPart[] {
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

function noteOf(lead: Place, others: number, saidHere: number): string {
	const notes = [
		others > 0 ? message('explore.mark.others', { count: others }) : '',
		lead.precision === 'approximate' ? message('panel.precision.approximate') : '',
		lead.precision === 'region' && lead.kind !== 'country' ? message('explore.mark.region') : '',
		saidHere > 0 ? message('explore.mark.saidHere', { count: saidHere }) : ''
	];
	return notes.filter((note) => note !== '').join('; ');
}
