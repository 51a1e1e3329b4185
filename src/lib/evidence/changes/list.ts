// What changed in a corpus, thing by thing: each claim once for every way in which it changed, then questions, reports, places,
// events, actors and sources. Says old and new values in words; knows neither page nor terminal.
import { language, message } from '../../messages/message.ts';
import type {
	Actor,
	Claim,
	Corpus,
	Event,
	Place,
	PlaceId,
	Question,
	Report,
	Source
} from '../../model/corpus.ts';
import { formatWhen } from '../../model/format-when.ts';
import type { When } from '../../model/when.ts';
import { originName } from '../origin/chain.ts';
import type { ChangedField, ClaimChange, CorpusChanges, QuestionChange } from './changes.ts';
import type { RecordChange } from './records.ts';
import { describeRecordChange } from './records-words.ts';
import { CLAIM_CHANGE_KINDS, fieldsOfKind, type ClaimChangeKind } from './kinds.ts';
import { indexEvidence, recordOf, type EvidenceIndex } from '../evidence-index.ts';

interface Listed<On extends string, Kind extends string, Item> {
	readonly on: On;
	readonly kind: Kind;
	/** As it is now; a withdrawn one as it was. */
	readonly record: Item;
	/** What the kind leaves open; empty where it leaves nothing open. */
	readonly detail: string;
}

type QuestionMove =
	'gainedPosition' | 'lostPosition' | 'gainedOrigin' | 'lostOrigin' | 'becameDisputed' | 'settled';

type RecordKind = RecordChange['kind'];

export type ListedChange =
	| Listed<'claim', 'added' | 'withdrawn' | 'renamed' | ClaimChangeKind, Claim>
	| Listed<'question', 'added' | 'withdrawn' | 'reworded' | QuestionMove, Question>
	| Listed<'report', 'added' | 'withdrawn' | 'edited', Report>
	| Listed<'place', RecordKind, Place>
	| Listed<'event', RecordKind, Event>
	| Listed<'actor', RecordKind, Actor>
	| Listed<'source', RecordKind, Source>;

/** `before` and `after` are the corpora that `changes` came from. Changes of one kind stand together. */
export function listChanges(changes: CorpusChanges, before: Corpus, after: Corpus): ListedChange[] {
	const indexes = { old: indexEvidence(before), fresh: indexEvidence(after) };
	return [
		...changes.added.map((claim) => listed('claim', 'added', claim)),
		...changes.withdrawn.map((claim) => listed('claim', 'withdrawn', claim)),
		...changes.renamed.map(({ before: { id }, after: claim }) =>
			listed(
				'claim',
				'renamed',
				claim,
				message('evidence.changes.became', {
					field: message('evidence.changes.field.id'),
					before: id,
					after: claim.id
				})
			)
		),
		...CLAIM_CHANGE_KINDS.flatMap((kind) => listClaimsOfKind(changes.changed, kind, indexes)),
		...changes.questionsAdded.map((question) => listed('question', 'added', question)),
		...changes.questionsWithdrawn.map((question) => listed('question', 'withdrawn', question)),
		...changes.questionsReworded.map((question) => listed('question', 'reworded', question)),
		...listMoves(changes.questions, indexes),
		...changes.reportsAdded.map((report) => listed('report', 'added', report)),
		...changes.reportsWithdrawn.map((report) => listed('report', 'withdrawn', report)),
		...changes.reportsEdited.map((report) => listed('report', 'edited', report)),
		...changes.records.map(
			(change) => listed(change.on, change.kind, change.record, describeRecordChange(change)) as ListedChange
		)
	];
}

/** What the changed thing is called. */
export function nameOfChange({ on, record }: ListedChange): string {
	switch (on) {
		case 'claim':
		case 'question':
			return record.text;
		case 'report':
			return record.title ?? record.source;
		case 'event':
			return record.title;
		case 'place':
		case 'actor':
		case 'source':
			return record.name;
	}
}

/** `Claims added`; of one, `Claim added`. */
export function describeKind({ on, kind }: Pick<ListedChange, 'on' | 'kind'>, count: number): string {
	return message(`evidence.changes.kind.${on}.${kind}` as MessageOfKind, { count });
}

type KeyOf<Change> = Change extends ListedChange
	? `evidence.changes.kind.${Change['on']}.${Change['kind']}`
	: never;
type MessageOfKind = KeyOf<ListedChange>;

interface Indexes {
	readonly old: EvidenceIndex;
	readonly fresh: EvidenceIndex;
}

function listed<On extends string, Kind extends string, Item>(
	on: On,
	kind: Kind,
	record: Item,
	detail = ''
): Listed<On, Kind, Item> {
	return { on, kind, record, detail };
}

function listClaimsOfKind(
	changes: readonly ClaimChange[],
	kind: ClaimChangeKind,
	{ old, fresh }: Indexes
): ListedChange[] {
	return changes.flatMap(({ before, after, fields }) => {
		const said = fieldsOfKind(fields, kind).map((field) => {
			const values = { before: valueOf(before, field, old), after: valueOf(after, field, fresh) };
			const name = message(`evidence.changes.field.${field}`);
			return message('evidence.changes.became', { field: name, ...values });
		});
		return said.length === 0 ? [] : [listed('claim', kind, after, language().row(said, 'semicolon'))];
	});
}

/** By kind of move first, so that those of one kind stand together. */
function listMoves(changes: readonly QuestionChange[], { old, fresh }: Indexes): ListedChange[] {
	const moves: Record<QuestionMove, (change: QuestionChange) => readonly string[]> = {
		gainedPosition: ({ gainedPositions }) => gainedPositions.map(({ text }) => text),
		lostPosition: ({ lostPositions }) => lostPositions.map(({ text }) => text),
		gainedOrigin: ({ gainedOrigins }) => gainedOrigins.map((origin) => originName(origin, fresh)),
		lostOrigin: ({ lostOrigins }) => lostOrigins.map((origin) => originName(origin, old)),
		becameDisputed: ({ becameDisputed }) => (becameDisputed ? [''] : []),
		settled: ({ ceasedToBeDisputed }) => (ceasedToBeDisputed ? [''] : [])
	};
	return (Object.keys(moves) as QuestionMove[]).flatMap((kind) =>
		changes.flatMap((change) =>
			moves[kind](change).map((detail) => listed('question', kind, change.question, detail))
		)
	);
}

/** A field as people read it. */
function valueOf(claim: Claim, field: ChangedField, index: EvidenceIndex): string {
	const none = message('evidence.changes.none.given');
	const orNone = (words: readonly string[]) => (words.length === 0 ? none : language().list(words));
	const placeName = (id: PlaceId) => recordOf(index.places, id).name;
	const dateOf = (when: When | undefined) => (when ? formatWhen(when, 'long') : none);
	switch (field) {
		case 'text':
			return quoted(claim.text);
		case 'quote':
			return quoted(claim.quote.exact);
		case 'when':
		case 'said':
			return dateOf(claim[field]);
		case 'at':
			return claim.at === undefined ? none : placeName(claim.at);
		case 'about':
			return orNone(claim.about.map(placeName));
		case 'attribution':
			return orNone(claim.attribution.map((id) => recordOf(index.actors, id).name));
		case 'events':
			return orNone(claim.events.map((id) => index.corpus.events.find((event) => event.id === id)!.title));
		case 'topics':
			return orNone(claim.topics);
		case 'answers':
			return orNone(claim.answers.map(({ question, position }) => positionText(question, position, index)));
		case 'kind':
		case 'status':
		case 'credibility':
		case 'likelihood':
			return String(claim[field] ?? none);
	}
}

function positionText(question: Question['id'], position: string, index: EvidenceIndex): string {
	const { positions } = recordOf(index.questions, question);
	return quoted(positions.find(({ id }) => id === position)!.text);
}

function quoted(text: string): string {
	return message('evidence.changes.quoted', { text });
}
