// A draft as the corpus keeps it: the likeliest of each part where the corpus has it, and all that each may be, with score and reason in words. What
// the corpus does not have yet stands among the candidates as a record without an id.
import type { ActorId, PlaceId, ReportId, Signature } from '../../model/corpus.ts';
import type { Candidate as KeptCandidate, Draft, DraftId } from '../../model/draft.ts';
import { parseEdtf } from '../../model/parse-edtf.ts';
import type { When } from '../../model/when.ts';
import type { Speaker } from '../speakers/cast.ts';
import type { Candidate, Choice } from './choice.ts';
import type { DraftPlace } from './place-mention.ts';
import type { ReportDraft } from './report-draft.ts';
import { sayReason } from './say-reason.ts';

/** `made`: the reader, with its version, and the day. */
export function toDraft(draft: ReportDraft, report: ReportId, made: Signature): Draft {
	const attribution = known(draft.chain.value.map(({ actor }) => actor));
	const about = known(draft.about.value.map(({ id }) => id));
	const at = draft.at.value?.id;
	const event = 'id' in draft.event.value ? draft.event.value.id : null;
	const [when, said] = [toWhen(draft.when.value), toWhen(draft.said.value)];
	return {
		id: draft.id as DraftId,
		report,
		quote: draft.quote,
		text: draft.text,
		kind: draft.kind.value,
		...(attribution ? { attribution } : {}),
		...(about ? { about } : {}),
		...(at === undefined ? {} : { at }),
		...(when ? { when } : {}),
		...(said ? { said } : {}),
		...(event === null ? {} : { events: [event] }),
		candidates: candidatesOf(draft),
		made
	};
}

/** All of them, or null where the corpus lacks one: a chain with a link left out would say something else. */
function known<Id extends ActorId | PlaceId>(ids: readonly (Id | undefined)[]): Id[] | null {
	return ids.includes(undefined) ? null : (ids as Id[]);
}

function toWhen(edtf: string | null): When | null {
	const parsed = edtf === null ? null : parseEdtf(edtf);
	return parsed?.ok ? parsed.when : null;
}

function candidatesOf(draft: ReportDraft): Record<string, KeptCandidate[]> {
	return {
		attribution: all(draft.chain, (speakers) => speakers.map(speakerValue)),
		about: all(draft.about, (places) => places.map(placeValue)),
		at: all(draft.at, (place) => place && placeValue(place)),
		when: all(draft.when, (edtf) => edtf),
		said: all(draft.said, (edtf) => edtf),
		kind: all(draft.kind, (kind) => kind),
		events: all(draft.event, (event) => ('id' in event ? event.id : { title: event.proposed })),
		answers: draft.answers.map((answer) => kept(answer, (value) => value))
	};
}

function all<Value>(part: Choice<Value>, toValue: (value: Value) => unknown): KeptCandidate[] {
	return [part, ...part.others].map((candidate) => kept(candidate, toValue));
}

function kept<Value>(
	{ value, score, reason }: Candidate<Value>,
	toValue: (value: Value) => unknown
): KeptCandidate {
	return {
		value: toValue(value),
		score: Math.round(1000 * Math.min(1, Math.max(0, score))) / 1000,
		reason: sayReason(reason)
	};
}

function speakerValue({ actor, name }: Speaker): unknown {
	return actor ?? { name };
}

/** A place that the corpus has not is named with what finds it again. */
function placeValue({ id, name, gazetteer }: DraftPlace): unknown {
	if (id !== undefined) return id;
	if (!gazetteer) return { name };
	const { longitude, latitude, kind, geonames, wikidata, radiusKm } = gazetteer;
	return {
		name,
		kind,
		longitude,
		latitude,
		...(geonames === undefined ? {} : { geonames }),
		...(wikidata === undefined ? {} : { wikidata }),
		...(radiusKm === undefined ? {} : { radiusKm })
	};
}
