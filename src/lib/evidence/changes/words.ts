// What changed in a corpus, in one sentence, and the fields of a claim by name.
import { language, message } from '../../messages/message.ts';
import { isUnchanged, type ChangedField, type ClaimChange, type CorpusChanges } from './changes.ts';
import { fieldsOfKind, type ClaimChangeKind } from './kinds.ts';
import type { RecordChange, RecordName } from './records.ts';

/** `Claims: 2 added, 1 withdrawn and 1 reworded; questions: 1 gained a position.` */
export function describeChanges(changes: CorpusChanges): string {
	if (isUnchanged(changes)) return message('evidence.changes.none');
	const clauses = [
		['evidence.changes.claims', claimParts(changes)],
		['evidence.changes.questions', questionParts(changes)],
		['evidence.changes.reports', reportParts(changes)],
		['evidence.changes.places', recordParts(changes, 'place')],
		['evidence.changes.events', recordParts(changes, 'event')],
		['evidence.changes.actors', recordParts(changes, 'actor')],
		['evidence.changes.sources', recordParts(changes, 'source')]
	] as const;
	const sentence = clauses
		.filter(([, parts]) => parts.length > 0)
		.map(([key, parts]) => message(key, { list: language().list(parts) }))
		.join(message('evidence.changes.between'));
	return message('evidence.changes.sentence', { sentence: language().capitalised(sentence) });
}

/** `place and date`. */
export function describeFields(fields: readonly ChangedField[]): string {
	return language().list(fields.map((field) => message(`evidence.changes.field.${field}`)));
}

function claimParts({ added, withdrawn, renamed, changed }: CorpusChanges): string[] {
	const countOf = (kind: ClaimChangeKind) =>
		changed.filter(({ fields }) => fieldsOfKind(fields, kind).length > 0).length;
	return counted([
		['evidence.changes.added', added.length],
		['evidence.changes.withdrawn', withdrawn.length],
		['evidence.changes.renamed', renamed.length],
		['evidence.changes.reworded', countOf('reworded')],
		['evidence.changes.moved', countOf('moved')],
		['evidence.changes.redated', countOf('redated')],
		['evidence.changes.otherwise', changed.filter(isOnlyOtherwise).length]
	]);
}

function isOnlyOtherwise({ fields }: ClaimChange): boolean {
	return fieldsOfKind(fields, 'otherwise').length === fields.length;
}

function questionParts({
	questions,
	questionsAdded,
	questionsWithdrawn,
	questionsReworded
}: CorpusChanges): string[] {
	return counted([
		['evidence.changes.added', questionsAdded.length],
		['evidence.changes.withdrawn', questionsWithdrawn.length],
		['evidence.changes.reworded', questionsReworded.length],
		[
			'evidence.changes.gainedPosition',
			questions.filter(({ gainedPositions }) => gainedPositions.length > 0).length
		],
		[
			'evidence.changes.lostPosition',
			questions.filter(({ lostPositions }) => lostPositions.length > 0).length
		],
		[
			'evidence.changes.gainedOrigin',
			questions.filter(({ gainedOrigins }) => gainedOrigins.length > 0).length
		],
		['evidence.changes.lostOrigin', questions.filter(({ lostOrigins }) => lostOrigins.length > 0).length],
		['evidence.changes.becameDisputed', questions.filter(({ becameDisputed }) => becameDisputed).length],
		['evidence.changes.settled', questions.filter(({ ceasedToBeDisputed }) => ceasedToBeDisputed).length]
	]);
}

function reportParts({ reportsAdded, reportsWithdrawn, reportsEdited }: CorpusChanges): string[] {
	return counted([
		['evidence.changes.added', reportsAdded.length],
		['evidence.changes.withdrawn', reportsWithdrawn.length],
		['evidence.changes.edited', reportsEdited.length]
	]);
}

function recordParts({ records }: CorpusChanges, on: RecordName): string[] {
	const countOf = (kind: RecordChange['kind']) =>
		records.filter((change) => change.on === on && change.kind === kind).length;
	return counted([
		['evidence.changes.added', countOf('added')],
		['evidence.changes.withdrawn', countOf('withdrawn')],
		['evidence.changes.changed', countOf('changed')]
	]);
}

type CountKey =
	| 'evidence.changes.added'
	| 'evidence.changes.withdrawn'
	| 'evidence.changes.renamed'
	| 'evidence.changes.reworded'
	| 'evidence.changes.moved'
	| 'evidence.changes.redated'
	| 'evidence.changes.otherwise'
	| 'evidence.changes.changed'
	| 'evidence.changes.edited'
	| 'evidence.changes.gainedPosition'
	| 'evidence.changes.lostPosition'
	| 'evidence.changes.gainedOrigin'
	| 'evidence.changes.lostOrigin'
	| 'evidence.changes.becameDisputed'
	| 'evidence.changes.settled';

function counted(counts: readonly (readonly [CountKey, number])[]): string[] {
	return counts.filter(([, count]) => count > 0).map(([key, count]) => message(key, { count }));
}
