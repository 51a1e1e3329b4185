// The places of the selected claims as marks for the map: the meeting of corpus, answer and marker.
// Pure; one mark a place (clusters.ts joins those that stand too close together).
import { disputedQuestions } from '../evidence/disputed.ts';
import type { EvidenceIndex } from '../evidence/evidence-index.ts';
import { eventStyle } from '../map/event-shapes.ts';
import type { Footprint } from '../map/footprints.ts';
import type { MarkerPart } from '../map/marker.ts';
import type { Bounds, MapMark } from '../map/marks.ts';
import { message } from '../messages/message.ts';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Claim, Place, PlaceId } from '../model/corpus.ts';

/** The marks of all places that `claims` are about, largest first. */
export function placeMarks(
	claims: readonly Claim[],
	compiled: CompiledCorpus,
	evidence: EvidenceIndex
): MapMark[] {
	const about = new Map<PlaceId, Claim[]>();
	const saidAt = new Map<PlaceId, number>();
	for (const claim of claims) {
		for (const place of claim.about) about.set(place, [...(about.get(place) ?? []), claim]);
		if (claim.at) saidAt.set(claim.at, (saidAt.get(claim.at) ?? 0) + 1);
	}
	const disputed = disputedQuestions(evidence);
	const styles = new Map(compiled.corpus.events.map(({ id }, i) => [id, eventStyle(i)]));
	return compiled.corpus.places
		.filter(({ id }) => about.has(id))
		.map((place) => {
			const here = about.get(place.id)!;
			const isDisputed = here.some(({ answers }) => answers.some(({ question }) => disputed.has(question)));
			const dashed = isDashed(place);
			return {
				id: place.id,
				point: compiled.placements[place.id]!.point,
				places: [place.id],
				claims: here.length,
				parts: toParts(here.flatMap(({ events }) => events.map((event) => styles.get(event)!))),
				disputed: isDisputed,
				dashed,
				name: place.name,
				note: noteOf(place, saidAt.get(place.id) ?? 0),
				spoken: message('explore.mark.spoken', {
					name: place.name,
					claims: here.length,
					disputed: String(isDisputed),
					dashed: String(dashed)
				})
			};
		})
		.sort((a, b) => b.claims - a.claims);
}

/** Regions whose claims are selected, as footprints: the fuller half strongly, the others faintly. Countries have none. */
export function toFootprints(marks: readonly MapMark[], compiled: CompiledCorpus, open: string | null): Footprint[] {
	const places = new Map<string, Place>(compiled.corpus.places.map((place) => [place.id, place]));
	const regions = marks.flatMap((mark) => {
		const place = places.get(mark.id);
		const bounds = place && (compiled.placements[place.id]!.bounds as Bounds);
		return place && bounds && isSoft(place, bounds, open) ? [{ mark, place, bounds }] : [];
	});
	const most = Math.max(0, ...regions.map(({ mark }) => mark.claims));
	return regions.map(({ mark, place, bounds }) => {
		return {
			id: place.id,
			geometry: place.geometry,
			bounds,
			style: mark.parts[0]?.style ?? 0,
			opacity: mark.claims * 2 > most || place.id === open ? 0.34 : 0.16
		};
	});
}

function toParts(styles: readonly number[]): MarkerPart[] {
	const counts = new Map<number, number>();
	for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1);
	return [...counts]
		.map(([style, claims]) => ({ style, claims }))
		.sort((a, b) => b.claims - a.claims || a.style - b.style);
}

/** A country's edge is known well enough for a marker in its middle; that of a region is not. */
function isDashed({ kind, precision }: Place): boolean {
	return precision === 'approximate' || (precision === 'region' && kind !== 'country');
}

/** Wider regions than this would colour the whole map; degrees. */
const WIDEST = 12;

function isSoft(place: Place, [west, , east]: Bounds, open: string | null): boolean {
	if (place.precision !== 'region' || place.kind === 'country') return false;
	return place.id === open || east - west <= WIDEST;
}

function noteOf(place: Place, saidHere: number): string {
	const notes = [
		place.precision === 'approximate'
			? message('panel.precision.approximate')
			: place.precision === 'region' && place.kind !== 'country'
				? message('panel.precision.region')
				: '',
		saidHere > 0 ? message('explore.mark.saidHere', { count: saidHere }) : ''
	];
	return notes.filter((note) => note !== '').join('; ');
}
