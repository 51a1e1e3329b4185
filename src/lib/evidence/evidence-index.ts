// A corpus made ready for questions about evidence: records by id, claims by report and by the answer they give.
// Made once for a corpus and passed to the functions of this room, which leave in it what they found. Knows no filters: it holds every claim.
import { quotePlaces, type QuotePlaces } from '../compile/quote-places.ts';
import type {
	Actor,
	ActorId,
	Claim,
	Corpus,
	Event,
	EventId,
	Place,
	PlaceId,
	PositionId,
	Question,
	QuestionId,
	Report,
	ReportId,
	Source,
	SourceId
} from '../model/corpus.ts';

export interface EvidenceIndex {
	readonly corpus: Corpus;
	readonly sources: ReadonlyMap<SourceId, Source>;
	readonly actors: ReadonlyMap<ActorId, Actor>;
	readonly events: ReadonlyMap<EventId, Event>;
	readonly reports: ReadonlyMap<ReportId, Report>;
	readonly places: ReadonlyMap<PlaceId, Place>;
	readonly questions: ReadonlyMap<QuestionId, Question>;
	readonly quoteAt: QuotePlaces;
	/** In the corpus's order; a report without claims has no entry. */
	readonly claimsByReport: ReadonlyMap<ReportId, readonly Claim[]>;
	readonly claimsByQuestion: ReadonlyMap<QuestionId, readonly Claim[]>;
	/** Claims that give one answer, by `answerKey`. */
	readonly claimsByAnswer: ReadonlyMap<string, readonly Claim[]>;
	/** What `find` finds in this index, found when first asked. `find` is a function of a module, never one made on the spot. */
	readonly once: <Found>(find: (index: EvidenceIndex) => Found) => Found;
}

const known = new WeakMap<Corpus, EvidenceIndex>();

/** The index of `corpus`; asked twice for the same corpus it is the same object. */
export function indexEvidence(corpus: Corpus): EvidenceIndex {
	let index = known.get(corpus);
	if (!index) known.set(corpus, (index = build(corpus)));
	return index;
}

export function answerKey(question: QuestionId, position: PositionId): string {
	return JSON.stringify([question, position]);
}

/** The record that `id` names. Parsing made sure that it is there, so its absence is a programmer's error. */
export function recordOf<Key extends string, Value>(records: ReadonlyMap<Key, Value>, id: Key): Value {
	const record = records.get(id);
	if (record === undefined) throw new Error(`No record "${id}" in this corpus; was it read by parse-corpus?`);
	return record;
}

function build(corpus: Corpus): EvidenceIndex {
	const reports = byId(corpus.reports);
	const found = new Map<unknown, unknown>();
	const index: EvidenceIndex = {
		once<Found>(find: (index: EvidenceIndex) => Found): Found {
			if (!found.has(find)) found.set(find, find(index));
			return found.get(find) as Found;
		},
		corpus,
		quoteAt: quotePlaces(reports),
		events: byId(corpus.events),
		sources: byId(corpus.sources),
		actors: byId(corpus.actors),
		reports,
		places: byId(corpus.places),
		questions: byId(corpus.questions),
		claimsByReport: grouped(corpus.claims, (claim) => [claim.report]),
		claimsByQuestion: grouped(corpus.claims, (claim) => claim.answers.map((answer) => answer.question)),
		claimsByAnswer: grouped(corpus.claims, (claim) =>
			claim.answers.map((answer) => answerKey(answer.question, answer.position))
		)
	};
	return index;
}

function byId<Key extends string, Value extends { readonly id: Key }>(
	records: readonly Value[]
): Map<Value['id'], Value> {
	return new Map(records.map((record) => [record.id, record]));
}

function grouped<Key>(claims: readonly Claim[], keysOf: (claim: Claim) => readonly Key[]): Map<Key, Claim[]> {
	const groups = new Map<Key, Claim[]>();
	for (const claim of claims) {
		for (const key of new Set(keysOf(claim))) {
			const group = groups.get(key);
			if (group) group.push(claim);
			else groups.set(key, [claim]);
		}
	}
	return groups;
}
